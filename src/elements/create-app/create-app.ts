import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { App } from '../../contract/app.js';
import { maxNameLength } from '../../contract/draft.js';
import type { PortalError } from '../../contract/errors.js';
import { AppFormController } from '../../controllers/app-form-controller.js';
import { dropDraft, loadDraft, saveDraft } from '../../controllers/draft-store.js';
import { emit } from '../../controllers/events.js';
import { MutationController } from '../../controllers/mutation-controller.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { createApp as english } from '../../i18n/en/create-app.js';
import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { fields } from '../../styles/fields.js';
import { tokens } from '../../styles/tokens.js';
import { accessOnDemand } from '../views/access.js';
import { appFormFields, focusProblem, keepFocus } from '../views/app-form/app-form.js';
import { appFormStyles } from '../views/app-form/app-form-styles.js';
import { formFailure } from '../views/app-form/form-failure.js';
import { noticeView } from '../views/notice.js';
import { loadingLines, readProblem } from '../views/state-panel.js';
import { readFormBasis } from './read-form-basis.js';

/**
 * The Create App form, for a new app or a duplicate of one. What is typed outlives a failed call, a sign-in in between
 * and a reload.
 *
 * @summary Registers a new app.
 * @element zi-create-app
 * @fires {CustomEvent<{app: App}>} zi-app-created - The app was registered.
 * @fires {CustomEvent<undefined>} zi-create-app-cancelled - The person chose Cancel; what was typed is gone.
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @csspart form - The form.
 * @csspart field - One field with its label and problem.
 * @csspart input - A text input.
 * @csspart create - The Create button.
 * @csspart cancel - The Cancel button.
 */
export class ZiCreateApp extends LitElement {
  static override styles = [tokens, controls, fields, appFormStyles];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** The id of an app to duplicate: the form starts with its settings, under another name and without its logo. */
  @property({ attribute: 'from-app-id' }) from?: string | undefined;

  @state() private failure: PortalError | undefined;
  @state() private restored = false;

  readonly #portal = new PortalController(this);
  readonly #notice = new NoticeController(this);
  readonly #form = new AppFormController(this);
  readonly #writes = new MutationController(this);
  readonly #basis = new ReadController(this, {
    portal: this.#portal,
    args: () => [this.from ?? ''] as const,
    // Once it is copied the form stands by itself, whatever becomes of the other app.
    read: (portal, [from], signal) => readFormBasis(portal.backend, from === this.#source?.id ? '' : from, signal),
    keepWhenExpired: true,
  });
  readonly #access = accessOnDemand(this, this.#portal, () => this.#basis.state);
  /** Whose draft it is; known once the basis is read. */
  #owner: string | undefined;
  /** The app that is duplicated. */
  #source: App | undefined;

  /** Whether the person has typed or chosen something that is not sent: a host asks before it leads them away. */
  get hasUnsavedChanges(): boolean {
    return this.#form.dirty;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#handlePageHide);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keep(false);
    removeEventListener('pagehide', this.#handlePageHide);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state } = this.#basis;
    if (state.status !== 'ready') return;
    const { viewer, catalog, from } = state.value;
    this.#form.rules = { catalog, packages: viewer.packages };
    if (this.#owner !== viewer.id) this.#takeOver(viewer.id);
    if (from && from.id === this.from && from !== this.#source) {
      this.#source = from;
      this.#copy();
    }
  }

  protected override update(changed: PropertyValues<this>): void {
    keepFocus(this.shadowRoot, () => {
      super.update(changed);
    });
  }

  override render(): TemplateResult {
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
    return html`<div class="base" part="base">${this.#renderForm()}</div>`;
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
      if (this.from !== undefined) this.#basis.reload();
    }
    this.#owner = viewerId;
    if (!this.#form.dirty) this.restored = this.#form.restore(loadDraft(viewerId));
  }

  /** Fills the form with the app that is duplicated, unless there is something in it. */
  #copy(): void {
    if (!this.#source || this.#source.id !== this.from || this.#form.dirty) return;
    this.#form.copy(this.#source, this.#words.copyOf(this.#source.name).slice(0, maxNameLength));
  }

  #renderForm(): TemplateResult {
    const form = this.#form;
    const words = this.#words;
    const common = this.#common;
    const busy = this.#writes.isRunning();
    return html`<form class="app-form" part="form" novalidate aria-labelledby="title" @submit=${this.#handleSubmit}>
      <h2 id="title">${words.title}</h2>
      ${this.restored ? this.#renderRestored() : nothing} ${appFormFields(form, words, common)}
      ${noticeView(this.#notice, common)}
      <div class="foot">
        ${this.#renderFailure()}
        <button class="button" type="button" part="cancel" @click=${this.#handleCancel}>${common.cancel}</button>
        <button class="button primary" type="submit" part="create" aria-busy=${busy} aria-disabled=${busy}>
          ${busy ? html`<span class="spinner"></span> ${words.creating}` : words.create}
        </button>
      </div>
    </form>`;
  }

  #renderRestored(): TemplateResult {
    return html`<div class="banner" role="status">
      <p>${this.#words.restored}</p>
      <button class="button small" type="button" @click=${this.#handleStartOver}>${this.#words.startOver}</button>
    </div>`;
  }

  #renderFailure(): TemplateResult {
    return formFailure({
      form: this.#words,
      words: this.#common,
      error: this.failure,
      signedOut: this.#portal.sessionState.status === 'signed-out',
      portal: this.#portal.current,
      notices: this.#notice,
      before: this.#handleSignIn,
    });
  }

  async #handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const portal = this.#portal.current;
    if (!portal || this.#writes.isRunning()) return;
    this.failure = undefined;
    if (this.#form.logo.state.status === 'reading') await this.#form.logo.settled;
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
      portal.changes.announce({ kind: 'app', appId: outcome.value.id }, this);
      emit(this, 'zi-app-created', { app: outcome.value });
      return;
    }
    this.failure = outcome.error;
    if (outcome.error.code === 'forbidden') this.#basis.reload(); // packages may have changed
    if (outcome.error.code !== 'validation') return;
    this.#form.refuse(outcome.error.fields);
    await this.#focusProblem();
  }

  #handleCancel(): void {
    this.#writes.cancel();
    this.#clear();
    emit(this, 'zi-create-app-cancelled', undefined);
  }

  #handleStartOver(): void {
    this.#clear();
    this.#copy();
  }

  /** The page goes: to the issuer, to another page or into the back/forward cache. */
  readonly #handlePageHide = (): void => {
    this.#keep(true);
  };

  readonly #handleSignIn = (): void => {
    this.#keep(true);
    this.failure = undefined;
  };

  #keep(resume: boolean): void {
    if (this.#owner !== undefined && this.#form.dirty) saveDraft(this.#owner, this.#form.save(), resume);
  }

  #clear(): void {
    if (this.#owner !== undefined) dropDraft(this.#owner);
    this.#form.reset();
    this.failure = undefined;
    this.restored = false;
  }

  async #focusProblem(): Promise<void> {
    await this.updateComplete;
    focusProblem(this.renderRoot);
  }
}

declare global {
  interface HTMLElementEventMap {
    'zi-app-created': CustomEvent<{ app: App }>;
    'zi-create-app-cancelled': CustomEvent<undefined>;
  }
}
