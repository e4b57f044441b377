import { html, nothing } from 'lit';

import type { App } from '../../contract/app.js';
import { formatMoment } from '../../i18n/format.js';
import { fieldText } from '../views/app-fields.js';
import { warningIcon } from '../views/warning-icon.js';
import type { DetailsWords } from './details-words.js';

type Difference = NonNullable<App['registration']>['differences'][number];

/** Where the issuer's client registry has not what stands here: why, and what differs. */
export function registrationView({ registration }: App, options: DetailsWords): unknown {
  const { words, place } = options;
  if (!registration) return nothing;
  const { state, since, differences } = registration;
  return html`<div class="banner registration ${state === 'refused' ? 'bad' : 'wait'}" part="registration">
    ${warningIcon}
    <div>
      <p><strong>${words.registrationTitle(state)}</strong> ${words.registrationText(state)}</p>
      ${
        differences.length === 0
          ? nothing
          : html`<ul class="differences">
              ${differences.map((difference) => html`<li>${differenceText(difference, options)}</li>`)}
            </ul>`
      }
      <p class="muted">${words.registrationSince(formatMoment(since, place))}</p>
    </div>
  </div>`;
}

function differenceText({ path, expected, found }: Difference, options: DetailsWords): string {
  const { words } = options;
  const side = (values: readonly string[]): string =>
    values.map((value) => fieldText(path, value, options)).join(', ') || words.nothing;
  switch (path) {
    case 'name':
    case 'applicationType':
    case 'redirectUris':
    case 'scopes':
      return words.registrationDiffers(options.review.field(path), side(expected), side(found));
    case 'active':
      return words.registrationOther(found[0] === 'true' ? 'on' : 'off');
    case 'app':
      return words.registrationOther('app');
    case 'secrets':
      return words.registrationOther('secrets');
    default:
      return words.registrationOther('settings');
  }
}
