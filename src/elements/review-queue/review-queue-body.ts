import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import type { Review } from '../../contract/review.js';
import { missingFor } from '../../contract/viewer.js';
import { DelayController } from '../../controllers/delay-controller.js';
import { emit } from '../../controllers/events.js';
import { FocusReturnController } from '../../controllers/focus-return-controller.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { review as englishReview } from '../../i18n/en/review.js';
import { reviewQueue as english } from '../../i18n/en/review-queue.js';
import type { CommonMessages, ReviewMessages, ReviewQueueMessages } from '../../i18n/messages.js';
import { adoptStyles } from '../../styles/adopt.js';
import { dialogStyles } from '../../styles/dialog.js';
import { fields } from '../../styles/fields.js';
import { table } from '../../styles/table.js';
import { appPartsStyles } from '../views/app-parts-styles.js';
import { compareStyles } from '../views/compare-styles.js';
import { openDialogs } from '../views/dialog.js';
import { backIcon, lockIcon } from '../views/icons.js';
import { noticeView } from '../views/notice.js';
import { loadingLines } from '../views/loading.js';
import { readProblem, signInButton, staleBanner, statePanel } from '../views/state-panel.js';
import { warningIcon } from '../views/warning-icon.js';
import { queueView, type ReadProblem } from './queue-view.js';
import { readReviewBasis, readReviews, type ReviewBasis, type ReviewQuery, type ReviewsRead } from './read-reviews.js';
import { ReviewDesk } from './review-desk.js';
import { reviewDetailStyles } from './review-detail-styles.js';
import { reviewQueueStyles } from './review-queue-styles.js';

const pageSize = 50;
const waiting: ReviewQuery = { state: 'waiting' };

const styles = [fields, table, dialogStyles, appPartsStyles, compareStyles, reviewQueueStyles, reviewDetailStyles];

interface QueueHost extends PortalHost {
  reviewId?: string | undefined;
  ownTenant: boolean;
}

/** What `zi-review-queue` shows and does: the queue, or the review that is open. */
export class ReviewQueueBody implements ReactiveController {
  readonly #host: QueueHost;
  readonly #portal: PortalController;
  readonly #notice: NoticeController;
  readonly #focus: FocusReturnController;
  readonly #search: DelayController<string>;
  readonly #basis: ReadController<ReviewBasis>;
  readonly #queue: ReadController<ReviewsRead, [string | undefined, number]>;
  readonly #desk: ReviewDesk;
  #query: ReviewQuery = waiting;
  #wanted = pageSize;
  #openId: string | undefined;
  /** Whether the focus goes to the title once it is there. */
  #awaitsTitle = false;

  constructor(host: QueueHost, portal: PortalController) {
    this.#host = host;
    this.#portal = portal;
    this.#notice = new NoticeController(host);
    this.#focus = new FocusReturnController(host);
    this.#search = new DelayController(host, (search) => {
      this.#changeQuery({ ...this.#query, search: search.trim() || undefined } as ReviewQuery);
    });
    this.#basis = new ReadController(host, {
      portal,
      read: ({ backend }, _, signal) => readReviewBasis(backend, signal),
      keepWhenExpired: true,
    });
    this.#queue = new ReadController<ReviewsRead, [string | undefined, number]>(host, {
      portal,
      args: () => [this.#isServed ? JSON.stringify(this.#query) : undefined, this.#wanted],
      read: ({ backend }, [key = '{}', wanted], signal) =>
        readReviews(backend, JSON.parse(key) as ReviewQuery, wanted, signal),
      outdatedBy: ({ kind }) => kind === 'app',
    });
    this.#desk = new ReviewDesk(host, {
      portal,
      notice: this.#notice,
      words: () => this.#words,
      shared: () => this.#shared,
      common: () => this.#common,
      reviewId: () => (this.#isServed ? (host.reviewId ?? undefined) : undefined),
      viewerId: () => this.#viewerId,
      ownTenant: () => host.ownTenant,
      onChange: () => {
        this.#queue.reload();
      },
    });
    adoptStyles(host, styles);
    host.addController(this);
  }

  hostUpdate(): void {
    const { reviewId } = this.#host;
    // Others have gone on while one review was looked at.
    if (this.#openId != null && reviewId == null) this.#queue.reload();
    this.#openId = reviewId;
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    openDialogs(renderRoot as ShadowRoot);
    if (!this.#awaitsTitle || !this.#desk.review) return;
    this.#awaitsTitle = false;
    renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  render(): TemplateResult {
    const busy = this.#isServed && this.#host.reviewId == null && this.#queue.state.status === 'pending';
    return html`<div class="base" part="base" aria-busy=${busy}>
      ${this.#renderContent()}<slot name="footer"></slot>
    </div>`;
  }

  get #words(): ReviewQueueMessages {
    return this.#portal.words('reviewQueue', english);
  }

  get #shared(): ReviewMessages {
    return this.#portal.words('review', englishReview);
  }

  get #common(): CommonMessages {
    return this.#portal.words('common', englishCommon);
  }

  /** Whether the backend has reviews; yes until it is known. */
  get #isServed(): boolean {
    const { current } = this.#portal;
    return !current || current.backend.reviews !== undefined;
  }

  get #viewerId(): string | undefined {
    const { state } = this.#basis;
    return state.status === 'ready' ? state.value.viewer.id : undefined;
  }

  #renderContent(): TemplateResult {
    const words = this.#words;
    const { state: basis } = this.#basis;
    if (!this.#isServed) {
      return statePanel(lockIcon, words.unavailableTitle, html`<p>${words.unavailableText}</p>`);
    }
    if (basis.status === 'ready' && missingFor('reviewer', basis.value.viewer).length > 0) {
      return statePanel(lockIcon, words.forbiddenTitle, html`<p>${words.forbiddenText}</p>`);
    }
    if (basis.status === 'signed-out' || basis.status === 'failed') return this.#renderProblem(basis);
    // An attribute that is taken away leaves null.
    return this.#host.reviewId == null ? this.#renderQueue() : this.#renderOpened();
  }

  #renderProblem(problem: ReadProblem): TemplateResult {
    if (problem.status === 'failed' && problem.error.code === 'not-found') {
      return statePanel(warningIcon, this.#common.errorTitle, html`<p role="alert">${this.#words.goneText}</p>`);
    }
    return readProblem(problem, {
      words: this.#common,
      portal: this.#portal.current,
      notices: this.#notice,
      retry: this.#handleRetry,
    });
  }

  #renderQueue(): TemplateResult {
    const query = this.#query;
    return queueView(this.#queue.state, {
      words: this.#words,
      shared: this.#shared,
      common: this.#common,
      place: this.#portal.place,
      viewerId: this.#viewerId,
      query,
      isFiltered: JSON.stringify(query) !== JSON.stringify(waiting),
      notice: noticeView(this.#notice, this.#common),
      problem: (problem) => this.#renderProblem(problem),
      handleRetry: this.#handleRetry,
      handleQuery: (next) => {
        this.#changeQuery(next);
      },
      handleClear: () => {
        this.#changeQuery(waiting);
      },
      handleSearch: (text) => {
        this.#search.set(text);
      },
      handleOpen: this.#handleOpen,
      handleMore: this.#handleMore,
    });
  }

  #renderOpened(): TemplateResult {
    return html`<button class="button plain back" type="button" id="back" part="button back" @click=${this.#handleBack}>
        ${backIcon} ${this.#words.back}
      </button>
      ${noticeView(this.#notice, this.#common)} ${this.#renderExpired()} ${this.#renderReview()}`;
  }

  #renderReview(): unknown {
    const { state, review } = this.#desk;
    const { state: basis } = this.#basis;
    if (state.status === 'failed' || state.status === 'signed-out') return this.#renderProblem(state);
    if (!review || basis.status !== 'ready') {
      return html`<div aria-busy="true">${loadingLines(4, this.#common)}</div>`;
    }
    const error = state.status === 'ready' ? state.error : undefined;
    return html`${staleBanner(error, this.#common, this.#handleRetry)} ${this.#desk.render(review, basis.value)}`;
  }

  #renderExpired(): unknown {
    if (this.#portal.sessionState.status !== 'signed-out') return nothing;
    return html`<div class="banner wait" role="alert">
      ${lockIcon}
      <p><strong>${this.#common.expiredTitle}</strong> ${this.#common.expiredText}</p>
      ${signInButton({ words: this.#common, portal: this.#portal.current, notices: this.#notice })}
    </div>`;
  }

  readonly #handleRetry = (): void => {
    for (const read of [this.#basis, this.#queue, this.#desk]) read.reload();
  };

  readonly #handleMore = (): void => {
    this.#wanted += pageSize;
    this.#host.requestUpdate();
  };

  readonly #handleOpen = (review: Review): void => {
    this.#notice.clear();
    this.#host.reviewId = review.id;
    this.#awaitsTitle = true;
    emit(this.#host, 'zi-review-opened', { review });
  };

  readonly #handleBack = async (): Promise<void> => {
    const id = this.#host.reviewId ?? '';
    this.#host.reviewId = undefined;
    this.#awaitsTitle = false;
    emit(this.#host, 'zi-review-closed', undefined);
    // The review may have left the queue with its decision.
    await this.#focus.mend(`#open-${CSS.escape(id)}`, '#title');
  };

  #changeQuery(query: ReviewQuery): void {
    this.#query = query;
    this.#wanted = pageSize;
    this.#host.requestUpdate();
  }
}
