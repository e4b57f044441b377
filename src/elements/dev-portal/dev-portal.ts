import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Viewer } from '../../contract/viewer.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { hasDraftToResume } from '../../controllers/draft-store.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import { appList as englishAppList } from '../../i18n/en/app-list.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { createApp as englishCreateApp } from '../../i18n/en/create-app.js';
import { devPortal as english } from '../../i18n/en/dev-portal.js';
import type { Portal } from '../../portal/portal.js';
import { portalContext } from '../../portal/portal-context.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { backIcon, portalIcon, warningIcon } from '../views/icons.js';
import { menuStyles } from '../views/menu-styles.js';
import { menu } from '../views/menu.js';
import { statePanel } from '../views/state-panel.js';
import { devPortalStyles } from './dev-portal-styles.js';

type View = { name: 'list' } | { name: 'create' } | { name: 'app'; appId: string; title: string };

/**
 * Gives the elements inside it a backend, a session and words. With no element inside, it is the whole DevPortal:
 * API Apps, Create App and one app.
 *
 * @summary The DevPortal, or the frame for its parts.
 * @element zi-dev-portal
 * @slot - Elements that share this portal. Without any, the whole DevPortal is shown.
 * @cssprop [--zi-color-accent] - Buttons, links, focus rings.
 * @cssprop [--zi-color-on-accent] - Text on the accent colour.
 * @cssprop [--zi-color-surface] - Background of fields, tables and dialogs.
 * @cssprop [--zi-color-text] - Text.
 * @cssprop [--zi-color-text-muted] - Text of lesser weight.
 * @cssprop [--zi-color-border] - Lines between things.
 * @cssprop [--zi-color-success] - Approved, active.
 * @cssprop [--zi-color-warning] - Under review, needs care.
 * @cssprop [--zi-color-danger] - Not approved, problems, what cannot be undone.
 * @cssprop [--zi-font-family] - The typeface.
 * @cssprop [--zi-font-size=14px] - The size of body text; all else follows.
 * @cssprop [--zi-radius=8px] - The roundness of corners.
 * @cssprop [--zi-space=8px] - The unit of distance.
 */
export class ZiDevPortal extends LitElement {
  static override styles = [tokens, controls, menuStyles, devPortalStyles];

  /** A portal made by hand; the attributes are not looked at then. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** The backend's base URL, such as `https://partner.example/api/v1`. */
  @property({ attribute: 'api-url' }) apiUrl?: string | undefined;
  /** Okta's authorization server, such as `https://example.okta.com/oauth2/default`. */
  @property() issuer?: string | undefined;
  /** The client ID of this page's own public client at the issuer. */
  @property({ attribute: 'client-id' }) clientId?: string | undefined;
  /** Runs on made-up data in memory, without backend or sign-in: `guide`, `empty`, `no-subscription`, `no-package`. */
  @property() demo?: string | undefined;

  @state() private connected: Portal | undefined;
  @state() private whole = false;
  @state() private view: View = { name: 'list' };

  readonly #provider = new ContextProvider(this, { context: portalContext });
  readonly #connection = new ConnectionController(
    this,
    () => (this.portal ? {} : { demo: this.demo, apiUrl: this.apiUrl, issuer: this.issuer, clientId: this.clientId }),
    (portal) => {
      this.connected = portal;
    },
  );
  readonly #portal = new PortalController(this, () => this.connected);
  readonly #viewer = new ReadController<Viewer>(this, {
    portal: this.#portal,
    read: ({ backend }, _, signal) => backend.viewer.get({}, { signal }),
  });
  #returned = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#handleSlotChange();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const portal = this.portal ?? this.connected;
    if (portal !== this.#provider.value) this.#provider.setValue(portal);
    if (!this.#returned && this.#portal.sessionState.status === 'signed-in') {
      this.#returned = true;
      // Back from the sign-in or a reload: to the form that was half filled.
      if (hasDraftToResume()) this.view = { name: 'create' };
    }
  }

  override render(): TemplateResult {
    const slot = html`<slot @slotchange=${this.#handleSlotChange}></slot>`;
    if (!this.whole) return slot;
    return html`<div class="base" part="base">
      ${this.#renderBar()}
      <section class="view" tabindex="-1" aria-label=${this.#words.title}>
        ${this.#connection.failed ? this.#renderFailed() : this.#renderView()}
      </section>
      ${slot}
    </div>`;
  }

  get #words(): typeof english {
    return this.#portal.words('devPortal', english);
  }

  get #common(): typeof englishCommon {
    return this.#portal.words('common', englishCommon);
  }

  #renderBar(): TemplateResult {
    return html`<div class="bar" part="bar">
      <span class="brand" part="brand">${portalIcon} ${this.#words.title}</span>
      ${this.#renderAccount()}
    </div>`;
  }

  #renderAccount(): unknown {
    const { state } = this.#viewer;
    const session = this.#portal.current?.session;
    if (state.status !== 'ready' || !session) return nothing;
    const { name } = state.value;
    const initials = name
      .split(/\s+/)
      .slice(0, 2)
      .map((part) => [...part][0]?.toUpperCase() ?? '')
      .join('');
    const items = [{ label: this.#words.signOut, run: () => void session.signOut() }];
    return html`<div>
      ${menu('account', `${initials}, ${this.#words.account}: ${name}`, items, html`<span class="account">${initials}</span>`)}
    </div>`;
  }

  #renderView(): TemplateResult {
    const { view } = this;
    switch (view.name) {
      case 'list':
        return html`<zi-app-list
          @zi-create-app-requested=${this.#handleCreateRequested}
          @zi-app-selected=${this.#handleAppSelected}
        ></zi-app-list>`;
      case 'create':
        return html`${this.#renderBreadcrumb(this.#portal.words('createApp', englishCreateApp).title)}
          <zi-create-app @zi-app-created=${this.#showList} @zi-create-app-cancelled=${this.#showList}></zi-create-app>`;
      case 'app':
        return html`${this.#renderBreadcrumb(view.title)} <zi-app-details app-id=${view.appId}></zi-app-details>`;
    }
  }

  #renderBreadcrumb(here: string): TemplateResult {
    const { title } = this.#portal.words('appList', englishAppList);
    return html`<nav aria-label=${this.#words.breadcrumb}>
      <button class="link" type="button" part="back" @click=${this.#showList}>${backIcon} ${title}</button>
      <span aria-hidden="true">/</span>
      <span aria-current="page">${here}</span>
    </nav>`;
  }

  #renderFailed(): TemplateResult {
    const retry = (): void => {
      this.#connection.retry();
    };
    return statePanel(
      warningIcon,
      this.#common.errorTitle,
      html`<p role="alert">${this.#common.errorNetwork}</p>`,
      html`<button class="button" type="button" @click=${retry}>${this.#common.retry}</button>`,
    );
  }

  #handleSlotChange(): void {
    this.whole = this.childElementCount === 0;
  }

  #handleCreateRequested(): void {
    this.#show({ name: 'create' });
  }

  #handleAppSelected({ detail }: HTMLElementEventMap['zi-app-selected']): void {
    this.#show({ name: 'app', appId: detail.app.id, title: detail.app.name });
  }

  #showList(): void {
    this.#show({ name: 'list' });
  }

  /** Focus goes along, so that a screen reader says where it is and the keyboard starts at the top of the view. */
  #show(view: View): void {
    this.view = view;
    void this.updateComplete.then(() => {
      const section = this.renderRoot.querySelector<HTMLElement>('.view');
      // The host's header stays in sight where the view begins below it.
      section?.focus({ preventScroll: true });
      if (section && section.getBoundingClientRect().top < 0) section.scrollIntoView();
    });
  }
}
