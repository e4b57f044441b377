import { html, nothing, type TemplateResult } from 'lit';

import type { App } from '../../contract/app.js';
import { isSentBack, mayWithdraw, openRequest, type Review, withRequest } from '../../contract/review.js';
import type { AppQuestion } from '../../controllers/app-actions-controller.js';
import type { ReadState } from '../../controllers/read-controller.js';
import { formatMoment } from '../../i18n/format.js';
import type { AppDetailsMessages } from '../../i18n/messages.js';
import { changedFields, fieldLabel } from '../views/app-fields.js';
import { noteView } from '../views/app-form/note.js';
import { comparison } from '../views/compare.js';
import { describeError } from '../views/describe-error.js';
import { thread } from '../views/thread.js';
import { warningIcon } from '../views/warning-icon.js';
import type { DetailsWords } from './details-words.js';

export interface ReviewOptions extends DetailsWords {
  /** The whole of it, where the backend has reviews. */
  read: ReadState<Review | undefined>;
  /** Whether the backend lets an app be withdrawn. */
  withdrawable: boolean;
  editing: boolean;
  onEdit: () => void;
  onAsk: (question: AppQuestion) => void;
  onRetryReview: () => void;
}

/** How an app's review stands, what the reviewer said, and what the owner can do now. Nothing where there was none. */
export function reviewView(app: App, options: ReviewOptions): unknown {
  const { words, read, review: reviewWords, onEdit, onAsk, withdrawable, editing } = options;
  const text = stateText(app, words);
  const entries = read.status === 'ready' ? (read.value?.thread ?? []) : [];
  if (text === undefined && entries.length === 0) return nothing;
  const isOwnersTurn = isSentBack(app) || app.status === 'not-approved';
  return html`<section class="review" part="review" aria-labelledby="review-title">
    <h3 id="review-title">${words.review}</h3>
    ${text === undefined ? nothing : stateView(app, text, options)} ${proposalView(app, options)}
    ${
      text === undefined || editing
        ? nothing
        : html`<div class="buttons">
            ${
              isOwnersTurn
                ? html`<button class="button primary" type="button" part="button resubmit" @click=${onEdit}>
                    ${words.editAndResubmit}
                  </button>`
                : nothing
            }
            ${
              withdrawable && mayWithdraw(app).allowed
                ? html`<button
                    class="button"
                    type="button"
                    part="button withdraw"
                    @click=${(): void => onAsk('withdraw')}
                  >
                    ${words.withdraw}
                  </button>`
                : nothing
            }
          </div>`
    }
    ${
      entries.length === 0
        ? failedView(options)
        : html`<details class="talk" ?open=${text !== undefined && !editing}>
            <summary>${reviewWords.threadTitle}</summary>
            ${thread(entries, { words: reviewWords, place: options.place, fieldLabel: (path) => fieldLabel(path, reviewWords) })}
          </details>`
    }
  </section>`;
}

/** What the review means for the owner; undefined where it is over and the app works as it is. */
function stateText({ status, review }: App, words: AppDetailsMessages): string | undefined {
  const state = review?.state;
  if (status === 'approved') {
    if (review?.kind !== 'change') return undefined;
    if (state === 'waiting') return words.proposalText;
    if (state === 'changes-requested') return words.proposalChangesText;
    return state === 'not-approved' ? words.proposalNotApprovedText : undefined;
  }
  if (state === 'changes-requested') return words.changesRequestedText;
  if (status === 'under-review') return words.underReviewText;
  return state === 'withdrawn' ? words.withdrawnText : words.notApprovedText;
}

function stateView(app: App, text: string, { words, review: reviewWords, place }: ReviewOptions): TemplateResult {
  const { review } = app;
  const waiting = review ? review.state === 'waiting' : app.status === 'under-review';
  const bad = review ? review.state === 'not-approved' : app.status === 'not-approved';
  return html`<div class="banner ${bad ? 'bad' : 'wait'}">
      ${warningIcon}
      <p>
        ${waiting || !review ? nothing : html`<strong>${reviewWords.state(review.state)}</strong>`} ${text}
        ${waiting && review ? html`<span class="muted">${words.submittedOn(formatMoment(review.submittedAt, place))}</span>` : nothing}
      </p>
    </div>
    ${
      review?.reason
        ? html`<div class="reason" part="reason">
            <p class="hint">${words.reason}</p>
            <blockquote>${review.reason}</blockquote>
          </div>`
        : nothing
    }`;
}

/** What is proposed beside what works now, with the reviewer's notes at it. */
function proposalView(app: App, options: ReviewOptions): unknown {
  // The form holds what is proposed.
  if (!openRequest(app) || options.editing) return nothing;
  const { words, common, review, catalog } = options;
  const requested = withRequest(app);
  const notes = app.review?.notes ?? [];
  const notesAt = (path: string): unknown =>
    notes.filter((note) => note.path === path).map(({ text }) => noteView(text, words.note));
  const fields = changedFields(app, requested, { words: review, common, catalog });
  return comparison(
    fields.map((field) => ({ ...field, below: notesAt(field.path) })),
    { field: review.fieldHeading, before: review.live, after: review.requested },
    review,
    (path, value) => {
      const values = path === 'redirectUris' || path === 'scopes' ? requested[path] : [];
      return notesAt(`${path}/${String(values.indexOf(value))}`);
    },
  );
}

function failedView({ read, common, onRetryReview }: ReviewOptions): unknown {
  if (read.status !== 'failed') return nothing;
  return html`<div class="banner wait">
    ${warningIcon}
    <p>${describeError(read.error, common)}</p>
    <button part="button retry" class="button small" type="button" @click=${onRetryReview}>${common.retry}</button>
  </div>`;
}
