import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { App } from '../../contract/app.js';
import type { ScopeCategory } from '../../contract/scope.js';
import { AppSwitchController } from '../../controllers/app-switch-controller.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import { appDetails as english } from '../../i18n/en/app-details.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { formatMoment } from '../../i18n/format.js';
import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { appPartsStyles } from '../views/app-parts-styles.js';
import { activeSwitch, appLogo, statusBadge } from '../views/app-parts.js';
import { describeError } from '../views/describe-error.js';
import { warningIcon } from '../views/icons.js';
import { noticeView } from '../views/notice.js';
import { loadingLines, readProblem, staleBanner } from '../views/state-panel.js';
import { appDetailsStyles } from './app-details-styles.js';

/**
 * One app: its state, client ID and secrets, and its settings.
 *
 * @summary One app in full.
 * @element zi-app-details
 * @fires {CustomEvent<{app: App}>} zi-app-updated - The app was switched on or off.
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @csspart settings - The list of settings.
 */
export class ZiAppDetails extends LitElement {
  static override styles = [tokens, controls, appPartsStyles, appDetailsStyles];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** The app's id (not its client ID). */
  @property({ attribute: 'app-id' }) appId?: string | undefined;

  readonly #portal = new PortalController(this);
  readonly #notice = new NoticeController(this);
  readonly #read = new ReadController(this, {
    portal: this.#portal,
    args: () => [this.appId] as const,
    read: async ({ backend }, [appId = ''], signal) => {
      const [app, catalog] = await Promise.all([
        backend.apps.get({ appId }, { signal }),
        backend.scopes.list({}, { signal }),
      ]);
      return { app, catalog };
    },
    outdatedBy: ({ kind, appId }) => kind === 'app' && appId === this.appId,
  });
  readonly #switch = new AppSwitchController(this, {
    portal: this.#portal,
    show: (app) => {
      this.#read.replace((value) => ({ ...value, app }));
    },
    onDone: () => {
      this.#notice.clear();
    },
    onRefused: (_, error) => {
      this.#notice.warn(describeError(error, this.#common));
      if (!error.retryable) this.#read.reload();
    },
  });

  override render(): TemplateResult {
    const { state } = this.#read;
    if (state.status === 'ready' && state.value.app.id === this.appId) {
      return html`<div class="base" part="base">
        ${staleBanner(state.error, this.#common, this.#handleRetry)}
        ${this.#renderApp(state.value.app, state.value.catalog)}
      </div>`;
    }
    if (state.status === 'pending' || state.status === 'ready') {
      return html`<div class="base" part="base" aria-busy="true">${loadingLines(3, this.#common)}</div>`;
    }
    return html`<div class="base" part="base">
      ${readProblem(state, { words: this.#common, portal: this.#portal.current, notices: this.#notice, retry: this.#handleRetry })}
    </div>`;
  }

  get #words(): typeof english {
    return this.#portal.words('appDetails', english);
  }

  get #common(): typeof englishCommon {
    return this.#portal.words('common', englishCommon);
  }

  #renderApp(app: App, catalog: readonly ScopeCategory[]): TemplateResult {
    const words = this.#words;
    return html`<div class="head">
        ${appLogo(app)}
        <h2>${app.name}</h2>
        ${statusBadge(app.status, this.#common)}
        <label class="toggle">
          ${activeSwitch(app, words.active, this.#common, (event) => void this.#switch.handleChange(app, event))}
          <span aria-hidden="true">${words.active}</span>
        </label>
      </div>
      ${noticeView(this.#notice, this.#common)} ${this.#renderReview(app)}
      <zi-secret-manager .portal=${this.portal} app-id=${app.id}></zi-secret-manager>
      ${this.#renderSettings(app, catalog)}`;
  }

  readonly #handleRetry = (): void => {
    this.#read.reload();
  };

  #renderReview({ status }: App): unknown {
    if (status === 'approved') return nothing;
    const waiting = status === 'under-review';
    return html`<div class="banner ${waiting ? 'wait' : 'bad'}">
      ${warningIcon}
      <p>${waiting ? this.#words.underReviewText : this.#words.notApprovedText}</p>
    </div>`;
  }

  #renderSettings(app: App, catalog: readonly ScopeCategory[]): TemplateResult {
    const words = this.#words;
    const titles = new Map(catalog.flatMap(({ scopes }) => scopes.map(({ name, title }) => [name, title])));
    const rows: [string, unknown][] = [
      [words.type, this.#common.applicationType(app.applicationType)],
      [
        words.redirectUris,
        html`<ul>
          ${app.redirectUris.map((uri) => html`<li class="mono">${uri}</li>`)}
        </ul>`,
      ],
      [
        words.scopes,
        html`<ul>
          ${app.scopes.map((name) => html`<li>${titles.get(name) ?? name}</li>`)}
        </ul>`,
      ],
      [
        words.lastUpdated,
        html`<time datetime=${app.updatedAt}>${formatMoment(app.updatedAt, this.#portal.current ?? {})}</time>`,
      ],
    ];
    return html`<section class="settings" aria-labelledby="settings-title">
      <h3 id="settings-title">${words.settings}</h3>
      <dl part="settings">
        ${rows.map(
          ([term, value]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }
}
