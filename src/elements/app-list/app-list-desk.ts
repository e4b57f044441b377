import { html, nothing, type ReactiveElement } from 'lit';

import type { App } from '../../contract/app.js';
import { mayWithdraw } from '../../contract/review.js';
import { AppActionsController } from '../../controllers/app-actions-controller.js';
import { CustomActionsController } from '../../controllers/custom-actions-controller.js';
import { copyText } from '../../controllers/copy-text.js';
import { emit } from '../../controllers/events.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import type { PortalController } from '../../controllers/portal-controller.js';
import { appList as englishList } from '../../i18n/en/app-list.js';
import { appListDesk as english } from '../../i18n/en/app-list-desk.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { deleteApp as englishDelete } from '../../i18n/en/delete-app.js';
import type { AppListDeskMessages, CommonMessages } from '../../i18n/messages.js';
import type { CustomAction, CustomColumn } from '../../portal/extensions.js';
import type { Portal } from '../../portal/portal.js';
import { adoptStyles } from '../../styles/adopt.js';
import { later } from '../../styles/later.js';
import { dialogStyles } from '../../styles/dialog.js';
import { deleteAppDialog } from '../views/delete-app.js';
import { describeError } from '../views/describe-error.js';
import { openDialogs } from '../views/dialog.js';
import type { MenuItem } from '../views/menu.js';
import { menuStyles } from '../views/menu-styles.js';
import { noticeBanner } from '../views/notice.js';
import type { AppListView } from './list-view.js';
import { deskStyles } from './app-list-desk-styles.js';
import { BulkDesk, focusPlaces } from './bulk-desk.js';
import { RowDesk } from './row-desk.js';
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
  apps: { reload(): void; replace(app: App): void; items: readonly App[] };
  change: (view: AppListView) => void;
  selected: () => ReadonlyMap<string, App>;
  select: (selected: ReadonlyMap<string, App>) => void;
}

/**
 * What of a list is loaded when it is needed: filters and columns, what the rows' controls do, what is done to many, what is
 * told of it, and the view that is kept.
 */
export class AppListDesk {
  readonly keeper: ViewKeeper;
  readonly rows: RowDesk;
  readonly bulk: BulkDesk;

  readonly #host: DeskHost;
  readonly #config: DeskConfig;
  readonly #notice: NoticeController;
  readonly #actions: AppActionsController;
  readonly #custom: CustomActionsController;
  /** Whose menu has led to the question of `#actions`. */
  #app: App | undefined;

  constructor(host: DeskHost, config: DeskConfig) {
    this.#host = host;
    this.#config = config;
    this.keeper = new ViewKeeper(host);
    const notice = (this.#notice = new NoticeController(host));
    this.rows = new RowDesk(host, {
      portal: config.portal,
      notice,
      apps: config.apps,
      actions: (app) => this.#offered(app),
      open: (app) => void emit(host, 'zi-app-selected', { app, view: '' }),
    });
    this.bulk = new BulkDesk(host, config);
    this.#actions = new AppActionsController(host, {
      portal: config.portal,
      places: focusPlaces,
      onWithdrawn: (app) => {
        notice.tell(this.#words.withdrawn(app.name));
        this.#changed(app.id);
        emit(host, 'zi-app-updated', { app });
      },
      onDeleted: ({ id: appId, name }) => {
        this.bulk.unselect([appId]);
        notice.tell(this.#words.deleted(name));
        this.#changed(appId);
        emit(host, 'zi-app-deleted', { appId });
      },
      onRefused: (_, error) => {
        notice.warn(this.#words.failed(describeError(error, this.#common)));
        if (!error.retryable) config.apps.reload();
      },
    });
    this.#custom = new CustomActionsController(host, {
      onDone: (told) => {
        if (told !== undefined) notice.tell(told);
        config.apps.reload();
      },
      onFailed: (why) => {
        const reason = typeof why === 'string' ? why : describeError(why, this.#common);
        notice.warn(this.#words.failed(reason));
      },
    });
    adoptStyles(host, [...later, menuStyles, dialogStyles, deskStyles]);
    host.addController(this);
  }

  hostUpdated(): void {
    openDialogs(this.#host.renderRoot as ShadowRoot);
  }

  hostDisconnected(): void {
    this.#actions.question = undefined;
    this.bulk.close();
  }

  /** Filters, order and columns, in their popover. */
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

  /** What came of the last action, for the live region. */
  notice(): unknown {
    return noticeBanner(this.#notice, this.#common);
  }

  /** What stands in an app's menu button while an action of the host's is under way. */
  busyFace(app: App): unknown {
    return this.#custom.isBusy(app) ? html`<span class="spinner"></span>` : undefined;
  }

  /** The menu, and the question on screen. */
  overlays(): unknown {
    return html`${this.rows.menu()} ${this.bulk.dialog()} ${this.#dialogs()}`;
  }

  /** What the menu of an app offers besides opening it. */
  #offered(app: App): MenuItem[] {
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

  #dialogs(): unknown {
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

  #ask(question: 'withdraw' | 'delete', app: App): void {
    this.#app = app;
    this.#actions.ask(question);
  }

  #changed(appId: string): void {
    this.#portal?.changes.announce({ kind: 'app', appId }, this.#host);
    this.#config.apps.reload();
  }

  async #copyClientId({ clientId }: App): Promise<void> {
    if (await copyText(clientId)) this.#notice.tell(this.#words.clientIdCopied);
    else this.#notice.warn(this.#words.copyRefused(clientId));
  }
}
