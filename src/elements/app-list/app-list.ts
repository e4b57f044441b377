import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { App } from '../../contract/app.js';
import { AppSwitchController } from '../../controllers/app-switch-controller.js';
import { emit } from '../../controllers/events.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import { appList as english } from '../../i18n/en/app-list.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { formatMoment } from '../../i18n/format.js';
import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { table } from '../../styles/table.js';
import { tokens } from '../../styles/tokens.js';
import { appPartsStyles } from '../views/app-parts-styles.js';
import { activeSwitch, appLogo, statusBadge } from '../views/app-parts.js';
import { copyText } from '../../controllers/copy-text.js';
import { describeError } from '../views/describe-error.js';
import { appsIcon, plusIcon } from '../views/icons.js';
import { menuStyles } from '../views/menu-styles.js';
import { menu } from '../views/menu.js';
import { noticeView } from '../views/notice.js';
import { readProblem, staleBanner, statePanel } from '../views/state-panel.js';
import { appListStyles } from './app-list-styles.js';
import { readApps } from './read-apps.js';

const pageSize = 100;

/**
 * The API Apps table of the signed-in person's organization, with the way to a new app.
 *
 * @summary The list of API apps.
 * @element zi-app-list
 * @fires {CustomEvent<{app: App}>} zi-app-selected - The person opened an app.
 * @fires {CustomEvent<undefined>} zi-create-app-requested - The person chose Create App.
 * @fires {CustomEvent<{app: App}>} zi-app-updated - An app was switched on or off.
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @csspart table - The table.
 * @csspart row - A row of the table.
 * @csspart create - The Create App button.
 * @csspart panel - What stands in place of the table: empty, failed, signed out.
 */
export class ZiAppList extends LitElement {
  static override styles = [tokens, controls, table, menuStyles, appPartsStyles, appListStyles];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;

  @state() private wanted = pageSize;

  readonly #portal = new PortalController(this);
  readonly #notice = new NoticeController(this);
  readonly #apps = new ReadController(this, {
    portal: this.#portal,
    args: () => [this.wanted] as const,
    read: (portal, [wanted], signal) => readApps(portal.backend, wanted, signal),
    outdatedBy: ({ kind }) => kind === 'app',
  });
  readonly #switch = new AppSwitchController(this, {
    portal: this.#portal,
    show: (app) => {
      this.#replace(app);
    },
    onDone: ({ active, name }) => {
      this.#notice.tell(active ? this.#words.switchedOn(name) : this.#words.switchedOff(name));
    },
    onRefused: ({ name }, error) => {
      this.#notice.warn(this.#words.switchFailed(name, describeError(error, this.#common)));
      if (!error.retryable) this.#apps.reload(); // what is on screen was not what is there
    },
  });

  override render(): TemplateResult {
    const words = this.#words;
    return html`<section class="base" part="base" aria-labelledby="title">
      <header>
        <div>
          <h2 id="title">${words.title}</h2>
          <p class="muted">${words.description}</p>
        </div>
        ${this.#mayCreate ? this.#renderCreate() : nothing}
      </header>
      ${noticeView(this.#notice, this.#common)} ${this.#renderBody()}
    </section>`;
  }

  get #words(): typeof english {
    return this.#portal.words('appList', english);
  }

  get #common(): typeof englishCommon {
    return this.#portal.words('common', englishCommon);
  }

  /** Not for who would be led to the same closed door by it. */
  get #mayCreate(): boolean {
    const { state } = this.#apps;
    if (state.status === 'signed-out') return false;
    return state.status !== 'failed' || (state.error.code !== 'forbidden' && state.error.code !== 'unauthenticated');
  }

  #renderCreate(): TemplateResult {
    return html`<button class="button primary" type="button" part="create" @click=${this.#handleCreate}>
      ${plusIcon} ${this.#words.createApp}
    </button>`;
  }

  #renderBody(): TemplateResult {
    const { state } = this.#apps;
    const words = this.#words;
    if (state.status === 'pending')
      return this.#renderTable(html`${Array.from({ length: 4 }, () => this.#renderSkeleton())}`, true);
    if (state.status !== 'ready') {
      return readProblem(state, {
        words: this.#common,
        portal: this.#portal.current,
        notices: this.#notice,
        retry: this.#handleRetry,
      });
    }
    const { items, total, complete } = state.value;
    if (items.length === 0) return statePanel(appsIcon, words.emptyTitle, html`<p>${words.emptyText}</p>`);
    return html`${staleBanner(state.error, this.#common, this.#handleRetry)}
    ${this.#renderTable(html`${items.map((app) => this.#renderRow(app))}`)}
    ${
      complete
        ? nothing
        : html`<footer>
            <button class="button" type="button" @click=${() => this.#handleMore(items.length)}>${words.more}</button>
            <span>${words.shown(items.length, total)}</span>
          </footer>`
    }`;
  }

  #renderTable(rows: TemplateResult, busy = false): TemplateResult {
    const words = this.#words;
    // The roles are said because narrow cards take `display: table` away, and with it the table from AT.
    return html`<table part="table" role="table" aria-labelledby="title" aria-busy=${busy}>
      <thead role="rowgroup">
        <tr role="row">
          ${[words.name, words.clientId, words.lastUpdated, words.status, words.active].map(
            (name) => html`<th role="columnheader" scope="col">${name}</th>`,
          )}
          <th role="columnheader" scope="col" class="end">${words.actions}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows}
      </tbody>
    </table>`;
  }

  #renderSkeleton(): TemplateResult {
    return html`<tr role="row" part="row">
      ${Array.from({ length: 6 }, () => html`<td role="cell"><span class="skeleton"></span></td>`)}
    </tr>`;
  }

  #renderRow(app: App): TemplateResult {
    const words = this.#words;
    return html`<tr role="row" part="row">
      <th role="rowheader" scope="row" class="name-cell">
        <div class="name">
          ${appLogo(app)}
          <button class="link" type="button" @click=${() => emit(this, 'zi-app-selected', { app })}>${app.name}</button>
        </div>
      </th>
      <td role="cell" data-label=${words.clientId}><span class="mono">${app.clientId}</span></td>
      <td role="cell" class="nowrap" data-label=${words.lastUpdated}>
        <time datetime=${app.updatedAt}>${formatMoment(app.updatedAt, this.#portal.current ?? {})}</time>
      </td>
      <td role="cell" data-label=${words.status}>${statusBadge(app.status, this.#common)}</td>
      <td role="cell" data-label=${words.active}>
        ${activeSwitch(app, words.activeFor(app.name), this.#common, (event) => void this.#switch.handleChange(app, event))}
      </td>
      <td role="cell" class="end menu-cell">
        ${menu(`menu-${app.id}`, words.actionsFor(app.name), [
          { label: words.open, run: () => emit(this, 'zi-app-selected', { app }) },
          { label: words.copyClientId, run: () => void this.#copyClientId(app) },
        ])}
      </td>
    </tr>`;
  }

  readonly #handleRetry = (): void => {
    this.#apps.reload();
  };

  #handleCreate(): void {
    emit(this, 'zi-create-app-requested', undefined);
  }

  /** One page more than is shown; the same one again where reading it has failed. */
  #handleMore(shown: number): void {
    const wanted = shown + pageSize;
    if (wanted === this.wanted) this.#apps.reload();
    this.wanted = wanted;
  }

  #replace(app: App): void {
    this.#apps.replace((list) => ({ ...list, items: list.items.map((item) => (item.id === app.id ? app : item)) }));
  }

  async #copyClientId(app: App): Promise<void> {
    if (await copyText(app.clientId)) this.#notice.tell(this.#words.clientIdCopied);
    else this.#notice.warn(this.#words.copyRefused(app.clientId));
  }
}

declare global {
  interface HTMLElementEventMap {
    'zi-app-selected': CustomEvent<{ app: App }>;
    'zi-create-app-requested': CustomEvent<undefined>;
  }
}
