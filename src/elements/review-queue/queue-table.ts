import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { Review } from '../../contract/review.js';
import type { Place } from '../../i18n/format.js';
import type { ReviewMessages, ReviewQueueMessages } from '../../i18n/messages.js';
import { appLogo } from '../views/app-parts.js';
import { flagIcon } from '../views/icons.js';
import { ageView, stateBadge } from './review-parts.js';

export interface QueueTableOptions {
  words: ReviewQueueMessages;
  shared: ReviewMessages;
  place: Place;
  viewerId: string | undefined;
  /** Whether others are on their way. */
  busy: boolean;
  /** Whether the reviews are of more than one state. */
  mixed: boolean;
  handleOpen: (review: Review) => void;
}

/** Undefined while the reviews are on their way. */
export function queueTable(reviews: readonly Review[] | undefined, options: QueueTableOptions): TemplateResult {
  const { words, mixed, busy } = options;
  const columns = [
    words.app,
    words.organization,
    words.kind,
    words.risks,
    words.submitted,
    words.assignee,
    ...(mixed ? [words.state] : []),
  ];
  // The roles are said because narrow cards take `display: table` away, and with it the table from AT.
  return html`<table part="table" role="table" aria-labelledby="title" aria-busy=${busy}>
    <thead role="rowgroup">
      <tr part="head-row" role="row">
        ${columns.map((column) => html`<th part="column" role="columnheader" scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${
        reviews
          ? repeat(
              reviews,
              ({ id }) => id,
              (review) => row(review, options),
            )
          : Array.from(
              { length: 4 },
              () =>
                html`<tr part="row" role="row">
                  <td part="cell" role="cell" colspan=${columns.length}><span class="skeleton"></span></td>
                </tr>`,
            )
      }
    </tbody>
  </table>`;
}

function row(review: Review, options: QueueTableOptions): TemplateResult {
  const { words, shared, place, viewerId, mixed, handleOpen } = options;
  const { id, requested, tenant, kind, risks, submittedAt, assignee, state } = review;
  const open = (): void => {
    handleOpen(review);
  };
  return html`<tr role="row" part="row">
    <th part="cell cell-app" role="rowheader" scope="row">
      <div class="name">
        ${appLogo(requested)}
        <button
          part="button open"
          class="link"
          type="button"
          id="open-${id}"
          aria-label=${words.open(requested.name)}
          @click=${open}
        >
          ${requested.name}
        </button>
      </div>
    </th>
    <td part="cell cell-organization" role="cell" data-label=${words.organization}>${tenant.name}</td>
    <td part="cell cell-kind" role="cell" data-label=${words.kind}>${shared.kind(kind)}</td>
    <td part="cell cell-risks" role="cell" data-label=${words.risks}>
      ${
        risks.length > 0
          ? html`<span class="marks">${flagIcon}${words.riskCount(risks.length)}</span>`
          : html`<span class="muted">${words.riskCount(0)}</span>`
      }
    </td>
    <td part="cell cell-submitted" role="cell" class="nowrap" data-label=${words.submitted}>
      ${ageView(submittedAt, place)}
    </td>
    <td part="cell cell-assignee" role="cell" data-label=${words.assignee}>
      ${
        assignee
          ? assignee.id === viewerId
            ? words.me
            : assignee.name
          : html`<span class="muted">${words.nobody}</span>`
      }
    </td>
    ${mixed ? html`<td part="cell cell-state" role="cell" data-label=${words.state}>${stateBadge(state, shared)}</td>` : nothing}
  </tr>`;
}
