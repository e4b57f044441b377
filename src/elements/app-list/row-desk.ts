import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';

import type { App } from '../../contract/app.js';
import { AppSwitchController } from '../../controllers/app-switch-controller.js';
import type { NoticeController } from '../../controllers/notice-controller.js';
import type { PortalController } from '../../controllers/portal-controller.js';
import { appList as englishList } from '../../i18n/en/app-list.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import type { AppListMessages, CommonMessages } from '../../i18n/messages.js';
import { describeError } from '../views/describe-error.js';
import { handleKeydown, handleToggle, type MenuItem, menuItems } from '../views/menu.js';

export interface RowDeskConfig {
  portal: PortalController;
  notice: NoticeController;
  apps: { reload(): void; replace(app: App): void; items: readonly App[] };
  /** What the menu of an app offers besides opening it. */
  actions: (app: App) => readonly MenuItem[];
  open: (app: App) => void;
}

/** What the controls of the list's rows do: the switches, and the menus, which are one for all rows. */
export class RowDesk {
  readonly #host: ReactiveElement;
  readonly #config: RowDeskConfig;
  readonly #switch: AppSwitchController;
  /** Whose menu is open, or was last, and the button that it belongs to. */
  #app: App | undefined;
  #button: HTMLElement | undefined;
  /** The button whose press has just closed its menu: the click that follows does not open it again. */
  #closing: Element | undefined;

  constructor(host: ReactiveElement, config: RowDeskConfig) {
    this.#host = host;
    this.#config = config;
    this.#switch = new AppSwitchController(host, {
      portal: config.portal,
      show: (app) => {
        config.apps.replace(app);
      },
      onDone: ({ active, name }) => {
        config.notice.tell(active ? this.#common.switchedOn(name) : this.#common.switchedOff(name));
      },
      onRefused: ({ name }, error) => {
        config.notice.warn(this.#words.switchFailed(name, describeError(error, this.#common)));
        if (!error.retryable) config.apps.reload(); // what is on screen was not what is there
      },
    });
    // Both before the browser acts on them, and for as long as the element lives, since so does its root.
    host.renderRoot.addEventListener('pointerdown', this.#handlePress, true);
    host.renderRoot.addEventListener('scroll', this.#handleScroll, true);
  }

  /** Switches an app as its box stands now. */
  async switch(app: App, box: HTMLInputElement): Promise<void> {
    if (box.checked !== app.active) await this.#switch.handleChange(app, box);
  }

  /** Opens the menu of an app, or closes it where it is open. */
  async openMenu(app: App, button: HTMLElement): Promise<void> {
    const isOwn = this.#button === button;
    if (this.#closing === button || (isOwn && this.#openMenu)) {
      this.#closing = undefined;
      this.#openMenu?.hidePopover();
      return;
    }
    this.#app = app;
    this.#button = button;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#menu?.showPopover();
  }

  /** The menu, with the items of whose it is. */
  menu(): TemplateResult {
    const shown = this.#app;
    const app = this.#config.apps.items.find(({ id }) => id === shown?.id) ?? shown;
    const open = (): void => {
      if (app) this.#config.open(app);
    };
    return html`<div
      id="menu"
      class="menu"
      part="menu"
      role="menu"
      popover
      aria-label=${app ? this.#words.actionsFor(app.name) : nothing}
      @beforetoggle=${this.#handleBeforeToggle}
      @toggle=${this.#handleToggle}
      @keydown=${handleKeydown}
    >
      ${app ? menuItems([{ label: this.#words.open, run: open }, ...this.#config.actions(app)]) : nothing}
    </div>`;
  }

  get #menu(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#menu');
  }

  get #openMenu(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#menu:popover-open');
  }

  get #words(): AppListMessages {
    return this.#config.portal.words('appList', englishList);
  }

  get #common(): CommonMessages {
    return this.#config.portal.words('common', englishCommon);
  }

  /** Pressing outside closes the menu, and so does pressing its own button, whose click comes after. */
  readonly #handlePress = (event: Event): void => {
    const button = (event.target as Element).closest('[aria-haspopup=menu]');
    this.#closing = button && button === this.#button && this.#openMenu ? button : undefined;
  };

  /** A menu does not hang in the air when its row has gone. */
  readonly #handleScroll = ({ target }: Event): void => {
    if ((target as Element).id === 'scroller') this.#openMenu?.hidePopover();
  };

  readonly #handleBeforeToggle = (event: ToggleEvent): void => {
    const isOpening = event.newState === 'open';
    this.#button?.setAttribute('aria-expanded', String(isOpening));
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    // The browser does not give it back to what has not opened the menu by itself.
    if (!isOpening && this.#menu?.contains(activeElement)) this.#button?.focus({ preventScroll: true });
  };

  readonly #handleToggle = (event: ToggleEvent): void => {
    handleToggle(event, this.#button);
  };
}
