import { html, type TemplateResult } from 'lit';

import type { UpdateEffects } from '../../controllers/update-effects.js';
import { fieldLabel } from '../views/app-fields.js';
import type { DetailsWords } from './details-words.js';

/** What saving will do, in words; it follows what is typed. */
export function effectsView(effects: UpdateEffects, options: DetailsWords): TemplateResult {
  const lines = effectLines(effects, options);
  const { words } = options;
  return html`<div class="effects" part="effects" role="status">
    <p class="hint">${words.effects}</p>
    ${
      lines.length === 0
        ? html`<p>${words.effectNone}</p>`
        : html`<ul>
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>`
    }
  </div>`;
}

function effectLines(effects: UpdateEffects, { words, review, place }: DetailsWords): string[] {
  const { now, proposed, submitted, switchedOff, approved, withdrawn } = effects;
  const list = new Intl.ListFormat(place.locale, { type: 'conjunction' });
  const names = (fields: readonly string[]): string => list.format(fields.map((field) => fieldLabel(field, review)));
  return [
    now.length > 0 && words.effectNow(names(now)),
    proposed.length > 0 && words.effectProposed(names(proposed)),
    submitted && words.effectSubmitted,
    switchedOff && words.effectOff,
    approved && words.effectApproved,
    withdrawn && words.effectWithdrawn,
  ].filter((line) => line !== false);
}
