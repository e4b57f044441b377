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
import type { CustomAction, CustomColumn } from '../../portal/extensions.js';
import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { reserve } from '../../styles/reserve.js';
import { table } from '../../styles/table.js';
import type { Theme } from '../../styles/theme.js';
import { tokens } from '../../styles/tokens.js';
import { PortalElement } from '../portal-element.js';
import { accessOnDemand } from '../views/access.js';
import { appPartsStyles } from '../views/app-parts-styles.js';
import { describeError } from '../views/describe-error.js';
import { expiringOnDemand } from '../views/expiring.js';
import { plusIcon } from '../views/icons.js';
import { placeMenu } from '../views/menu.js';
import { menuStyles } from '../views/menu-styles.js';
import { noticeView } from '../views/notice.js';
import { readProblem, staleBanner, wordless } from '../views/state-panel.js';
import type { AppListDesk } from './app-list-desk.js';
import { appListStyles } from './app-list-styles.js';
import { emptyState, noMatchState } from './list-states.js';
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
 * @slot header - In place of the title and the text under it. Create App stays.
 * @slot empty - In place of what is said where there is no app yet.
 * @slot footer - Below the list.
 * @cssprop [--zi-app-list-max-height=min(75vh, 760px)] - How high a list of more than 100 apps is before it scrolls.
 * @csspart ask - The button that asks for access.
 * @csspart asked - That access was asked for.
 * @csspart base - All of the element.
 * @csspart bulk - What can be done with the selected ones.
 * @csspart bulk-* - A button of it: `bulk-activate`, `bulk-deactivate`, `bulk-delete`.
 * @csspart button - Every button, beside its own part.
 * @csspart cancel - The Cancel buttons.
 * @csspart cell - Every cell, beside the part of its column.
 * @csspart cell-* - A cell by its column: `cell-clientId`, `cell-applicationType`, `cell-updatedAt`, `cell-status`, `cell-active`; `cell-` and the key of a host's own.
 * @csspart cell-actions - The cells of the column actions.
 * @csspart cell-name - The cells of the column name.
 * @csspart cell-select - The cells of the column select.
 * @csspart choice - A choice: a filter, the order, how long secrets last.
 * @csspart clear - The button that takes filters away.
 * @csspart clear-selection - The button that selects nothing.
 * @csspart close - A button that closes something.
 * @csspart column - Every header of a column, beside its own part.
 * @csspart column-* - A header by its column, as `cell-*`.
 * @csspart column-actions - The header of the column actions.
 * @csspart column-select - The header of the column select.
 * @csspart confirm - The button of a dialog that does what it asks about.
 * @csspart create - The Create App button.
 * @csspart dialog - The dialogs.
 * @csspart expiring - That a secret runs out.
 * @csspart field - One field with its label and problem.
 * @csspart filters - The filters, or the button that opens them.
 * @csspart gap - What stands for rows that are not on the page.
 * @csspart head-row - The row of the headers.
 * @csspart input - Every control of a form, beside its own part.
 * @csspart link - Every link.
 * @csspart logo - An app's logo.
 * @csspart mail - The address of an admin.
 * @csspart menu - The menus.
 * @csspart menu-button - The buttons that open menus.
 * @csspart menu-item - An item of a menu, also a host's own.
 * @csspart notice - What came of the last action.
 * @csspart open - The button that opens it, with the name.
 * @csspart panel - What stands in place of the table: empty, failed, signed out.
 * @csspart retry - The button that tries again.
 * @csspart row - A row of the table.
 * @csspart search - The search.
 * @csspart select - The checkbox that selects a row, or all.
 * @csspart show-column - The checkbox that shows a column.
 * @csspart sign-in - The Sign In button.
 * @csspart sort - The button that sorts by a column.
 * @csspart stale - That what is shown may be old.
 * @csspart status - The status of an app.
 * @csspart switch - The switch that turns an app on and off.
 * @csspart table - The table.
 * @csspart toolbar - Search and filters.
 * @csspart typed - What is typed to confirm.
 * @csspart withdraw - The button that withdraws an app from review.
 */
export class ZiAppList extends PortalElement {
  static override styles = [tokens, controls, table, menuStyles, appPartsStyles, appListStyles, reserve(32.3)];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** `light`, `dark`, or `system` for what the person's system says. Unless given, the page's `color-scheme` decides. */
  @property({ reflect: true }) theme?: Theme | undefined;
  /** Which apps are shown, in which order. A host may set it, and hears `zi-app-list-view-changed`. */
  @property({ attribute: false }) view: AppListView = {};
  /** Keeps the view in the page's URL, in parameters that begin with `apps-`. Without it the URL is never touched. */
  @property({ type: Boolean, attribute: 'sync-url' }) syncUrl = false;
  /** Keeps the view in this browser under this name, for the next visit. */
  @property({ attribute: 'view-name' }) viewName?: string | undefined;
  /** The host's own columns. They can be hidden as ours can, and cannot be sorted by. */
  @property({ attribute: false }) columns: readonly CustomColumn[] = [];
  /** The host's own actions, in each app's menu behind ours. */
  @property({ attribute: false }) actions: readonly CustomAction[] = [];

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
      this.#notice.tell(active ? this.#common.switchedOn(name) : this.#common.switchedOff(name));
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
      change: this.#changeView,
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
    return html`<section
      class="base"
      part="base"
      aria-labelledby="title"
      aria-busy=${this.#apps.state.status === 'pending'}
    >
      <header>
        <div>
          <slot name="header">
            <h2 id="title">${words.title}</h2>
            <p class="muted">${words.description}</p>
          </slot>
        </div>
        ${this.#mayCreate ? this.#renderCreate() : nothing}
      </header>
      ${noticeView(this.#notice, this.#common)} ${this.#renderBody()} ${this.#desk.part?.dialogs()}
      <slot name="footer"></slot>
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
    const create = (): void => void emit(this, 'zi-create-app-requested', {});
    return html`<button class="button primary" type="button" part="button create" @click=${create}>
      ${plusIcon} ${this.#words.createApp}
    </button>`;
  }

  #renderBody(): unknown {
    const { state } = this.#apps;
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
    if (total === 0 && asked === 0 && !this.#apps.outdated) return emptyState(this.#words);
    return html`${staleBanner(pending ? undefined : state.error, this.#common, this.#handleRetry)}
    ${toolbar(this.view, {
      words: this.#words,
      total,
      filters: asked - Number(filters.search !== undefined),
      search: (text) => {
        this.#search.set(text);
      },
      want: () => void this.#desk.load(),
      panel: this.#desk.part?.panel(),
    })}
    ${this.#desk.part?.bulk()}
    ${total === 0 ? noMatchState(this.view, this.#words, this.#changeView) : this.#renderTable(total)}`;
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
      handleOpen: (app, view = '') => void emit(this, 'zi-app-selected', { app, view }),
      handleMenu: (app) => {
        this.openMenu = app.id;
        void this.#completeMenu();
      },
      actions: (app) => this.#desk.part?.actions(app) ?? [],
      isBusy: (app) => this.#desk.part?.isBusy(app),
      columns: this.columns,
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

  readonly #changeView = (view: AppListView): void => {
    this.view = view;
    this.#desk.part?.keeper.keep();
    emit(this, 'zi-app-list-view-changed', { view });
  };
}
