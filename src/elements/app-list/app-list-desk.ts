import { nothing, type ReactiveElement } from 'lit';

import type { App } from '../../contract/app.js';
import { mayWithdraw } from '../../contract/review.js';
import { AppActionsController } from '../../controllers/app-actions-controller.js';
import { BulkController } from '../../controllers/bulk-controller.js';
import { CustomActionsController } from '../../controllers/custom-actions-controller.js';
import { copyText } from '../../controllers/copy-text.js';
import { emit } from '../../controllers/events.js';
import { FocusReturnController } from '../../controllers/focus-return-controller.js';
import type { NoticeController } from '../../controllers/notice-controller.js';
import type { PortalController } from '../../controllers/portal-controller.js';
import { appList as englishList } from '../../i18n/en/app-list.js';
import { appListDesk as english } from '../../i18n/en/app-list-desk.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { deleteApp as englishDelete } from '../../i18n/en/delete-app.js';
import type { AppListDeskMessages, BulkAction, CommonMessages } from '../../i18n/messages.js';
import type { CustomAction, CustomColumn } from '../../portal/extensions.js';
import type { Portal } from '../../portal/portal.js';
import { adoptStyles } from '../../styles/adopt.js';
import { dialogStyles } from '../../styles/dialog.js';
import { deleteAppDialog } from '../views/delete-app.js';
import { describeError } from '../views/describe-error.js';
import { openDialogs } from '../views/dialog.js';
import type { MenuItem } from '../views/menu.js';
import type { AppListView } from './list-view.js';
import { deskStyles } from './app-list-desk-styles.js';
import { bulkBar, bulkDialog } from './bulk-views.js';
import { ViewKeeper } from './view-keeper.js';
import { viewPanel } from './view-panel.js';
import { withdrawDialog } from './withdraw-view.js';

/** The list, as far as its desk is concerned. */
interface DeskHost extends ReactiveElement {
  view: AppListView;
  syncUrl: boolean;
  viewName?: string | undefined;
  columns: readonly CustomColumn[];
  actions: readonly CustomAction[];
}

export interface DeskConfig {
  portal: PortalController;
  notice: NoticeController;
  apps: { reload(): void; replace(app: App): void; items: readonly App[] };
  change: (view: AppListView) => void;
  selected: () => ReadonlyMap<string, App>;
  select: (selected: ReadonlyMap<string, App>) => void;
}

/**
 * What of a list is loaded when it is needed: filters and columns, the actions of the menus, what is done to many, and
 * the view that is kept.
 */
export class AppListDesk {
  readonly keeper: ViewKeeper;

  readonly #host: DeskHost;
  readonly #config: DeskConfig;
  readonly #bulk: BulkController<App>;
  readonly #focus: FocusReturnController;
  readonly #actions: AppActionsController;
  readonly #custom: CustomActionsController;
  /** Whose menu has led to the question of `#actions`. */
  #app: App | undefined;
  /** What is asked or done about many. */
  #many: { action: BulkAction; apps: readonly App[] } | undefined;
  #typed = '';

  constructor(host: DeskHost, config: DeskConfig) {
    this.#host = host;
    this.#config = config;
    this.keeper = new ViewKeeper(host);
    this.#bulk = new BulkController(host);
    this.#focus = new FocusReturnController(host);
    this.#actions = new AppActionsController(host, {
      portal: config.portal,
      places: focusPlaces,
      onWithdrawn: (app) => {
        config.notice.tell(this.#words.withdrawn(app.name));
        this.#changed(app.id);
        emit(host, 'zi-app-updated', { app });
      },
      onDeleted: ({ id: appId, name }) => {
        this.#unselect([appId]);
        config.notice.tell(this.#words.deleted(name));
        this.#changed(appId);
        emit(host, 'zi-app-deleted', { appId });
      },
      onRefused: (_, error) => {
        config.notice.warn(this.#words.failed(describeError(error, this.#common)));
        if (!error.retryable) config.apps.reload();
      },
    });
    this.#custom = new CustomActionsController(host, {
      onDone: (told) => {
        if (told !== undefined) config.notice.tell(told);
        config.apps.reload();
      },
      onFailed: (why) => {
        const reason = typeof why === 'string' ? why : describeError(why, this.#common);
        config.notice.warn(this.#words.failed(reason));
      },
    });
    adoptStyles(host, [dialogStyles, deskStyles]);
    host.addController(this);
  }

  hostUpdated(): void {
    openDialogs(this.#host.renderRoot as ShadowRoot);
  }

  hostDisconnected(): void {
    this.#actions.question = undefined;
    this.#many = undefined;
  }

  /** Filters, order and columns. */
  panel(): unknown {
    const list = this.#config.portal.words('appList', englishList);
    return viewPanel({
      words: this.#words,
      list,
      common: this.#common,
      columns: this.#host.columns,
      current: () => this.#host.view,
      change: this.#config.change,
    });
  }

  /** The bar over the table while apps are selected. */
  bulk(): unknown {
    const selected = this.#config.selected();
    return bulkBar({
      words: this.#words,
      count: selected.size,
      begin: (action) => {
        // As they are now, not as they were when they were chosen.
        const known = new Map(this.#config.apps.items.map((app) => [app.id, app]));
        this.#askMany(
          action,
          [...selected.values()].map((app) => known.get(app.id) ?? app),
        );
      },
      clear: () => {
        this.#config.select(new Map());
      },
    });
  }

  /** What the menu of an app offers besides opening it. */
  actions(app: App): MenuItem[] {
    const words = this.#words;
    const select = (view: 'edit' | 'secrets') => () => {
      emit(this.#host, 'zi-app-selected', { app, view });
    };
    const duplicate = (): void => {
      emit(this.#host, 'zi-create-app-requested', { from: app });
    };
    const isWithdrawable = this.#portal?.backend.reviews && mayWithdraw(app).allowed;
    return [
      { label: words.edit, run: select('edit') },
      { label: words.rotate, run: select('secrets') },
      { label: words.duplicate, run: duplicate },
      { label: words.copyClientId, run: () => void this.#copyClientId(app) },
      ...(isWithdrawable ? [{ label: words.withdraw, run: () => this.#ask('withdraw', app) }] : []),
      { label: words.remove, run: () => this.#ask('delete', app), danger: true },
      ...this.#custom.offered(this.#host.actions, app),
    ];
  }

  /** Whether an action of the host's is under way. */
  isBusy(app: App): boolean {
    return this.#custom.isBusy(app);
  }

  /** The question on screen. */
  dialogs(): unknown {
    if (this.#many) return this.#bulkDialog(this.#many.action, this.#many.apps);
    const app = this.#app;
    const { question, typed } = this.#actions;
    if (!app || !question) return nothing;
    if (question === 'withdraw') {
      const close = (): void => {
        this.#actions.close();
      };
      return withdrawDialog(app.name, this.#words, this.#common, () => void this.#actions.withdraw(app), close);
    }
    return deleteAppDialog(app.name, {
      words: this.#config.portal.words('deleteApp', englishDelete),
      common: this.#common,
      typed,
      busy: this.#actions.isBusy(app),
      onType: (text) => {
        this.#actions.type(text);
      },
      onDismiss: () => {
        this.#actions.close();
      },
      onConfirm: () => void this.#actions.delete(app),
    });
  }

  get #portal(): Portal | undefined {
    return this.#config.portal.current;
  }

  get #words(): AppListDeskMessages {
    return this.#config.portal.words('appListDesk', english);
  }

  get #common(): CommonMessages {
    return this.#config.portal.words('common', englishCommon);
  }

  #bulkDialog(action: BulkAction, apps: readonly App[]): unknown {
    return bulkDialog({
      words: this.#words,
      common: this.#common,
      action,
      apps,
      bulk: this.#bulk,
      typed: this.#typed,
      type: (text) => {
        this.#typed = text;
        this.#host.requestUpdate();
      },
      run: () => void this.#runBulk(action, apps),
      close: () => {
        this.#many = undefined;
        this.#bulk.clear();
        void this.#focus.restore(...focusPlaces);
      },
    });
  }

  #ask(question: 'withdraw' | 'delete', app: App): void {
    this.#app = app;
    this.#actions.ask(question);
  }

  #askMany(action: BulkAction, apps: readonly App[]): void {
    this.#focus.remember();
    this.#many = { action, apps };
    this.#typed = '';
    this.#host.requestUpdate();
  }

  async #runBulk(action: BulkAction, apps: readonly App[]): Promise<void> {
    const portal = this.#portal;
    if (!portal) return;
    const { backend } = portal;
    await this.#bulk.run(apps, async ({ id: appId, version }, signal) => {
      if (action === 'delete') {
        await backend.apps.delete({ appId, version }, { signal });
        emit(this.#host, 'zi-app-deleted', { appId });
      } else {
        const changes = { active: action === 'activate' };
        const app = await backend.apps.update({ appId, version, changes }, { signal });
        emit(this.#host, 'zi-app-updated', { app });
      }
      portal.changes.announce({ kind: 'app', appId }, this.#host);
    });
    // Those that were not done stay selected, for another try.
    this.#unselect(this.#bulk.rows.filter(({ state }) => state === 'done').map(({ item }) => item.id));
    this.#config.apps.reload();
  }

  #unselect(ids: readonly string[]): void {
    const rest = [...this.#config.selected()].filter(([id]) => !ids.includes(id));
    this.#config.select(new Map(rest));
  }

  #changed(appId: string): void {
    this.#portal?.changes.announce({ kind: 'app', appId }, this.#host);
    this.#config.apps.reload();
  }

  async #copyClientId({ clientId }: App): Promise<void> {
    if (await copyText(clientId)) this.#config.notice.tell(this.#words.clientIdCopied);
    else this.#config.notice.warn(this.#words.copyRefused(clientId));
  }
}

/** Where the focus goes when its button is gone. */
const focusPlaces = ['[role=rowheader] button', '[part~=create]'];
