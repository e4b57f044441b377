import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { App } from '../../contract/app.js';
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
import { appFormStyles } from '../views/app-form/app-form-styles.js';
import { logoField } from '../views/app-form/logo-field.js';
import { nameField } from '../views/app-form/name-field.js';
import { redirectUrisField } from '../views/app-form/redirect-uris-field.js';
import { scopesField } from '../views/app-form/scopes-field.js';
import { typeField } from '../views/app-form/type-field.js';
import { describeError } from '../views/describe-error.js';
import { lockIcon, warningIcon } from '../views/icons.js';
import { noticeView } from '../views/notice.js';
import { loadingLines, readProblem, signInButton } from '../views/state-panel.js';
import { createAppStyles } from './create-app-styles.js';
import { readFormBasis } from './read-form-basis.js';

/**
 * The Create App form. What is typed outlives a failed call, a sign-in in between and a reload.
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
  static override styles = [tokens, controls, fields, appFormStyles, createAppStyles];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;

  @state() private failure: PortalError | undefined;
  @state() private restored = false;

  readonly #portal = new PortalController(this);
  readonly #notice = new NoticeController(this);
  readonly #form = new AppFormController(this);
  readonly #writes = new MutationController(this);
  readonly #basis = new ReadController(this, {
    portal: this.#portal,
    read: (portal, _, signal) => readFormBasis(portal.backend, signal),
    keepWhenExpired: true,
  });
  /** Whose draft it is; known once the basis is read. */
  #owner: string | undefined;

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
    const { viewer, catalog } = state.value;
    this.#form.rules = { catalog, packages: viewer.packages };
    if (this.#owner === viewer.id) return;
    if (this.#owner !== undefined) this.#form.reset(); // someone else has signed in: not theirs to see
    this.#owner = viewer.id;
    if (!this.#form.dirty) this.restored = this.#form.restore(loadDraft(viewer.id));
  }

  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    const field = focused?.closest('.field');
    super.update(changed);
    // A button that took itself away hands the focus to its field, or it would fall to the start of the page.
    if (!focused || focused.isConnected) return;
    const next = field?.isConnected ? field.querySelector<HTMLElement>('input') : null;
    (next ?? this.renderRoot.querySelector<HTMLElement>('#name'))?.focus();
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
        ${readProblem(state, { words: common, portal: this.#portal.current, notices: this.#notice, retry })}
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

  #renderForm(): TemplateResult {
    const form = this.#form;
    const words = this.#words;
    const common = this.#common;
    const busy = this.#writes.isRunning();
    return html`<form part="form" novalidate aria-labelledby="title" @submit=${this.#handleSubmit}>
      <h2 id="title">${words.title}</h2>
      ${this.restored ? this.#renderRestored() : nothing} ${nameField(form, words)} ${logoField(form, words)}
      ${typeField(form, words, common)} ${redirectUrisField(form, words)} ${scopesField(form, words, common)}
      ${noticeView(this.#notice, common)}
      <footer>
        ${this.#renderFailure()}
        <button class="button" type="button" part="cancel" @click=${this.#handleCancel}>${common.cancel}</button>
        <button class="button primary" type="submit" part="create" aria-busy=${busy} aria-disabled=${busy}>
          ${busy ? html`<span class="spinner"></span> ${words.creating}` : words.create}
        </button>
      </footer>
    </form>`;
  }

  #renderRestored(): TemplateResult {
    return html`<div class="banner" role="status">
      <p>${this.#words.restored}</p>
      <button class="button small" type="button" @click=${this.#clear}>${this.#words.startOver}</button>
    </div>`;
  }

  #renderFailure(): TemplateResult {
    const error = this.failure;
    const session = this.#portal.sessionState;
    const expired = error?.code === 'unauthenticated' || session.status === 'signed-out';
    // The region is there before it has a text, or screen readers would not say it.
    return html`<div class="failure" role="alert">
      ${
        expired
          ? html`<div class="banner wait">
              ${lockIcon}
              <p><strong>${this.#common.expiredTitle}.</strong> ${this.#common.expiredText}</p>
              ${signInButton({
                words: this.#common,
                portal: this.#portal.current,
                notices: this.#notice,
                before: this.#handleSignIn,
              })}
            </div>`
          : error
            ? html`<div class="banner bad">
                ${warningIcon}
                <p>${this.#describe(error)}</p>
              </div>`
            : nothing
      }
    </div>`;
  }

  #describe(error: PortalError): string {
    if (error.code === 'validation') return this.#words.problems(Math.max(1, error.fields.length));
    return describeError(error, this.#common);
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
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true], [aria-describedby*=problem-]')?.focus();
  }
}

declare global {
  interface HTMLElementEventMap {
    'zi-app-created': CustomEvent<{ app: App }>;
    'zi-create-app-cancelled': CustomEvent<undefined>;
  }
}
