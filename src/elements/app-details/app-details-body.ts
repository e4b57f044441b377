import { html, type ReactiveController, type TemplateResult } from 'lit';

import type { App } from '../../contract/app.js';
import type { Review } from '../../contract/review.js';
import type { ScopeCategory } from '../../contract/scope.js';
import { AppActionsController, type AppQuestion } from '../../controllers/app-actions-controller.js';
import { AppEditController } from '../../controllers/app-edit-controller.js';
import { AppSwitchController } from '../../controllers/app-switch-controller.js';
import { emit } from '../../controllers/events.js';
import { HistoryController } from '../../controllers/history-controller.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import { RegistrationController } from '../../controllers/registration-controller.js';
import type { AppBasis } from '../../controllers/update-effects.js';
import { appDetails as english } from '../../i18n/en/app-details.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { adoptStyles } from '../../styles/adopt.js';
import { type AccessOnDemand, accessOnDemand } from '../views/access.js';
import { focusPlace, keepFocus } from '../views/app-form/app-form.js';
import { describeError } from '../views/describe-error.js';
import { openDialogs } from '../views/dialog.js';
import { expiringOnDemand } from '../views/expiring.js';
import { loadingLines } from '../views/loading.js';
import { readProblem, staleBanner } from '../views/state-panel.js';
import { appDetailsStyles } from './app-details-styles.js';
import { askView, deletedView } from './ask-view.js';
import { DetailsExtensions, type ExtendedHost } from './details-extensions.js';
import { detailsView } from './details-view.js';
import { type DetailsWords, detailsWords } from './details-words.js';
import { exportHistory } from './export-history.js';
import { readApp } from './read-app.js';

interface DetailsHost extends PortalHost, ExtendedHost {
  appId?: string | undefined;
  view: '' | 'edit' | 'secrets';
}

/** What `zi-app-details` shows and does. */
export class AppDetailsBody implements ReactiveController {
  readonly #host: DetailsHost;
  readonly #portal: PortalController;
  readonly #notice: NoticeController;
  readonly #read: ReadController<AppBasis, readonly [string | undefined]>;
  readonly #access: AccessOnDemand;
  readonly #review: ReadController<Review | undefined, readonly [string | undefined, string | undefined]>;
  readonly #history: HistoryController;
  readonly #edit: AppEditController;
  readonly #extensions: DetailsExtensions;
  readonly #actions: AppActionsController;
  readonly #switch: AppSwitchController;
  readonly #expiring: (app: App) => unknown;
  /** The app that was asked for last. */
  #appId: string | undefined;
  /** Whether the Quickstart has been opened. */
  #started = false;
  /** The name of the app that was deleted from here. */
  #deleted: string | undefined;

  constructor(host: DetailsHost, portal: PortalController) {
    this.#host = host;
    this.#portal = portal;
    // Before what it works with: that is brought up to date first.
    host.addController(this);
    this.#notice = new NoticeController(host);
    this.#read = new ReadController(host, {
      portal,
      args: () => [this.#deleted === undefined ? host.appId : undefined] as const,
      read: async ({ backend }, [appId = ''], signal) => {
        const basis = await readApp(backend, appId, signal);
        emit(host, 'zi-app-loaded', { app: basis.app }, { bubbles: false, composed: false });
        return basis;
      },
      outdatedBy: ({ appId }) => appId !== undefined && appId === host.appId,
    });
    this.#access = accessOnDemand(host, portal, () => this.#read.state);
    this.#review = new ReadController(host, {
      portal,
      args: () => [this.#current?.app.review?.id, this.#current?.app.version] as const,
      read: async ({ backend }, [reviewId = ''], signal) => backend.reviews?.get({ reviewId }, { signal }),
    });
    new RegistrationController(host, { app: () => this.#current?.app, reload: () => this.#read.reload() });
    this.#history = new HistoryController(host, { portal, appId: () => this.#current?.app.id });
    this.#edit = new AppEditController(host, {
      portal,
      onSaved: (app) => {
        const { state, submittedAt } = app.review ?? {};
        const submitted = state === 'waiting' && submittedAt !== this.#current?.app.review?.submittedAt;
        this.#changed(app, submitted ? this.#words.savedForReview : this.#words.saved);
        void this.#focus('#edit');
      },
      onCurrent: (app) => this.#show(app),
      onProblem: () => {
        // What is known of the app, or of the person, is old.
        if (/conflict|forbidden/.test(this.#edit.failure?.code ?? '')) this.#read.reload();
        void this.#focus('#conflict, #gone');
      },
    });
    this.#extensions = new DetailsExtensions(host, {
      form: this.#edit.form,
      isKept: () => (this.#edit.app ?? this.#current?.app)?.metadata !== undefined,
      notices: this.#notice,
      describe: (error) => describeError(error, this.#common),
      outdated: [this.#read, this.#history],
    });
    this.#actions = new AppActionsController(host, {
      portal,
      places: ['#name', '.head button', '.app-form button'],
      onWithdrawn: (app) => this.#changed(app, this.#words.withdrawn),
      onDeleted: (app) => this.#handleDeleted(app),
      onRefused: (question, error, app) => {
        // Somebody else was faster: it is gone, as was asked for.
        if (question === 'delete' && error.code === 'not-found') return this.#handleDeleted(app);
        const told = question === 'delete' ? this.#words.deleteFailed : this.#words.withdrawFailed;
        this.#notice.warn(told(describeError(error, this.#common)));
        if (!error.retryable) this.#read.reload();
      },
    });
    this.#switch = new AppSwitchController(host, {
      portal,
      show: (app) => this.#show(app),
      onDone: ({ name, active }) => {
        this.#notice.tell(active ? this.#common.switchedOn(name) : this.#common.switchedOff(name));
        this.#history.reload();
      },
      onRefused: (_, error) => {
        this.#notice.warn(describeError(error, this.#common));
        if (!error.retryable) this.#read.reload();
      },
    });
    this.#expiring = expiringOnDemand(host, portal);
    adoptStyles(host, appDetailsStyles);
  }

  /** Whether the person has changed something that is not saved. */
  get dirty(): boolean {
    return this.#edit.dirty;
  }

  hostUpdate(): void {
    const { appId } = this.#host;
    if (appId !== this.#appId) {
      this.#appId = appId;
      this.#deleted = undefined;
      this.#edit.leave();
      this.#actions.close();
    }
    const { state } = this.#read;
    if (state.status === 'ready' && state.value.app.id !== appId) return;
    this.#edit.follow(state);
    if (this.#host.view === '' || state.status !== 'ready') return;
    if (this.#host.view === 'edit') this.#startEdit(state.value);
    else void this.#focus('#secrets');
    this.#host.view = '';
  }

  hostUpdated(): void {
    openDialogs(this.#host.renderRoot as ShadowRoot);
  }

  /** Around an update that may move the field with the focus. */
  keepFocus(update: () => void): void {
    keepFocus(this.#host.shadowRoot, update);
  }

  render(): TemplateResult {
    const { status } = this.#read.state;
    const busy = !this.#current && !this.#edit.app && (status === 'pending' || status === 'ready');
    return html`<div class="base" part="base" aria-busy=${busy && this.#deleted === undefined}>
      ${this.#renderContent()}
      ${askView(this.#actions, this.#current?.app ?? this.#edit.app, this.#portal, this.#handleDiscard)}
      <slot name="footer"></slot>
    </div>`;
  }

  get #words(): typeof english {
    return this.#portal.words('appDetails', english);
  }

  get #common(): typeof englishCommon {
    return this.#portal.words('common', englishCommon);
  }

  /** What is shown; undefined while that is still of another app. */
  get #current(): AppBasis | undefined {
    const { state } = this.#read;
    return state.status === 'ready' && state.value.app.id === this.#host.appId ? state.value : undefined;
  }

  #renderContent(): unknown {
    const { state } = this.#read;
    const current = this.#current;
    const { app } = this.#edit;
    if (this.#deleted !== undefined) return deletedView(this.#deleted, this.#words);
    // What is typed stays, whatever becomes of the app and the sign-in.
    if (app) return this.#renderApp(current?.app ?? app, this.#edit.form.rules.catalog, true);
    if (current) return this.#renderApp(current.app, current.catalog, false);
    if (state.status === 'pending' || state.status === 'ready') return loadingLines(3, this.#common);
    return readProblem(state, {
      words: this.#common,
      portal: this.#portal.current,
      notices: this.#notice,
      retry: this.#handleRetry,
      access: this.#access,
    });
  }

  #renderApp(app: App, catalog: readonly ScopeCategory[], editing: boolean): TemplateResult {
    const options = detailsWords(this.#portal, catalog, this.#extensions.fields);
    const { state } = this.#read;
    return html`${staleBanner(state.status === 'ready' ? state.error : undefined, this.#common, this.#handleRetry)}
    ${detailsView(app, {
      ...options,
      editing,
      ...this.#extensions.views(app, options.form),
      expiring: this.#expiring,
      edit: this.#edit,
      history: this.#history,
      reviewed: this.#review.state,
      notices: this.#notice,
      portal: this.#portal.current,
      given: this.#host.portal,
      started: this.#started,
      signedOut: this.#portal.sessionState.status === 'signed-out',
      onSwitch: (event) => void this.#switch.handleChange(app, event.target as HTMLInputElement),
      onEdit: this.#handleEdit,
      onAsk: this.#handleAsk,
      onRetryReview: () => this.#review.reload(),
      onStart: () => {
        this.#started = true;
        this.#host.requestUpdate();
      },
      onCancel: this.#handleCancel,
      onCreateAgain: this.#handleCreateAgain,
      onExport: () => void this.#export(app, options),
    })}`;
  }

  #startEdit(basis: AppBasis): void {
    if (this.#edit.app) return;
    this.#notice.clear();
    this.#edit.start(basis);
    void this.#focus('#name');
  }

  #show(app: App): void {
    this.#read.replace((value) => ({ ...value, app }));
  }

  /** After a write: the answer is shown at once, and the rest that it changed is read. */
  #changed(app: App, news: string): void {
    this.#show(app);
    this.#history.reload();
    this.#notice.tell(news);
    this.#portal.current?.changes.announce({ kind: 'app', appId: app.id }, this.#host);
    emit(this.#host, 'zi-app-updated', { app });
  }

  async #export({ name }: App, options: DetailsWords): Promise<void> {
    if (await exportHistory(this.#history, name, options)) this.#notice.tell(options.words.exported);
  }

  async #focus(place: string): Promise<void> {
    await this.#host.updateComplete;
    focusPlace(this.#host.renderRoot, place);
  }

  #handleDeleted({ id: appId, name }: App): void {
    this.#deleted = name;
    this.#host.requestUpdate();
    this.#portal.current?.changes.announce({ kind: 'app', appId }, this.#host);
    emit(this.#host, 'zi-app-deleted', { appId });
  }

  readonly #handleRetry = (): void => this.#read.reload();
  readonly #handleEdit = (): void => {
    if (this.#current) this.#startEdit(this.#current);
  };

  readonly #handleAsk = (question: AppQuestion): void => {
    this.#notice.clear();
    this.#actions.ask(question);
  };

  readonly #handleCancel = (): void => {
    if (this.#edit.dirty) this.#actions.ask('discard');
    else this.#handleDiscard();
  };

  readonly #handleDiscard = (): void => {
    this.#actions.close();
    this.#edit.discard();
    void this.#focus('#edit');
  };

  readonly #handleCreateAgain = (): void => {
    this.#edit.offerAsNew();
    emit(this.#host, 'zi-create-app-requested', {});
  };
}
