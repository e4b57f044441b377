import { html, nothing, type TemplateResult } from 'lit';

import { mayActivateApp } from '../../contract/app-rules.js';
import type { App, AppStatus } from '../../contract/app.js';
import type { CommonMessages } from '../../i18n/messages.js';

const tones: Record<AppStatus, string> = { approved: 'good', 'under-review': 'wait', 'not-approved': 'bad' };

/** "Approved", "Under Review" or "Not Approved". */
export function statusBadge(status: AppStatus, words: Pick<CommonMessages, 'status'>): TemplateResult {
  return html`<span class="badge ${tones[status]}" part="status">${words.status(status)}</span>`;
}

/** The app's logo, or its first letter; decoration beside the name. */
export function appLogo({ logo, name }: Pick<App, 'logo' | 'name'>): TemplateResult {
  return logo
    ? html`<img class="logo" part="logo" src=${logo.url} alt="" loading="lazy" decoding="async" />`
    : html`<span class="logo letter" part="logo" aria-hidden="true">${[...name][0]?.toUpperCase()}</span>`;
}

/** The active switch; where it can't be switched on it stays reachable and says why. */
export function activeSwitch(
  app: App,
  label: string,
  words: Pick<CommonMessages, 'underReviewOff'>,
  onChange: (event: Event) => void,
): TemplateResult {
  const why = !app.active && !mayActivateApp(app).allowed ? words.underReviewOff : undefined;
  const id = `why-${app.id}`;
  return html`<input
      class="switch"
      type="checkbox"
      role="switch"
      part="input switch"
      .checked=${app.active}
      aria-label=${label}
      aria-disabled=${why === undefined ? nothing : 'true'}
      aria-describedby=${why === undefined ? nothing : id}
      title=${why ?? nothing}
      @click=${(event: Event): void => {
        if (why !== undefined) event.preventDefault();
      }}
      @change=${onChange}
    />${why === undefined ? nothing : html`<span class="visually-hidden" id=${id}>${why}</span>`}`;
}
