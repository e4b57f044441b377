import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { App } from '../../contract/app.js';
import type { AppQuery } from '../../contract/backend.js';
import { DelayController } from '../../controllers/delay-controller.js';
import { emit } from '../../controllers/events.js';
import { OnDemandController } from '../../controllers/on-demand-controller.js';
import { PagesController, type PagesConfig } from '../../controllers/pages-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { firstSlots, RowsController, unwindowedRows } from '../../controllers/rows-controller.js';
import { firstCommon, firstList } from '../../i18n/en/first.js';
import { formatMoment } from '../../i18n/format.js';
import type { CustomAction, CustomColumn } from '../../portal/extensions.js';
import type { Portal } from '../../portal/portal.js';
import { basics } from '../../styles/basics.js';
import { reserve } from '../../styles/reserve.js';
import { table } from '../../styles/table.js';
import type { Theme } from '../../styles/theme.js';
import { tokens } from '../../styles/tokens.js';
import { waiting } from '../../styles/waiting.js';
import { PortalElement } from '../portal-element.js';
import { appPartsStyles } from '../views/app-parts-styles.js';
import { expiringOnDemand } from '../views/expiring.js';
import { plusIcon } from '../views/icon.js';
import { wordless } from '../views/loading.js';
import type { AppListDesk } from './app-list-desk.js';
import { appListStyles } from './app-list-styles.js';
import type { ListStates } from './list-states.js';
import { type AppListView, queryOf } from './list-view.js';
import type { LongList } from './long-list.js';
import { appCells, countColumns, type RowContext, skeletonCells } from './row-view.js';
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
  static override styles = [tokens, waiting, basics, table, appPartsStyles, appListStyles, reserve(32.3)];

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

  /** Whether the view that was kept is there; nothing is read before. */
  @state() private restored = true;
  @state() private selected: ReadonlyMap<string, App> = new Map();
  /** Whether a person has asked for something whose code did not arrive. */
  @state() private unreachable = false;
  /**
   * Whether it is too soon to show that rows are on their way. Most answers are there within that time, and places for their rows
   * take as long to draw as the rows.
   */
  @state() private early = true;

  #source: Portal | undefined;
  /** As the last update saw it; what scrolling draws is drawn the same. */
  #context: RowContext | undefined;
  readonly #portal = new PortalController(this);
  readonly #config: PagesConfig<App, AppQuery> = {
    portal: this.#portal,
    query: () => (this.restored ? queryOf(this.view) : undefined),
    read: ({ backend }, query, page, signal) => backend.apps.list({ ...query, ...page }, { signal }),
    idOf: ({ id }) => id,
    outdatedBy: ({ appId }) => appId !== undefined,
  };
  readonly #apps = new PagesController(this, this.#config);
  readonly #expiring = expiringOnDemand(this, this.#portal);
  readonly #rows: RowsController = new RowsController(this, {
    slots: () => {
      const { total } = this.#apps.known;
      return this.#long.part?.slots(total) ?? firstSlots(total);
    },
    row: (index, row) => this.#row(index, row),
    gap: () => html`<td part="gap" colspan=${countColumns(this.#rowContext())}></td>`,
  });
  readonly #search = new DelayController<string>(this, (text) => {
    const { search, ...rest } = this.view;
    this.#changeView(text.trim() === '' ? rest : { ...rest, search: text });
  });
  readonly #handleRetry = (): void => {
    this.#apps.reload();
    // What did not arrive is asked for again by the update.
    for (const part of [this.#states, this.#long]) if (part.failed) void part.load();
  };
  readonly #changeView = (view: AppListView): void => {
    this.view = view;
    this.#desk.part?.keeper.keep();
    emit(this, 'zi-app-list-view-changed', { view });
  };
  /** Filters, columns, what the rows' controls do and what is done to many: all that the first rows can do without. */
  readonly #desk = new OnDemandController<AppListDesk>(this, async () => {
    const { AppListDesk: Desk } = await import('./app-list-desk.js');
    return new Desk(this, {
      portal: this.#portal,
      apps: this.#apps,
      change: this.#changeView,
      selected: () => this.selected,
      select: (selected) => {
        this.selected = selected;
      },
    });
  });
  /** What is shown in place of rows, or over them where they may be old. */
  readonly #states = new OnDemandController<ListStates>(this, async () => {
    const { ListStates: States } = await import('./list-states.js');
    return new States(this, {
      portal: this.#portal,
      read: () => this.#apps.state,
      retry: this.#handleRetry,
      change: this.#changeView,
    });
  });
  /** For more apps than are all drawn. */
  readonly #long = new OnDemandController<LongList>(this, async () => {
    const { LongList: Long } = await import('./long-list.js');
    return new Long(this, this.#rows, this.#apps, this.#config);
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

  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await this.#apps.load();
    void super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#context = undefined;
    if (changed.has('view')) this.#long.part?.reset();
    // The next person sees nothing of what the last one has selected.
    const { current } = this.#portal;
    if (current !== this.#source || this.#apps.state.status === 'signed-out') this.selected = new Map();
    this.#source = current;
  }

  protected override firstUpdated(): void {
    // The first date takes the browser longer than all rows: while those are on their way, there is time for it.
    setTimeout(() => {
      formatMoment('2000', this.#portal.place);
      if (this.#apps.asked) this.requestUpdate();
      // From when the page is done with itself: before, an answer that has come has to wait as well.
      setTimeout(() => {
        this.early = false;
      }, 150);
    }, 16);
  }

  override render(): TemplateResult {
    if (!this.#portal.spoken) return wordless(8);
    const { words, common } = this.#rowContext();
    const desk = this.#desk.part;
    return html`<section
      class="base"
      part="base"
      aria-labelledby="title"
      aria-busy=${this.#apps.state.status === 'pending'}
      @pointerover=${this.#prepare}
      @focusin=${this.#prepare}
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
      ${this.#renderBody()}
      <div class="notice" part="notice" role="status">
        ${desk?.notice() ?? (this.unreachable ? html`<p>${common.errorNetwork}</p>` : nothing)}
      </div>
      ${desk?.overlays()}
      <slot name="footer"></slot>
    </section>`;
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
      ${plusIcon} ${this.#rowContext().words.createApp}
    </button>`;
  }

  #renderBody(): unknown {
    const { state } = this.#apps;
    if (state.status === 'signed-out' || state.status === 'failed') {
      return this.#renderState((states) => states.problem(state)) ?? this.#renderTable(undefined);
    }
    const total = state.status === 'pending' ? undefined : state.value.total;
    const { sort, direction, ...filters } = queryOf(this.view);
    const asked = Object.keys(filters).length;
    if (total === 0 && asked === 0 && !this.#apps.outdated) {
      return this.#renderState((states) => states.empty()) ?? this.#renderTable(undefined);
    }
    if (total && total > unwindowedRows && !this.#long.failed) void this.#long.load();
    return html`${state.status === 'ready' && state.error ? this.#renderState((states) => states.stale()) : nothing}
    ${this.#long.failed ? this.#renderFailure() : nothing}
    ${toolbar(this.view, {
      words: this.#rowContext().words,
      // Told once the place is there where it is told: what is there from the start, a screen reader does not say.
      total: this.hasUpdated ? total : undefined,
      filters: asked - (filters.search ? 1 : 0),
      search: (text) => {
        this.#search.set(text);
      },
      open: (button) => void this.#openView(button),
      panel: this.#desk.part?.panel(),
    })}
    ${this.#desk.part?.bulk.bar()}
    ${(total === 0 ? this.#renderState((states) => states.noMatch(this.view)) : undefined) ?? this.#renderTable(total)}`;
  }

  /** Undefined while its code is on its way. */
  #renderState(view: (states: ListStates) => unknown): unknown {
    const states = this.#states;
    if (states.part) return view(states.part);
    if (states.failed) return this.#renderFailure();
    void states.load();
    return undefined;
  }

  /** Nothing more can be loaded, not even what would say more. */
  #renderFailure(): TemplateResult {
    const { errorNetwork, retry } = this.#rowContext().common;
    return html`<p role="alert">${errorNetwork}</p>
      <button class="button" type="button" part="button retry" @click=${this.#handleRetry}>${retry}</button>`;
  }

  #renderTable(total: number | undefined): unknown {
    if (this.early && total === undefined) return nothing;
    return appTable(this.#rowContext(), { total, busy: total === undefined || this.#apps.outdated });
  }

  #row(index: number, row: HTMLElement): { cells: () => unknown; of: readonly unknown[] } {
    const app = this.#apps.item(index);
    const selected = app ? String(this.selected.has(app.id)) : null;
    // Written only where it differs: the browser looks at the row's style anew, whatever was there before.
    if (row.ariaSelected !== selected) row.ariaSelected = selected;
    const context = this.#rowContext();
    const { words, common, place, columns, view } = context;
    return {
      cells: () => (app ? appCells(app, context) : skeletonCells(countColumns(context))),
      of: [
        ...[app, selected, app && context.busyFace(app), app && context.expiring(app)],
        ...[words, common, place.locale, place.timeZone, columns, view.hidden],
      ],
    };
  }

  #rowContext(): RowContext {
    return (this.#context ??= {
      words: this.#portal.words('appList', firstList),
      common: this.#portal.words('common', firstCommon),
      place: this.#portal.place,
      view: this.view,
      selected: this.selected,
      expiring: this.#expiring,
      handleSort: (sort, direction) => {
        this.#changeView({ ...this.view, sort, direction });
      },
      handleSwitch: (app, box) => void this.#handleSwitch(app, box),
      handleOpen: (app, view = '') => void emit(this, 'zi-app-selected', { app, view }),
      handleMenu: (app, button) => void this.#withDesk(button).then((desk) => desk?.rows.openMenu(app, button)),
      busyFace: (app) => this.#desk.part?.busyFace(app),
      columns: this.columns,
      handleSelect: (apps, chosen) => {
        void this.#withDesk();
        const next = new Map(this.selected);
        for (const app of apps) {
          if (chosen) next.set(app.id, app);
          else next.delete(app.id);
        }
        this.selected = next;
      },
      known: () => this.#apps.items,
    });
  }

  /** What a person is about to need. */
  readonly #prepare = (): void => void this.#desk.load();

  async #handleSwitch(app: App, box: HTMLInputElement): Promise<void> {
    const desk = this.#desk.part ?? (await this.#withDesk());
    if (desk) await desk.rows.switch(app, box);
    else box.checked = app.active;
  }

  /** The browser opens the panel that is there; the first one has to be waited for. */
  async #openView(button: HTMLElement): Promise<void> {
    if (this.#desk.part || !(await this.#withDesk(button))) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#view')?.showPopover();
  }

  /** `button` shows that it waits. */
  async #withDesk(button?: HTMLElement): Promise<AppListDesk | undefined> {
    button?.setAttribute('aria-busy', 'true');
    const desk = await this.#desk.load();
    button?.removeAttribute('aria-busy');
    this.unreachable = !desk;
    return desk;
  }
}
