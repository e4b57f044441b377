import { html, nothing, type TemplateResult } from 'lit';

import { mayDecide, type Review } from '../../contract/review.js';
import type { DecisionController } from '../../controllers/decision-controller.js';
import type { Place } from '../../i18n/format.js';
import type { ReviewQueueMessages } from '../../i18n/messages.js';
import { changedFields, type FieldWords, fieldLabel } from '../views/app-fields.js';
import { appLogo } from '../views/app-parts.js';
import { comparison } from '../views/compare.js';
import { thread } from '../views/thread.js';
import { warningIcon } from '../views/warning-icon.js';
import { decisionView } from './decision-view.js';
import type { ReviewBasis } from './read-reviews.js';
import { requestView } from './request-view.js';
import { ageView, stateBadge } from './review-parts.js';

export interface DetailOptions extends FieldWords {
  queueWords: ReviewQueueMessages;
  viewer: ReviewBasis['viewer'];
  /** Whether the backend lets a reviewer decide on an app of their own organization. */
  ownTenant: boolean;
  place: Place;
  form: DecisionController;
  /** The version that the reviewer has looked at, where it is another one. */
  before: Review | undefined;
  /** A decision, an assignment. */
  isBusy: (write: 'decide' | 'assign') => boolean;
  handleSeen: () => void;
  handleAssign: (toMe: boolean) => void;
  handleSubmit: () => void;
}

/** One review: what is asked for, what was said about it, and the decision. */
export function detailView(review: Review, options: DetailOptions): TemplateResult {
  const { words, queueWords, viewer, ownTenant, place, form, before, isBusy, handleSubmit } = options;
  const { requested, tenant, kind, state } = review;
  const verdict = mayDecide(review, viewer, ownTenant);
  const why = verdict.allowed ? undefined : queueWords.refused(verdict.reason);
  return html`<header class="head" role="presentation">
      ${appLogo(requested)}
      <div>
        <h2 id="title" tabindex="-1">${requested.name}</h2>
        <p class="muted">${tenant.name} · ${words.kind(kind)}</p>
      </div>
      ${stateBadge(state, words)}
    </header>
    ${before ? changedView(before, review, options) : nothing} ${factsView(review, options)}
    <div class="columns">
      <div class="main">
        ${requestView(review, { ...options, form: verdict.allowed ? form : undefined })}
        <section aria-labelledby="thread-title">
          <h3 id="thread-title">${words.threadTitle}</h3>
          ${thread(review.thread, { words, place, fieldLabel: (path) => fieldLabel(path, words) })}
        </section>
      </div>
      ${
        state === 'waiting'
          ? decisionView(form, { words: queueWords, why, busy: isBusy('decide'), handleSubmit })
          : html`<section class="card" part="decision" aria-labelledby="decision-title">
              <h3 id="decision-title">${queueWords.decision}</h3>
              <p>${why}</p>
            </section>`
      }
    </div>`;
}

function factsView(review: Review, options: DetailOptions): TemplateResult {
  const { words, queueWords, viewer, place, isBusy, handleAssign } = options;
  const { submittedAt, submittedBy, assignee, clientId, state } = review;
  const mine = assignee?.id === viewer.id;
  const busy = isBusy('assign');
  const label = mine ? queueWords.giveBack : assignee ? queueWords.takeOver : queueWords.assignToMe;
  const assigned = assignee
    ? mine
      ? queueWords.assignedToYou
      : queueWords.assignedTo(assignee.name)
    : queueWords.unassigned;
  return html`<div class="facts">
    <dl>
      <div>
        <dt>${queueWords.submitted}</dt>
        <dd>${ageView(submittedAt, place)}</dd>
      </div>
      <div>
        <dt>${queueWords.submittedBy}</dt>
        <dd>${submittedBy?.name ?? words.someone}</dd>
      </div>
      <div>
        <dt>${queueWords.clientId}</dt>
        <dd class="mono">${clientId}</dd>
      </div>
    </dl>
    <div class="assigned">
      <span id="assigned">${assigned}</span>
      ${
        state === 'waiting'
          ? html`<button
              class="button small"
              type="button"
              id="assign"
              part="button assign"
              aria-busy=${busy}
              aria-describedby="assigned"
              @click=${(): void => {
                handleAssign(!mine);
              }}
            >
              ${label}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

/** The request became another one while the reviewer was at it. */
function changedView(before: Review, now: Review, options: DetailOptions): TemplateResult {
  const { words, queueWords, handleSeen } = options;
  const changes = changedFields(before.requested, now.requested, options);
  const gone = now.state !== 'waiting';
  return html`<div class="banner wait changed" part="changed" role="alert">
    ${warningIcon}
    <div>
      <strong>${gone ? queueWords.refused('decided') : queueWords.changedTitle}</strong>
      ${changes.length > 0 ? html`<p>${queueWords.changedText}</p>` : nothing}
    </div>
    <button part="button changed-seen" class="button small" type="button" @click=${handleSeen}>
      ${queueWords.changedSeen}
    </button>
    ${
      changes.length > 0
        ? comparison(
            changes,
            { field: words.fieldHeading, before: queueWords.seenBefore, after: queueWords.now },
            words,
          )
        : nothing
    }
  </div>`;
}
