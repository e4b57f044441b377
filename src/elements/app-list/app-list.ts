import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { App } from '../../contract/app.js';
import type { AppQuery } from '../../contract/backend.js';
import { AppSwitchController } from '../../controllers/app-switch-controller.js';
import { DelayController } from '../../controllers/delay-controller.js';
import { emit } from '../../controllers/events.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import { OnDemandController } from '../../controllers/on-demand-controller.js';
import { PagesController } from '../../controllers/pages-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { RowWindowController } from '../../controllers/row-window-controller.js';
import { appList as english } from '../../i18n/en/app-list.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import type { AppListMessages, CommonMessages } from '../../i18n/messages.js';
import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { table } from '../../styles/table.js';
import { tokens } from '../../styles/tokens.js';
import { PortalElement } from '../portal-element.js';
import { accessOnDemand } from '../views/access.js';
import { appPartsStyles } from '../views/app-parts-styles.js';
import { describeError } from '../views/describe-error.js';
import { expiringOnDemand } from '../views/expiring.js';
import { appsIcon, plusIcon } from '../views/icons.js';
import { placeMenu } from '../views/menu.js';
import { menuStyles } from '../views/menu-styles.js';
import { noticeView } from '../views/notice.js';
import { readProblem, staleBanner, statePanel, wordless } from '../views/state-panel.js';
import type { AppListDesk } from './app-list-desk.js';
import { appListStyles } from './app-list-styles.js';
import { type AppListView, queryOf } from './list-view.js';
import type { RowContext } from './row-view.js';
import { appTable } from './table-view.js';
import { toolbar } from './toolbar-view.js';

/**
 * The API Apps table of the signed-in person's organization, with the way to a new app. However long it is, there are
 * as many rows on the page as can be seen and some more.
 *
 * @summary The list of API apps.
 * @element zi-app-list
 * @fires {CustomEvent<{app: App, view: AppView}>} zi-app-selected - The person opened an app, or one part of it.
 * @fires {CustomEvent<{from?: App}>} zi-create-app-requested - The person chose Create App, or to duplicate one.
 * @fires {CustomEvent<{view: AppListView}>} zi-app-list-view-changed - The person searched, filtered, sorted or hid.
 * @fires {CustomEvent<{app: App}>} zi-app-updated - An app was changed from here.
 * @fires {CustomEvent<{appId: string}>} zi-app-deleted - An app was deleted from here.
 * @fires {CustomEvent<ExpiryDetail>} zi-secret-expiring - One of an app's secrets has 30, 7 or 1 days left, or has run out. Once for each.
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @cssprop [--zi-app-list-max-height=min(75vh, 760px)] - How high a list of more than 100 apps is before it scrolls.
 * @csspart table - The table.
 * @csspart row - A row of the table.
 * @csspart create - The Create App button.
 * @csspart panel - What stands in place of the table: empty, failed, signed out.
 */
export class ZiAppList extends PortalElement {
  static override styles = [tokens, controls, table, menuStyles, appPartsStyles, appListStyles];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** Which apps are shown, in which order. A host may set it, and hears `zi-app-list-view-changed`. */
  @property({ attribute: false }) view: AppListView = {};
  /** Keeps the view in the page's URL, in parameters that begin with `apps-`. Without it the URL is never touched. */
  @property({ type: Boolean, attribute: 'sync-url' }) syncUrl = false;
  /** Keeps the view in this browser under this name, for the next visit. */
  @property({ attribute: 'view-name' }) viewName?: string | undefined;

  @state() private openMenu: string | undefined;
  /** Whether the view that was kept is there; nothing is read before. */
  @state() private restored = true;
  @state() private selected: ReadonlyMap<string, App> = new Map();

  #source: Portal | undefined;
  readonly #portal = new PortalController(this);
  readonly #notice = new NoticeController(this);
  readonly #apps = new PagesController<App, AppQuery>(this, {
    portal: this.#portal,
    query: () => (this.restored ? queryOf(this.view) : undefined),
    read: ({ backend }, query, page, signal) => backend.apps.list({ ...query, ...page }, { signal }),
    idOf: ({ id }) => id,
    outdatedBy: ({ appId }) => appId !== undefined,
  });
  readonly #access = accessOnDemand(this, this.#portal, () => this.#apps.state);
  readonly #expiring = expiringOnDemand(this, this.#portal);
  readonly #rows = new RowWindowController(this, (start, end) => {
    this.#apps.want(start, end);
  });
  readonly #switch = new AppSwitchController(this, {
    portal: this.#portal,
    show: (app) => {
      this.#apps.replace(app);
    },
    onDone: ({ active, name }) => {
      this.#notice.tell(active ? this.#words.switchedOn(name) : this.#words.switchedOff(name));
    },
    onRefused: ({ name }, error) => {
      this.#notice.warn(this.#words.switchFailed(name, describeError(error, this.#common)));
      if (!error.retryable) this.#apps.reload(); // what is on screen was not what is there
    },
  });
  readonly #search = new DelayController<string>(this, (text) => {
    const { search, ...rest } = this.view;
    this.#changeView(text.trim() === '' ? rest : { ...rest, search: text });
  });
  /** Filters, columns, what the menus do and what is done to many: all that the first rows can do without. */
  readonly #desk = new OnDemandController<AppListDesk>(this, async () => {
    const { AppListDesk: Desk } = await import('./app-list-desk.js');
    return new Desk(this, {
      portal: this.#portal,
      notice: this.#notice,
      apps: this.#apps,
      change: (view) => {
        this.#changeView(view);
      },
      selected: () => this.selected,
      select: (selected) => {
        this.selected = selected;
      },
    });
  });

  override connectedCallback(): void {
    super.connectedCallback();
    // What is kept is read by the desk; a list that keeps nothing does without it.
    if (!this.syncUrl && !this.viewName) return;
    this.restored = false;
    void this.#desk.load().then((desk) => {
      desk?.keeper.restore();
      this.restored = true;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('view')) this.#rows.reset();
    // The next person sees nothing of what the last one has selected.
    const { current } = this.#portal;
    if (current !== this.#source || this.#apps.state.status === 'signed-out') this.selected = new Map();
    this.#source = current;
  }

  override render(): TemplateResult {
    if (!this.#portal.spoken) return wordless(8);
    const words = this.#words;
    return html`<section class="base" part="base" aria-labelledby="title">
      <header>
        <div>
          <h2 id="title">${words.title}</h2>
          <p class="muted">${words.description}</p>
        </div>
        ${this.#mayCreate ? this.#renderCreate() : nothing}
      </header>
      ${noticeView(this.#notice, this.#common)} ${this.#renderBody()} ${this.#desk.part?.dialogs()}
    </section>`;
  }

  get #words(): AppListMessages {
    return this.#portal.words('appList', english);
  }

  get #common(): CommonMessages {
    return this.#portal.words('common', englishCommon);
  }

  /** Not for who would be led to the same closed door by it. */
  get #mayCreate(): boolean {
    const { state } = this.#apps;
    if (state.status === 'signed-out') return false;
    return state.status !== 'failed' || (state.error.code !== 'forbidden' && state.error.code !== 'unauthenticated');
  }

  #renderCreate(): TemplateResult {
    const create = (): void => {
      emit(this, 'zi-create-app-requested', {});
    };
    return html`<button class="button primary" type="button" part="create" @click=${create}>
      ${plusIcon} ${this.#words.createApp}
    </button>`;
  }

  #renderBody(): unknown {
    const { state } = this.#apps;
    const words = this.#words;
    if (state.status === 'signed-out' || state.status === 'failed') {
      return readProblem(state, {
        words: this.#common,
        portal: this.#portal.current,
        notices: this.#notice,
        retry: this.#handleRetry,
        access: this.#access,
      });
    }
    const pending = state.status === 'pending';
    const total = pending ? undefined : state.value.total;
    const { sort, direction, ...filters } = queryOf(this.view);
    const asked = Object.keys(filters).length;
    if (total === 0 && asked === 0) return statePanel(appsIcon, words.emptyTitle, html`<p>${words.emptyText}</p>`);
    return html`${staleBanner(pending ? undefined : state.error, this.#common, this.#handleRetry)}
    ${toolbar(this.view, {
      words,
      total,
      filters: asked - Number(filters.search !== undefined),
      search: (text) => {
        this.#search.set(text);
      },
      want: () => void this.#desk.load(),
      panel: this.#desk.part?.panel(),
    })}
    ${this.selected.size > 0 ? (this.#desk.part?.bulk() ?? nothing) : nothing}
    ${total === 0 ? this.#renderNoMatch() : this.#renderTable(total)}`;
  }

  #renderNoMatch(): TemplateResult {
    const clear = (): void => {
      const { search, status, applicationType, active, ...rest } = this.view;
      this.#changeView(rest);
    };
    return statePanel(
      appsIcon,
      this.#words.noMatchTitle,
      html`<p>${this.#words.noMatchText}</p>`,
      html`<button class="button" type="button" @click=${clear}>${this.#words.clearFilters}</button>`,
    );
  }

  #renderTable(total: number | undefined): TemplateResult {
    return appTable(this.#rowContext(), {
      total,
      slots: total === undefined ? [] : this.#rows.slots(total),
      item: (index) => this.#apps.item(index),
      busy: total === undefined || this.#apps.outdated,
      prepare: () => void this.#desk.load(),
    });
  }

  #rowContext(): RowContext {
    const { selected } = this;
    return {
      words: this.#words,
      common: this.#common,
      place: this.#portal.place,
      view: this.view,
      openMenu: this.openMenu,
      selected,
      expiring: this.#expiring,
      handleSort: (sort, direction) => {
        this.#changeView({ ...this.view, sort, direction });
      },
      handleSwitch: (app, event) => void this.#switch.handleChange(app, event),
      handleOpen: (app, view = '') => {
        emit(this, 'zi-app-selected', { app, view });
      },
      handleMenu: (app) => {
        this.openMenu = app.id;
        void this.#completeMenu();
      },
      actions: (app) => this.#desk.part?.actions(app) ?? [],
      handleSelect: (apps, chosen) => {
        void this.#needDesk();
        const next = new Map(this.selected);
        for (const app of apps) {
          if (chosen) next.set(app.id, app);
          else next.delete(app.id);
        }
        this.selected = next;
      },
      known: () => this.#apps.items,
    };
  }

  readonly #handleRetry = (): void => {
    this.#apps.reload();
  };

  async #needDesk(): Promise<void> {
    if (!(await this.#desk.load())) this.#notice.warn(this.#common.errorNetwork);
  }

  /** The items that are loaded on demand change how high an open menu is. */
  async #completeMenu(): Promise<void> {
    if (this.#desk.part) return;
    await this.#needDesk();
    await this.updateComplete;
    const open = this.renderRoot.querySelector<HTMLElement>('.menu:popover-open');
    if (open) placeMenu(open);
  }

  #changeView(view: AppListView): void {
    this.view = view;
    this.#desk.part?.keeper.keep();
    emit(this, 'zi-app-list-view-changed', { view });
  }
}
