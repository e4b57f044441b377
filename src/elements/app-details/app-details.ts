import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { App } from '../../contract/app.js';
import type { ScopeCategory } from '../../contract/scope.js';
import { AppActionsController, type AppQuestion } from '../../controllers/app-actions-controller.js';
import { AppEditController } from '../../controllers/app-edit-controller.js';
import { AppSwitchController } from '../../controllers/app-switch-controller.js';
import { emit } from '../../controllers/events.js';
import { HistoryController } from '../../controllers/history-controller.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import type { AppBasis } from '../../controllers/update-effects.js';
import { appDetails as english } from '../../i18n/en/app-details.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { deleteApp as englishDelete } from '../../i18n/en/delete-app.js';
import type { Portal } from '../../portal/portal.js';
import { accessOnDemand } from '../views/access.js';
import { focusPlace, keepFocus } from '../views/app-form/app-form.js';
import { describeError } from '../views/describe-error.js';
import { openDialogs } from '../views/dialog.js';
import { checkIcon } from '../views/icons.js';
import { loadingLines, readProblem, staleBanner, statePanel } from '../views/state-panel.js';
import { appDetailsStyles } from './app-details-styles.js';
import { askView } from './ask-view.js';
import { detailsView } from './details-view.js';
import { type DetailsWords, detailsWords } from './details-words.js';
import { exportHistory } from './export-history.js';
import { readApp } from './read-app.js';

/**
 * One app: its state and review, client ID and secrets, settings and history. Settings are edited with the form that
 * apps are created with, which says beforehand what saving will cause. What is typed outlives a failed call, a sign-in
 * in between, a reload, and other people's changes to the same app.
 *
 * @summary One app in full.
 * @element zi-app-details
 * @fires {CustomEvent<{app: App}>} zi-app-updated - The app was switched on or off, edited, or withdrawn from review.
 * @fires {CustomEvent<{appId: string}>} zi-app-deleted - The app was deleted.
 * @fires {CustomEvent<{from?: App}>} zi-create-app-requested - The app was deleted while it was edited, and the person wants a new one: the Create App form has what they had typed.
 * @fires {CustomEvent<{app: App}>} zi-app-loaded - The app was read. Does not bubble.
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @csspart head - Logo, name, status, switch and menu.
 * @csspart review - How the review stands.
 * @csspart settings - The list of settings.
 * @csspart edit - The Edit button.
 * @csspart form - The form that edits the settings.
 * @csspart effects - What saving will do.
 * @csspart save - The Save button.
 * @csspart cancel - The Cancel button of the form.
 * @csspart history - The history.
 * @csspart dialog - The dialogs that ask.
 */
export class ZiAppDetails extends LitElement {
  static override styles = appDetailsStyles;

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** The app's id (not its client ID). */
  @property({ attribute: 'app-id' }) appId?: string | undefined;
  /** Where to begin: `edit` or `secrets`. Empty again once it is shown. */
  @property() view: '' | 'edit' | 'secrets' = '';

  /** The name of the app that was deleted from here. */
  @state() private deleted: string | undefined;

  readonly #portal = new PortalController(this);
  readonly #notice = new NoticeController(this);
  readonly #read = new ReadController(this, {
    portal: this.#portal,
    args: () => [this.deleted === undefined ? this.appId : undefined] as const,
    read: async ({ backend }, [appId = ''], signal) => {
      const basis = await readApp(backend, appId, signal);
      this.dispatchEvent(new CustomEvent('zi-app-loaded', { detail: { app: basis.app } }));
      return basis;
    },
    outdatedBy: ({ appId }) => appId !== undefined && appId === this.appId,
  });
  readonly #access = accessOnDemand(this, this.#portal, () => this.#read.state);
  readonly #review = new ReadController(this, {
    portal: this.#portal,
    args: () => [this.#current?.app.review?.id, this.#current?.app.version] as const,
    read: async ({ backend }, [reviewId = ''], signal) => backend.reviews?.get({ reviewId }, { signal }),
  });
  readonly #history = new HistoryController(this, { portal: this.#portal, appId: () => this.#current?.app.id });
  readonly #edit = new AppEditController(this, {
    portal: this.#portal,
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
  readonly #actions = new AppActionsController(this, {
    portal: this.#portal,
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
  readonly #switch = new AppSwitchController(this, {
    portal: this.#portal,
    show: (app) => this.#show(app),
    onDone: () => {
      this.#notice.clear();
      this.#history.reload();
    },
    onRefused: (_, error) => {
      this.#notice.warn(describeError(error, this.#common));
      if (!error.retryable) this.#read.reload();
    },
  });

  /** Whether the person has changed something that is not saved: a host asks before it leads them away. */
  get hasUnsavedChanges(): boolean {
    return this.#edit.dirty;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('appId')) {
      this.deleted = undefined;
      this.#edit.leave();
      this.#actions.close();
    }
    const { state } = this.#read;
    if (state.status === 'ready' && state.value.app.id !== this.appId) return;
    this.#edit.follow(state);
    if (this.view === '' || state.status !== 'ready') return;
    if (this.view === 'edit') this.#startEdit(state.value);
    else void this.#focus('#secrets');
    this.view = '';
  }

  protected override update(changed: PropertyValues<this>): void {
    keepFocus(this.shadowRoot, () => super.update(changed));
  }

  protected override updated(): void {
    openDialogs(this.renderRoot as ShadowRoot);
  }

  override render(): TemplateResult {
    const { status } = this.#read.state;
    const busy = !this.#current && !this.#edit.app && (status === 'pending' || status === 'ready');
    return html`<div class="base" part="base" aria-busy=${busy && this.deleted === undefined}>
      ${this.#renderContent()} ${this.#renderDialog()}
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
    return state.status === 'ready' && state.value.app.id === this.appId ? state.value : undefined;
  }

  #renderContent(): unknown {
    const { state } = this.#read;
    const current = this.#current;
    const { app } = this.#edit;
    if (this.deleted !== undefined) {
      return statePanel(checkIcon, this.#words.deletedTitle(this.deleted), html`<p>${this.#words.deletedText}</p>`);
    }
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
    const options = detailsWords(this.#portal, catalog);
    const { state } = this.#read;
    return html`${staleBanner(state.status === 'ready' ? state.error : undefined, this.#common, this.#handleRetry)}
    ${detailsView(app, {
      ...options,
      editing,
      edit: this.#edit,
      history: this.#history,
      reviewed: this.#review.state,
      notices: this.#notice,
      portal: this.#portal.current,
      given: this.portal,
      signedOut: this.#portal.sessionState.status === 'signed-out',
      onSwitch: (event) => void this.#switch.handleChange(app, event),
      onEdit: this.#handleEdit,
      onAsk: this.#handleAsk,
      onRetryReview: () => this.#review.reload(),
      onCancel: this.#handleCancel,
      onCreateAgain: this.#handleCreateAgain,
      onExport: () => void this.#export(app, options),
    })}`;
  }

  #renderDialog(): unknown {
    const app = this.#current?.app ?? this.#edit.app;
    if (!app) return nothing;
    return askView(this.#actions, app, {
      ...detailsWords(this.#portal, []),
      deletion: this.#portal.words('deleteApp', englishDelete),
      onDiscard: this.#handleDiscard,
    });
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
    this.#portal.current?.changes.announce({ kind: 'app', appId: app.id }, this);
    emit(this, 'zi-app-updated', { app });
  }

  async #export({ name }: App, options: DetailsWords): Promise<void> {
    if (await exportHistory(this.#history, name, options)) this.#notice.tell(options.words.exported);
  }

  async #focus(place: string): Promise<void> {
    await this.updateComplete;
    focusPlace(this.renderRoot, place);
  }

  #handleDeleted({ id: appId, name }: App): void {
    this.deleted = name;
    this.#portal.current?.changes.announce({ kind: 'app', appId }, this);
    emit(this, 'zi-app-deleted', { appId });
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
    emit(this, 'zi-create-app-requested', {});
  };
}

declare global {
  interface HTMLElementEventMap {
    'zi-app-loaded': CustomEvent<{ app: App }>;
  }
}
