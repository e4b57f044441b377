import { html, type TemplateResult } from 'lit';

import type { Review } from '../../contract/review.js';
import { formatAge, formatMoment, type Place } from '../../i18n/format.js';
import type { ReviewMessages } from '../../i18n/messages.js';

/** "3 days ago", with the moment itself beside it for who wants to know. */
export function ageView(iso: string, place: Place): TemplateResult {
  return html`<time datetime=${iso} title=${formatMoment(iso, place)}>${formatAge(iso, Date.now(), place)}</time>`;
}

const tones: Record<Review['state'], string> = {
  waiting: 'wait',
  'changes-requested': 'wait',
  approved: 'good',
  'not-approved': 'bad',
  withdrawn: '',
};

export function stateBadge(state: Review['state'], words: ReviewMessages): TemplateResult {
  return html`<span class="badge ${tones[state]}" part="state">${words.state(state)}</span>`;
}
