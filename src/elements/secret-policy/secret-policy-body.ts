import { html, nothing, type TemplateResult } from 'lit';

import { PortalError } from '../../contract/errors.js';
import { lifetimePresets, longestLifetime, type Settings } from '../../contract/secret-expiry.js';
import { missingFor } from '../../contract/viewer.js';
import { emit } from '../../controllers/events.js';
import { MutationController } from '../../controllers/mutation-controller.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { secretPolicy as english } from '../../i18n/en/secret-policy.js';
import type { Portal } from '../../portal/portal.js';
import { adoptStyles } from '../../styles/adopt.js';
import { fields } from '../../styles/fields.js';
import { type AccessOnDemand, accessOnDemand } from '../views/access.js';
import { describeError } from '../views/describe-error.js';
import { noticeView } from '../views/notice.js';
import { loadingLines } from '../views/loading.js';
import { readProblem, staleBanner } from '../views/state-panel.js';
import { warningIcon } from '../views/warning-icon.js';
import { secretPolicyStyles } from './secret-policy-styles.js';

/** `none`, `other`, or days. */
type Choice = string;

/** What `zi-secret-policy` shows and does. */
export class SecretPolicyBody {
  readonly #host: PortalHost;
  readonly #portal: PortalController;
  readonly #notice: NoticeController;
  readonly #writes: MutationController;
  readonly #settings: ReadController<Settings | undefined>;
  readonly #access: AccessOnDemand;
  /** What is chosen and not saved. */
  #choice: Choice | undefined;
  /** As typed. */
  #days: string | undefined;
  #problem = false;

  constructor(host: PortalHost, portal: PortalController) {
    this.#host = host;
    this.#portal = portal;
    this.#notice = new NoticeController(host);
    this.#writes = new MutationController(host);
    this.#settings = new ReadController(host, {
      portal,
      read: readPolicy,
      outdatedBy: ({ kind }) => kind === 'settings',
      keepWhenExpired: true,
    });
    this.#access = accessOnDemand(host, portal, () => this.#settings.state);
    adoptStyles(host, [fields, secretPolicyStyles]);
  }

  render(): unknown {
    const { state } = this.#settings;
    const { backend } = this.#portal.current ?? {};
    if (backend && !backend.settings?.update) return nothing;
    return html`<section
      class="base"
      part="base"
      aria-labelledby="policy-title"
      aria-busy=${state.status === 'pending'}
    >
      <div>
        <h3 id="policy-title">${this.#words.title}</h3>
        <p class="muted">${this.#words.text}</p>
      </div>
      ${noticeView(this.#notice, this.#common)} ${this.#renderState(state)}
    </section>`;
  }

  get #words(): typeof english {
    return this.#portal.words('secretPolicy', english);
  }

  get #common(): typeof englishCommon {
    return this.#portal.words('common', englishCommon);
  }

  #renderState(state: ReadController<Settings | undefined>['state']): unknown {
    const retry = (): void => {
      this.#settings.reload();
    };
    if (state.status === 'pending') return loadingLines(1, this.#common);
    if (state.status !== 'ready') {
      const { current } = this.#portal;
      const common = this.#common;
      return readProblem(state, { words: common, portal: current, notices: this.#notice, retry, access: this.#access });
    }
    return state.value
      ? html`${staleBanner(state.error, this.#common, retry)} ${this.#renderPolicy(state.value)}`
      : nothing;
  }

  #renderPolicy({ secretPolicy: { maxLifetimeDays } }: Settings): TemplateResult {
    const words = this.#words;
    const stands = choiceOf(maxLifetimeDays);
    const choice = this.#choice ?? stands;
    const choices: [Choice, string][] = [
      ['none', words.none],
      ...lifetimePresets.map((days): [Choice, string] => [`${days}`, words.days(days)]),
      ['other', words.other],
    ];
    const days = this.#days ?? (stands === 'other' ? `${maxLifetimeDays ?? ''}` : '');
    const chosen = readDays(choice, days);
    const busy = this.#writes.isRunning();
    const unchanged = chosen === maxLifetimeDays;
    return html`<div class="policy" part="policy">
      <form
        @submit=${(event: Event): void => {
          event.preventDefault();
          if (!unchanged && !busy) void this.#save(chosen);
        }}
      >
        <div class="field" part="field">
          <label class="label" for="choice">${words.label}</label>
          <select
            part="input choice"
            class="input"
            id="choice"
            .value=${choice}
            @change=${(event: Event): void => {
              this.#change((event.target as HTMLSelectElement).value, this.#days);
            }}
          >
            ${choices.map(([value, label]) => html`<option value=${value} ?selected=${value === choice}>${label}</option>`)}
          </select>
        </div>
        ${choice === 'other' ? this.#renderDays(days) : nothing}
        <button
          class="button primary"
          type="submit"
          part="button save"
          aria-disabled=${unchanged ? 'true' : nothing}
          aria-busy=${busy}
        >
          ${busy ? html`<span class="spinner"></span>` : nothing} ${words.save}
        </button>
      </form>
      ${
        this.#problem
          ? html`<p class="problem" id="days-problem" role="alert">
              ${warningIcon}<span>${words.range(longestLifetime)}</span>
            </p>`
          : html`<p class="hint">${effectOf(chosen, words)}</p>`
      }
    </div>`;
  }

  #renderDays(days: string): TemplateResult {
    return html`<div class="field" part="field">
      <label class="label" for="days">${this.#words.otherLabel}</label>
      <div class="control">
        <input
          part="input days"
          class="input"
          id="days"
          inputmode="numeric"
          autocomplete="off"
          aria-invalid=${this.#problem ? 'true' : nothing}
          aria-describedby=${this.#problem ? 'days-problem' : nothing}
          .value=${days}
          @input=${(event: Event): void => {
            this.#change('other', (event.target as HTMLInputElement).value);
          }}
        />
      </div>
    </div>`;
  }

  /** Undefined for what stands. */
  #change(choice: Choice | undefined, days: string | undefined): void {
    this.#choice = choice;
    this.#days = days;
    this.#problem = false;
    this.#host.requestUpdate();
  }

  async #save(maxLifetimeDays: number | null | undefined): Promise<void> {
    const { state } = this.#settings;
    const backend = this.#portal.current?.backend;
    if (state.status !== 'ready' || !state.value || !backend?.settings?.update) return;
    if (maxLifetimeDays === undefined) {
      this.#refuse();
      return;
    }
    this.#notice.clear();
    const input = { version: state.value.version, changes: { maxLifetimeDays } };
    const outcome = await this.#writes.run('save', async (signal) => backend.settings?.update?.(input, { signal }));
    if (!outcome) return;
    if ('error' in outcome) {
      const { error } = outcome;
      if (error.code === 'validation') this.#refuse();
      else if (error.code === 'conflict') {
        this.#change(undefined, undefined);
        this.#notice.warn(this.#words.conflict);
      } else this.#notice.warn(this.#words.failed(describeError(error, this.#common)));
      if (!error.retryable) this.#settings.reload();
      return;
    }
    const settings = outcome.value;
    this.#change(undefined, undefined);
    this.#settings.replace((before) => settings ?? before);
    this.#notice.tell(this.#words.saved);
    this.#portal.current?.changes.announce({ kind: 'settings' }, this.#host);
    emit(this.#host, 'zi-settings-changed', { settings });
  }

  #refuse(): void {
    this.#problem = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>('#days')?.focus();
    });
  }
}

/** Everybody may know the settings; only admins are to see how they are set. */
async function readPolicy({ backend }: Portal, _: [], signal: AbortSignal): Promise<Settings | undefined> {
  const [viewer, settings] = await Promise.all([
    backend.viewer.get({}, { signal }),
    backend.settings?.get({}, { signal }),
  ]);
  const missing = missingFor('org-admin', viewer);
  if (missing.length > 0) throw new PortalError('forbidden', { missing });
  return settings;
}

function choiceOf(days: number | null): Choice {
  if (days === null) return 'none';
  return (lifetimePresets as readonly number[]).includes(days) ? `${days}` : 'other';
}

/** Null for no maximum; undefined where no usable number is there. */
function readDays(choice: Choice, days: string): number | null | undefined {
  if (choice === 'none') return null;
  const text = choice === 'other' ? days.trim() : choice;
  const number = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  return number >= 1 && number <= longestLifetime ? number : undefined;
}

function effectOf(days: number | null | undefined, words: typeof english): string {
  if (days === undefined) return words.range(longestLifetime);
  return days === null ? words.effectNone : words.effect(days);
}
