import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Product } from '../../contract/user.js';
import type { Viewer } from '../../contract/viewer.js';
import { emit } from '../../controllers/events.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { waffleMenu as english } from '../../i18n/en/waffle-menu.js';
import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import type { Theme } from '../../styles/theme.js';
import { tokens } from '../../styles/tokens.js';
import { PortalElement } from '../portal-element.js';
import { describeError } from '../views/describe-error.js';
import { waffleIcon } from '../views/icons.js';
import { handleBeforeToggle, handleToggle } from '../views/menu.js';
import { menuStyles } from '../views/menu-styles.js';
import { waffleMenuStyles } from './waffle-menu-styles.js';

/** Tiles in a row, as in the styles. */
const columns = 3;

/**
 * The product switcher: the products that the person has, the DevPortal among them once its subscription is theirs.
 * Nothing where nobody is signed in, or where the backend does not say which products there are.
 *
 * @summary The nine dots, and the products behind them.
 * @element zi-waffle-menu
 * @fires {CustomEvent<{product: Product}>} zi-product-selected - The person chose a product. Cancelled, its link is not followed, for hosts that go there themselves.
 * @fires {CustomEvent<ErrorDetail>} zi-error - The products could not be read.
 * @csspart base - All of the element.
 * @csspart button - Every button, beside its own part.
 * @csspart link - Every link.
 * @csspart menu - What opens.
 * @csspart menu-button - The button with the nine dots.
 * @csspart product - One product.
 * @csspart retry - The button that tries again.
 */
export class ZiWaffleMenu extends PortalElement {
  static override styles = [tokens, controls, menuStyles, waffleMenuStyles];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** `light`, `dark`, or `system` for what the person's system says. Unless given, the page's `color-scheme` decides. */
  @property({ reflect: true }) theme?: Theme | undefined;
  /** The products, where the host knows them; they are read from the backend otherwise. */
  @property({ attribute: false }) products?: readonly Product[] | undefined;
  /** The id of the product that the page belongs to. */
  @property() current = 'devportal';

  readonly #portal = new PortalController(this);
  readonly #viewer = new ReadController<Viewer, readonly [true | undefined]>(this, {
    portal: this.#portal,
    args: () => [this.products ? undefined : true] as const,
    read: ({ backend }, _, signal) => backend.viewer.get({}, { signal }),
    outdatedBy: ({ kind }) => kind === 'users',
  });

  protected override updated(): void {
    const menu = this.renderRoot.querySelector<HTMLElement>('.menu:popover-open');
    // Products that arrive when it is open already; else the menu takes the focus as it opens.
    if (menu && this.shadowRoot?.activeElement === menu.previousElementSibling) {
      menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    }
  }

  override render(): unknown {
    const { state } = this.#viewer;
    const untold = !this.products && state.status === 'ready' && !state.value.products;
    if (state.status === 'signed-out' || untold) return nothing;
    // As large as the button that may come, so that nothing has to move for it.
    if (!this.#portal.current || !this.#portal.spoken) return html`<div class="base" aria-busy="true"></div>`;
    const { label } = this.#words;
    return html`<div class="base" part="base">
      <button
        class="icon-button"
        type="button"
        part="button menu-button"
        aria-label=${label}
        aria-haspopup="menu"
        popovertarget="products"
      >
        ${waffleIcon}
      </button>
      <div
        class="menu products"
        part="menu"
        id="products"
        popover
        aria-busy=${!this.products && state.status === 'pending'}
        @beforetoggle=${handleBeforeToggle}
        @toggle=${handleToggle}
        @keydown=${this.#handleKeydown}
      >
        ${this.#renderContent()}
      </div>
    </div>`;
  }

  get #words(): typeof english {
    return this.#portal.words('waffleMenu', english);
  }

  #renderContent(): TemplateResult {
    const { state } = this.#viewer;
    const words = this.#words;
    if (state.status === 'failed') {
      const common = this.#portal.words('common', englishCommon);
      const retry = (): void => {
        this.#viewer.reload();
      };
      return html`<p role="alert">${words.failed(describeError(state.error, common))}</p>
        <button part="button retry" class="button small" type="button" @click=${retry}>${common.retry}</button>`;
    }
    const products = this.products ?? (state.status === 'ready' ? state.value.products : undefined);
    if (!products) return html`<p role="status"><span class="spinner"></span> ${words.loading}</p>`;
    if (products.length === 0) return html`<p>${words.emptyText}</p>`;
    return html`<div role="menu" aria-label=${words.label}>
      ${products.map((product) => this.#renderProduct(product))}
    </div>`;
  }

  #renderProduct(product: Product): TemplateResult {
    const face = html`<span class="tile" aria-hidden="true">${[...product.name][0]?.toUpperCase()}</span>
      ${product.name}`;
    const here = product.id === this.current ? 'page' : nothing;
    const select = (event: MouseEvent): void => {
      this.#handleSelect(product, event);
    };
    const href = webAddress(product.url);
    return href === undefined
      ? html`<button
          class="product"
          type="button"
          part="button product"
          role="menuitem"
          tabindex="-1"
          aria-current=${here}
          @click=${select}
        >
          ${face}
        </button>`
      : html`<a
          class="product"
          href=${href}
          part="link product"
          role="menuitem"
          tabindex="-1"
          aria-current=${here}
          @click=${select}
        >
          ${face}
        </a>`;
  }

  #handleSelect(product: Product, event: MouseEvent): void {
    // Into another tab or window the browser goes by itself.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    this.renderRoot.querySelector<HTMLElement>('.menu')?.hidePopover();
    if (!emit(this, 'zi-product-selected', { product }, { cancelable: true })) event.preventDefault();
  }

  /** The arrow keys move as the eye does; from the last tile to none. */
  readonly #handleKeydown = (event: KeyboardEvent): void => {
    const menu = event.currentTarget as HTMLElement;
    if (event.key === 'Tab') menu.hidePopover();
    const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.indexOf(event.target as HTMLElement);
    const forward = getComputedStyle(menu).direction === 'rtl' ? -1 : 1;
    const next = {
      ArrowRight: at + forward,
      ArrowLeft: at - forward,
      ArrowDown: at + columns,
      ArrowUp: at - columns,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    items[next]?.focus();
  };
}

/** An address of the web, which a browser may be sent to; `javascript:` and its like are none. */
function webAddress(url: string | null): string | undefined {
  if (url === null || !URL.canParse(url, document.baseURI)) return undefined;
  const { protocol, href } = new URL(url, document.baseURI);
  return /^https?:$/.test(protocol) ? href : undefined;
}
