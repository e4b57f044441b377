import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import type { App } from '../../contract/app.js';
import { maxNameLength } from '../../contract/draft.js';
import { PortalError } from '../../contract/errors.js';
import { AppFormController } from '../../controllers/app-form-controller.js';
import { CustomFieldsController } from '../../controllers/custom-fields-controller.js';
import { dropDraft, loadDraft, saveDraft } from '../../controllers/draft-store.js';
import { emit } from '../../controllers/events.js';
import { MutationController } from '../../controllers/mutation-controller.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { createApp as english } from '../../i18n/en/create-app.js';
import type { CustomField } from '../../portal/extensions.js';
import { adoptStyles } from '../../styles/adopt.js';
import { fields } from '../../styles/fields.js';
import { type AccessOnDemand, accessOnDemand } from '../views/access.js';
import type * as CustomFields from '../views/app-form/custom-fields.js';
import { appFormFields, focusProblem, keepFocus } from '../views/app-form/app-form.js';
import { appFormStyles } from '../views/app-form/app-form-styles.js';
import { formFailure } from '../views/app-form/form-failure.js';
import { noticeView } from '../views/notice.js';
import { loadingLines } from '../views/loading.js';
import { readProblem } from '../views/state-panel.js';
import { type FormBasis, readFormBasis } from './read-form-basis.js';

interface FormHost extends PortalHost {
  from?: string | undefined;
  fields: readonly CustomField[];
}

/** What `zi-create-app` shows and does. */
export class CreateAppBody implements ReactiveController {
  readonly #host: FormHost;
  readonly #portal: PortalController;
  readonly #notice: NoticeController;
  readonly #form: AppFormController;
  readonly #custom: CustomFieldsController<typeof CustomFields>;
  readonly #writes: MutationController;
  readonly #basis: ReadController<FormBasis, readonly [string]>;
  readonly #access: AccessOnDemand;
  #failure: PortalError | undefined;
  #restored = false;
  /** Whose draft it is; known once the basis is read. */
  #owner: string | undefined;
  /** The app that is duplicated. */
  #source: App | undefined;

  constructor(host: FormHost, portal: PortalController) {
    this.#host = host;
    this.#portal = portal;
    // Before what it works with: that is brought up to date first.
    host.addController(this);
    this.#notice = new NoticeController(host);
    this.#form = new AppFormController(host);
    this.#custom = new CustomFieldsController(
      host,
      this.#form,
      () => host.fields,
      () => import('../views/app-form/custom-fields.js'),
    );
    this.#writes = new MutationController(host);
    this.#basis = new ReadController(host, {
      portal,
      args: () => [host.from ?? ''] as const,
      // Once it is copied the form stands by itself, whatever becomes of the other app.
      read: ({ backend }, [from], signal) => readFormBasis(backend, from === this.#source?.id ? '' : from, signal),
      keepWhenExpired: true,
    });
    this.#access = accessOnDemand(host, portal, () => this.#basis.state);
    adoptStyles(host, [fields, appFormStyles]);
  }

  /** Whether the person has typed or chosen something that is not sent. */
  get dirty(): boolean {
    return this.#form.dirty;
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#handlePageHide);
  }

  hostDisconnected(): void {
    this.#keep(false);
    removeEventListener('pagehide', this.#handlePageHide);
  }

  hostUpdate(): void {
    const { state } = this.#basis;
    if (state.status !== 'ready') return;
    const { viewer, catalog, from } = state.value;
    this.#form.rules = { catalog, packages: viewer.packages };
    if (this.#owner !== viewer.id) this.#takeOver(viewer.id);
    if (from && from.id === this.#host.from && from !== this.#source) {
      this.#source = from;
      this.#copy();
    }
  }

  /** Around an update that may move the field with the focus. */
  keepFocus(update: () => void): void {
    keepFocus(this.#host.shadowRoot, update);
  }

  render(): TemplateResult {
    const { state } = this.#basis;
    const common = this.#common;
    if (state.status === 'pending') {
      return html`<div class="base" part="base" aria-busy="true">${loadingLines(4, common)}</div>`;
    }
    if (state.status !== 'ready') {
      const retry = (): void => {
        this.#basis.reload();
      };
      return html`<div class="base" part="base">
        ${readProblem(state, {
          words: common,
          portal: this.#portal.current,
          notices: this.#notice,
          retry,
          access: this.#access,
        })}
      </div>`;
    }
    return html`<div class="base" part="base">${this.#renderForm()}<slot name="footer"></slot></div>`;
  }

  get #words(): typeof english {
    return this.#portal.words('createApp', english);
  }

  get #common(): typeof englishCommon {
    return this.#portal.words('common', englishCommon);
  }

  /** The form is this person's from now on. */
  #takeOver(viewerId: string): void {
    if (this.#owner !== undefined) {
      this.#form.reset(); // someone else has signed in: not theirs to see
      this.#source = undefined;
      if (this.#host.from !== undefined) this.#basis.reload();
    }
    this.#owner = viewerId;
    if (!this.#form.dirty) this.#restored = this.#form.restore(loadDraft(viewerId));
  }

  /** Fills the form with the app that is duplicated, unless there is something in it. */
  #copy(): void {
    if (!this.#source || this.#source.id !== this.#host.from || this.#form.dirty) return;
    this.#form.copy(this.#source, this.#words.copyOf(this.#source.name).slice(0, maxNameLength));
  }

  #renderForm(): TemplateResult {
    const form = this.#form;
    const words = this.#words;
    const common = this.#common;
    const busy = this.#writes.isRunning();
    return html`<form class="app-form" part="form" novalidate aria-labelledby="title" @submit=${this.#handleSubmit}>
      <slot name="header"><h2 id="title">${words.title}</h2></slot>
      ${this.#restored ? this.#renderRestored() : nothing}
      ${appFormFields(form, words, common, this.#custom.part?.view(form, this.#custom.fields, words))}
      ${noticeView(this.#notice, common)}
      <div class="foot">
        ${this.#renderFailure()}
        <button class="button" type="button" part="button cancel" @click=${this.#handleCancel}>${common.cancel}</button>
        <button class="button primary" type="submit" part="button create" aria-busy=${busy} aria-disabled=${busy}>
          ${busy ? html`<span class="spinner"></span> ${words.creating}` : words.create}
        </button>
      </div>
    </form>`;
  }

  #renderRestored(): TemplateResult {
    return html`<div class="banner" role="status">
      <p>${this.#words.restored}</p>
      <button part="button start-over" class="button small" type="button" @click=${this.#handleStartOver}>
        ${this.#words.startOver}
      </button>
    </div>`;
  }

  #renderFailure(): TemplateResult {
    return formFailure({
      form: this.#words,
      words: this.#common,
      error: this.#failure,
      signedOut: this.#portal.sessionState.status === 'signed-out',
      portal: this.#portal.current,
      notices: this.#notice,
      before: this.#handleSignIn,
    });
  }

  readonly #handleSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const portal = this.#portal.current;
    if (!portal || this.#writes.isRunning()) return;
    this.#fail(undefined);
    if (this.#form.logo.state.status === 'reading') await this.#form.logo.settled;
    if (!(await this.#form.custom.ready())) {
      this.#fail(new PortalError('network'));
      return;
    }
    if (!this.#form.validate()) {
      await this.#focusProblem();
      return;
    }
    const { draft, idempotencyKey } = this.#form;
    const outcome = await this.#writes.run('create', (signal) =>
      portal.backend.apps.create({ draft, idempotencyKey }, { signal }),
    );
    if (!outcome) return;
    if ('value' in outcome) {
      this.#clear();
      portal.changes.announce({ kind: 'app', appId: outcome.value.id }, this.#host);
      emit(this.#host, 'zi-app-created', { app: outcome.value });
      return;
    }
    this.#fail(outcome.error);
    if (outcome.error.code === 'forbidden') this.#basis.reload(); // packages may have changed
    if (outcome.error.code !== 'validation') return;
    this.#form.refuse(outcome.error.fields);
    await this.#focusProblem();
  };

  readonly #handleCancel = (): void => {
    this.#writes.cancel();
    this.#clear();
    emit(this.#host, 'zi-create-app-cancelled', undefined);
  };

  readonly #handleStartOver = (): void => {
    this.#clear();
    this.#copy();
  };

  /** The page goes: to the issuer, to another page or into the back/forward cache. */
  readonly #handlePageHide = (): void => {
    this.#keep(true);
  };

  readonly #handleSignIn = (): void => {
    this.#keep(true);
    this.#fail(undefined);
  };

  #keep(resume: boolean): void {
    if (this.#owner !== undefined && this.#form.dirty) saveDraft(this.#owner, this.#form.save(), resume);
  }

  #clear(): void {
    if (this.#owner !== undefined) dropDraft(this.#owner);
    this.#form.reset();
    this.#restored = false;
    this.#fail(undefined);
  }

  #fail(error: PortalError | undefined): void {
    this.#failure = error;
    this.#host.requestUpdate();
  }

  async #focusProblem(): Promise<void> {
    await this.#host.updateComplete;
    focusProblem(this.#host.renderRoot);
  }
}
