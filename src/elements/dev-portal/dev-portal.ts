import { ContextProvider } from '@lit/context';
import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Viewer } from '../../contract/viewer.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { InnerPartsController } from '../../controllers/inner-parts-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import { type PortalRoute, RouteController } from '../../controllers/route-controller.js';
import { appList as englishAppList } from '../../i18n/en/app-list.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { createApp as englishCreateApp } from '../../i18n/en/create-app.js';
import { devPortal as english } from '../../i18n/en/dev-portal.js';
import type { CustomAction, CustomColumn, CustomField } from '../../portal/extensions.js';
import type { Portal } from '../../portal/portal.js';
import { portalContext } from '../../portal/portal-context.js';
import { controls } from '../../styles/controls.js';
import { dialogStyles } from '../../styles/dialog.js';
import type { Theme } from '../../styles/theme.js';
import { reserve } from '../../styles/reserve.js';
import { tokens } from '../../styles/tokens.js';
import type { AppListView } from '../app-list/list-view.js';
import { PortalElement } from '../portal-element.js';
import { html, innerTag } from '../tags.js';
import { loadFailed } from '../views/body.js';
import { openDialogs } from '../views/dialog.js';
import { backIcon, portalIcon } from '../views/icons.js';
import { menuStyles } from '../views/menu-styles.js';
import { menu } from '../views/menu.js';
import { wordless } from '../views/loading.js';
import { devPortalStyles } from './dev-portal-styles.js';
import { initialsOf, leaveDialog, placeLink, placeToResume } from './portal-parts.js';

/**
 * Gives the elements inside it a backend, a session and words. With no element inside, it is the whole DevPortal:
 * API Apps, Create App and one app; Reviews for reviewers, Users for org admins. `::part()` reaches the parts of the
 * elements that it shows, all but their `base`.
 *
 * @summary The DevPortal, or the frame for its parts.
 * @element zi-dev-portal
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @slot brand - In place of the icon and the name at the top; the rest of the DevPortal stays.
 * @slot - Elements that share this portal. Without any, the whole DevPortal is shown.
 * @cssprop [--zi-color-accent=light-dark(#4b3bd1, #aaa4ff)] - Buttons, links, focus rings.
 * @cssprop [--zi-color-on-accent=light-dark(#fff, #15122e)] - Text on the accent colour.
 * @cssprop [--zi-color-surface=light-dark(#fff, #16181d)] - Background of fields, tables and dialogs; text on the danger colour.
 * @cssprop [--zi-color-text=light-dark(#1b1d22, #eceef2)] - Text; mixed with the surface also muted text and the borders of controls.
 * @cssprop [--zi-color-border=light-dark(#dcdfe5, #343943)] - Lines between things.
 * @cssprop [--zi-color-success=light-dark(#14734a, #5fd39b)] - Approved, active.
 * @cssprop [--zi-color-warning=light-dark(#8a5300, #f2b84b)] - Under review, needs care.
 * @cssprop [--zi-color-danger=light-dark(#b3261e, #ff8a80)] - Not approved, problems, what cannot be undone.
 * @cssprop [--zi-font-family=system-ui, -apple-system, 'Segoe UI', sans-serif] - The typeface.
 * @cssprop [--zi-font-size=14px] - The size of body text; all else follows.
 * @cssprop [--zi-radius=8px] - The roundness of corners.
 * @cssprop [--zi-space=8px] - The unit of distance: 6px is dense, 10px is airy.
 * @csspart bar - The bar at the top.
 * @csspart base - All of the element.
 * @csspart brand - The name of the portal.
 * @csspart button - Every button, beside its own part.
 * @csspart dialog - The dialogs.
 * @csspart leave - The button that leaves in spite of what would be lost.
 * @csspart link - Every link.
 * @csspart menu - The menus.
 * @csspart menu-button - The buttons that open menus.
 * @csspart menu-item - An item of a menu, also a host's own.
 * @csspart panel - What stands in place of the content: empty, failed, signed out.
 * @csspart retry - The button that tries again.
 * @csspart stay - The button that stays.
 */
export class ZiDevPortal extends PortalElement {
  static override styles = [tokens, controls, dialogStyles, menuStyles, devPortalStyles, reserve(37.2)];

  /** A portal made by hand; the attributes are not looked at then. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** `light`, `dark`, or `system` for what the person's system says. Unless given, the page's `color-scheme` decides. */
  @property({ reflect: true }) theme?: Theme | undefined;
  /** The backend's base URL, such as `https://partner.example/api/v1`. */
  @property({ attribute: 'api-url' }) apiUrl?: string | undefined;
  /** Okta's authorization server, such as `https://example.okta.com/oauth2/default`. */
  @property() issuer?: string | undefined;
  /** The client ID of this page's own public client at the issuer. */
  @property({ attribute: 'client-id' }) clientId?: string | undefined;
  /** Runs on made-up data in memory, without backend or sign-in: `guide`, `empty`, `reviews`, `users`, `no-subscription`… */
  @property() demo?: string | undefined;
  /** `hash` gives every place an address, in the part of the URL behind `#`, for the back button and for links. */
  @property() routing?: 'hash' | undefined;
  /** The host's own columns of the list, where the whole DevPortal is shown. */
  @property({ attribute: false }) columns: readonly CustomColumn[] = [];
  /** The host's own fields of an app, as `columns`. */
  @property({ attribute: false }) fields: readonly CustomField[] = [];
  /** The host's own actions in the menus of apps, as `columns`. */
  @property({ attribute: false }) actions: readonly CustomAction[] = [];

  @state() private connected: Portal | undefined;
  @state() private whole = false;
  /** What the list shows, kept while the person is elsewhere. */
  @state() private listView: AppListView = {};
  /** Goes on to where the person wanted to go, once they have agreed to leave something unsaved. */
  @state() private leave: (() => void) | undefined;
  /** The name of the app on screen, once it is known. */
  @state() private appName: string | undefined;

  readonly #provider = new ContextProvider(this, { context: portalContext });
  readonly #connection = new ConnectionController(
    this,
    () => (this.portal ? {} : { demo: this.demo, apiUrl: this.apiUrl, issuer: this.issuer, clientId: this.clientId }),
    (portal) => void (this.connected = portal),
  );
  readonly #portal = new PortalController(this, () => this.connected);
  readonly #viewer = new ReadController<Viewer>(this, {
    portal: this.#portal,
    read: ({ backend }, _, signal) => backend.viewer.get({}, { signal }),
  });
  readonly #route = new RouteController(this, {
    inHash: () => this.whole && this.routing === 'hash',
    isUnsaved: () => this.#isUnsaved,
    onAsk: (leave) => {
      this.leave = leave;
    },
    onMoved: () => {
      this.leave = undefined;
      void this.#focusView();
    },
  });
  #returned = false;

  constructor() {
    super();
    new InnerPartsController(this);
  }

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
      const place = placeToResume();
      if (place) this.#route.replace(place);
    }
  }

  override render(): TemplateResult {
    // A server does not know whether there is something in the slot; the browser shows what is here where there is not.
    if (!this.#portal.spoken) return html`<slot @slotchange=${this.#handleSlotChange}>${wordless(8)}</slot>`;
    const slot = html`<slot @slotchange=${this.#handleSlotChange}></slot>`;
    if (!this.whole) return slot;
    return html`<div class="base" part="base">
      ${this.#renderBar()}
      <div class="view" role="group" tabindex="-1" aria-label=${this.#title}>
        ${this.#connection.failed ? loadFailed(this.#common, () => this.#connection.retry()) : this.#renderView()}
      </div>
      ${this.leave ? leaveDialog(this.#words, this.leave, () => (this.leave = undefined)) : nothing} ${slot}
    </div>`;
  }

  protected override updated(): void {
    openDialogs(this.renderRoot as ShadowRoot);
  }

  get #words(): typeof english {
    return this.#portal.words('devPortal', english);
  }

  get #common(): typeof englishCommon {
    return this.#portal.words('common', englishCommon);
  }

  /** What the place is called. */
  get #title(): string {
    return {
      apps: this.#portal.words('appList', englishAppList).title,
      create: this.#portal.words('createApp', englishCreateApp).title,
      app: this.appName ?? this.#words.app,
      reviews: this.#words.reviews,
      users: this.#words.users,
    }[this.#route.current.name];
  }

  get #isUnsaved(): boolean {
    const form = this.renderRoot.querySelector(`${innerTag('zi-create-app')}, ${innerTag('zi-app-details')}`);
    return (form as { hasUnsavedChanges?: boolean } | null)?.hasUnsavedChanges === true;
  }

  #renderBar(): TemplateResult {
    return html`<div class="bar" part="bar">
      <span class="brand" part="brand"><slot name="brand">${portalIcon} ${this.#words.title}</slot></span>
      ${this.#renderAreas()} ${this.#renderPerson()}
    </div>`;
  }

  /** The ways to the other desks, for those who have one and where the backend serves it. */
  #renderAreas(): unknown {
    const { state } = this.#viewer;
    const { backend } = this.#portal.current ?? {};
    if (state.status !== 'ready') return nothing;
    const { roles } = state.value;
    const areas: [PortalRoute, string][] = [[{ name: 'apps' }, this.#portal.words('appList', englishAppList).title]];
    if (backend?.reviews && roles.includes('reviewer')) areas.push([{ name: 'reviews' }, this.#words.reviews]);
    if (backend?.users && roles.includes('org-admin')) areas.push([{ name: 'users' }, this.#words.users]);
    if (areas.length < 2) return nothing;
    const { name } = this.#route.current;
    return html`<nav class="areas" aria-label=${this.#words.areas}>
      ${areas.map(([route, label]) => {
        const isHere = route.name === name || (route.name === 'apps' && (name === 'create' || name === 'app'));
        return placeLink(label, isHere, this.#route.href(route), () => {
          this.#route.go(route);
        });
      })}
    </nav>`;
  }

  /** Their products, and the way out. */
  #renderPerson(): unknown {
    const { state } = this.#viewer;
    const session = this.#portal.current?.session;
    if (state.status !== 'ready') return nothing;
    const { name, products } = state.value;
    const initials = initialsOf(name);
    const items = [{ label: this.#words.signOut, run: () => void session?.signOut() }];
    const face = html`<span class="account">${initials}</span>`;
    return html`<div class="person">
      ${products ? html`<zi-waffle-menu .products=${products}></zi-waffle-menu>` : nothing}
      ${session ? html`<div>${menu('account', `${initials}, ${this.#words.account}: ${name}`, items, face)}</div>` : nothing}
    </div>`;
  }

  #renderView(): TemplateResult {
    const route = this.#route.current;
    switch (route.name) {
      case 'apps':
        return html`<zi-app-list
          .view=${this.listView}
          .columns=${this.columns}
          .actions=${this.actions}
          @zi-app-list-view-changed=${this.#handleListView}
          @zi-create-app-requested=${this.#handleCreateRequested}
          @zi-app-selected=${this.#handleAppSelected}
        ></zi-app-list>`;
      case 'create':
        return html`${this.#renderBreadcrumb()}
          <zi-create-app
            .from=${route.from}
            .fields=${this.fields}
            @zi-app-created=${this.#showList}
            @zi-create-app-cancelled=${this.#showList}
          ></zi-create-app>`;
      case 'app':
        return html`${this.#renderBreadcrumb()}
          <zi-app-details
            app-id=${route.appId}
            .view=${route.view ?? ''}
            .fields=${this.fields}
            .actions=${this.actions}
            @zi-app-loaded=${this.#handleAppLoaded}
            @zi-app-deleted=${this.#showList}
            @zi-create-app-requested=${this.#handleCreateRequested}
          ></zi-app-details>`;
      case 'reviews':
        return html`<zi-review-queue
          .reviewId=${route.reviewId}
          @zi-review-opened=${this.#handleReviewOpened}
          @zi-review-closed=${() => this.#route.go({ name: 'reviews' })}
        ></zi-review-queue>`;
      case 'users':
        return html`<zi-subscription-manager></zi-subscription-manager>
          <zi-secret-policy class="policy"></zi-secret-policy>`;
    }
  }

  #renderBreadcrumb(): TemplateResult {
    const { title } = this.#portal.words('appList', englishAppList);
    const label = html`${backIcon} ${title}`;
    return html`<nav class="path" aria-label=${this.#words.breadcrumb}>
      ${placeLink(label, false, this.#route.href({ name: 'apps' }), () => {
        this.#route.go({ name: 'apps' });
      })}
      <span aria-hidden="true">/</span>
      <span aria-current="page">${this.#title}</span>
    </nav>`;
  }

  #handleSlotChange(): void {
    this.whole = [...this.children].every(({ slot }) => slot !== '');
  }

  #handleCreateRequested({ detail }: HTMLElementEventMap['zi-create-app-requested']): void {
    const from = detail.from?.id;
    this.#route.go({ name: 'create', ...(from !== undefined && { from }) });
  }

  #handleAppSelected({ detail: { app, view } }: HTMLElementEventMap['zi-app-selected']): void {
    this.appName = app.name;
    this.#route.go({ name: 'app', appId: app.id, ...(view && { view }) });
  }

  #handleAppLoaded({ detail }: HTMLElementEventMap['zi-app-loaded']): void {
    this.appName = detail.app.name;
  }

  #handleListView({ detail }: HTMLElementEventMap['zi-app-list-view-changed']): void {
    this.listView = detail.view;
  }

  #handleReviewOpened({ detail }: HTMLElementEventMap['zi-review-opened']): void {
    this.#route.go({ name: 'reviews', reviewId: detail.review.id });
  }

  #showList(): void {
    this.#route.finish({ name: 'apps' });
  }

  /** Focus goes along, so that a screen reader says where it is and the keyboard starts at the top of the view. */
  async #focusView(): Promise<void> {
    await this.updateComplete;
    const view = this.renderRoot.querySelector<HTMLElement>('.view');
    // The host's header stays in sight where the view begins below it.
    view?.focus({ preventScroll: true });
    if (view && view.getBoundingClientRect().top < 0) view.scrollIntoView();
  }
}
