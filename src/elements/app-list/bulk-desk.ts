import { nothing, type ReactiveElement } from 'lit';

import type { App } from '../../contract/app.js';
import { BulkController } from '../../controllers/bulk-controller.js';
import { emit } from '../../controllers/events.js';
import { FocusReturnController } from '../../controllers/focus-return-controller.js';
import type { PortalController } from '../../controllers/portal-controller.js';
import { appListDesk as english } from '../../i18n/en/app-list-desk.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import type { AppListDeskMessages, BulkAction } from '../../i18n/messages.js';
import { bulkBar, bulkDialog } from './bulk-views.js';

export interface BulkDeskConfig {
  portal: PortalController;
  apps: { reload(): void; items: readonly App[] };
  selected: () => ReadonlyMap<string, App>;
  select: (selected: ReadonlyMap<string, App>) => void;
}

/** Where the focus goes when its button is gone. */
export const focusPlaces = ['[role=rowheader] button', '[part~=create]'];

/** What is done to many apps at once: the bar while some are selected, the question, and how each of them went. */
export class BulkDesk {
  readonly #host: ReactiveElement;
  readonly #config: BulkDeskConfig;
  readonly #bulk: BulkController<App>;
  readonly #focus: FocusReturnController;
  /** What is asked or done. */
  #many: { action: BulkAction; apps: readonly App[] } | undefined;
  #typed = '';

  constructor(host: ReactiveElement, config: BulkDeskConfig) {
    this.#host = host;
    this.#config = config;
    this.#bulk = new BulkController(host);
    this.#focus = new FocusReturnController(host);
  }

  /** The bar over the table while apps are selected. */
  bar(): unknown {
    const selected = this.#config.selected();
    return bulkBar({
      words: this.#words,
      count: selected.size,
      begin: (action) => {
        // As they are now, not as they were when they were chosen.
        const known = new Map(this.#config.apps.items.map((app) => [app.id, app]));
        this.#ask(
          action,
          [...selected.values()].map((app) => known.get(app.id) ?? app),
        );
      },
      clear: () => {
        this.#config.select(new Map());
      },
    });
  }

  /** The question on screen, or nothing. */
  dialog(): unknown {
    if (!this.#many) return nothing;
    const { action, apps } = this.#many;
    return bulkDialog({
      words: this.#words,
      common: this.#config.portal.words('common', englishCommon),
      action,
      apps,
      bulk: this.#bulk,
      typed: this.#typed,
      type: (text) => {
        this.#typed = text;
        this.#host.requestUpdate();
      },
      run: () => void this.#run(action, apps),
      close: () => {
        this.close();
        this.#bulk.clear();
        void this.#focus.restore(...focusPlaces);
      },
    });
  }

  close(): void {
    this.#many = undefined;
  }

  unselect(ids: readonly string[]): void {
    const rest = [...this.#config.selected()].filter(([id]) => !ids.includes(id));
    this.#config.select(new Map(rest));
  }

  get #words(): AppListDeskMessages {
    return this.#config.portal.words('appListDesk', english);
  }

  #ask(action: BulkAction, apps: readonly App[]): void {
    this.#focus.remember();
    this.#many = { action, apps };
    this.#typed = '';
    this.#host.requestUpdate();
  }

  async #run(action: BulkAction, apps: readonly App[]): Promise<void> {
    const portal = this.#config.portal.current;
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
    this.unselect(this.#bulk.rows.filter(({ state }) => state === 'done').map(({ item }) => item.id));
    this.#config.apps.reload();
  }
}
