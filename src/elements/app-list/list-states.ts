import { html, nothing, type TemplateResult } from 'lit';

import { NoticeController } from '../../controllers/notice-controller.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import type { ReadState } from '../../controllers/read-controller.js';
import { appList as englishList } from '../../i18n/en/app-list.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import type { AppListMessages, CommonMessages } from '../../i18n/messages.js';
import { adoptStyles } from '../../styles/adopt.js';
import { later } from '../../styles/later.js';
import { type AccessOnDemand, accessOnDemand } from '../views/access.js';
import { appsIcon } from '../views/icons.js';
import { readProblem, staleBanner, statePanel } from '../views/state-panel.js';
import type { AppListView } from './list-view.js';

export interface ListStatesConfig {
  portal: PortalController;
  read: () => ReadState<unknown>;
  retry: () => void;
  change: (view: AppListView) => void;
}

/** What stands in place of the rows, or over them: nothing there, not to be read, not for this person. */
export class ListStates {
  readonly #config: ListStatesConfig;
  readonly #access: AccessOnDemand;
  readonly #notice: NoticeController;

  constructor(host: PortalHost, config: ListStatesConfig) {
    this.#config = config;
    this.#access = accessOnDemand(host, config.portal, config.read);
    this.#notice = new NoticeController(host);
    adoptStyles(host, later);
  }

  /** Of a read that has no value. */
  problem(state: Exclude<ReadState<unknown>, { status: 'ready' | 'pending' }>): TemplateResult {
    return readProblem(state, {
      words: this.#common,
      portal: this.#config.portal.current,
      notices: this.#notice,
      retry: this.#config.retry,
      access: this.#access,
    });
  }

  /** Over rows that could not be read again. */
  stale(): unknown {
    const state = this.#config.read();
    if (state.status !== 'ready') return nothing;
    return staleBanner(state.error, this.#common, this.#config.retry);
  }

  /** Nobody has made an app. */
  empty(): TemplateResult {
    const { emptyTitle, emptyText } = this.#words;
    return html`<slot name="empty">${statePanel(appsIcon, emptyTitle, html`<p>${emptyText}</p>`)}</slot>`;
  }

  /** No app is what was asked for. */
  noMatch({ search, status, applicationType, active, ...rest }: AppListView): TemplateResult {
    const { noMatchTitle, noMatchText, clearFilters } = this.#words;
    const clear = (): void => {
      this.#config.change(rest);
    };
    return statePanel(
      appsIcon,
      noMatchTitle,
      html`<p>${noMatchText}</p>`,
      html`<button class="button" type="button" part="button clear" @click=${clear}>${clearFilters}</button>`,
    );
  }

  get #words(): AppListMessages {
    return this.#config.portal.words('appList', englishList);
  }

  get #common(): CommonMessages {
    return this.#config.portal.words('common', englishCommon);
  }
}
