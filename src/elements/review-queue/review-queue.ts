import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Review } from '../../contract/review.js';
import { missingFor } from '../../contract/viewer.js';
import { DelayController } from '../../controllers/delay-controller.js';
import { emit } from '../../controllers/events.js';
import { FocusReturnController } from '../../controllers/focus-return-controller.js';
import { NoticeController } from '../../controllers/notice-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { ReadController } from '../../controllers/read-controller.js';
import { common as englishCommon } from '../../i18n/en/common.js';
import { review as englishReview } from '../../i18n/en/review.js';
import { reviewQueue as english } from '../../i18n/en/review-queue.js';
import type { CommonMessages, ReviewMessages, ReviewQueueMessages } from '../../i18n/messages.js';
import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { dialogStyles } from '../../styles/dialog.js';
import { fields } from '../../styles/fields.js';
import { table } from '../../styles/table.js';
import { tokens } from '../../styles/tokens.js';
import { appPartsStyles } from '../views/app-parts-styles.js';
import { compareStyles } from '../views/compare-styles.js';
import { openDialogs } from '../views/dialog.js';
import { backIcon, lockIcon, warningIcon } from '../views/icons.js';
import { noticeView } from '../views/notice.js';
import { loadingLines, readProblem, signInButton, staleBanner, statePanel } from '../views/state-panel.js';
import { queueView, type ReadProblem } from './queue-view.js';
import { readReviewBasis, readReviews, type ReviewQuery, type ReviewsRead } from './read-reviews.js';
import { ReviewDesk } from './review-desk.js';
import { reviewDetailStyles } from './review-detail-styles.js';
import { reviewQueueStyles } from './review-queue-styles.js';

const pageSize = 50;
const waiting: ReviewQuery = { state: 'waiting' };

/**
 * The reviewer's side: the partner apps that wait, what each asks for, and the decision. What is typed outlives a
 * failed call, a sign-in that ends, and a look at another review.
 *
 * @summary The queue of partner apps under review.
 * @element zi-review-queue
 * @fires {CustomEvent<{review: Review}>} zi-review-opened - A review was opened from the queue.
 * @fires {CustomEvent<undefined>} zi-review-closed - The person went back to the queue.
 * @fires {CustomEvent<{review: Review}>} zi-review-decided - A decision was taken.
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @csspart filters - The search and the filters.
 * @csspart table - The table of reviews.
 * @csspart row - A row of the table.
 * @csspart comparison - How the request differs from the app as it works now.
 * @csspart risk - A risk mark with its explanation.
 * @csspart thread - The conversation.
 * @csspart decision - The form of the decision.
 * @csspart panel - What stands in place of the content: empty, failed, signed out.
 */
export class ZiReviewQueue extends LitElement {
  static override styles = [
    tokens,
    controls,
    fields,
    table,
    dialogStyles,
    appPartsStyles,
    compareStyles,
    reviewQueueStyles,
    reviewDetailStyles,
  ];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** The review that is open; without it the queue is shown. Changes as the person opens and closes one. */
  @property({ attribute: 'review-id' }) reviewId?: string | undefined;
  /** For a backend whose policy lets reviewers decide on apps of their own organization. */
  @property({ type: Boolean, attribute: 'own-tenant' }) ownTenant = false;

  @state() private query: ReviewQuery = waiting;
  @state() private wanted = pageSize;

  readonly #portal = new PortalController(this);
  readonly #notice = new NoticeController(this);
  readonly #focus = new FocusReturnController(this);
  readonly #search = new DelayController<string>(this, (search) => {
    this.#changeQuery({ ...this.query, search: search.trim() || undefined } as ReviewQuery);
  });
  readonly #basis = new ReadController(this, {
    portal: this.#portal,
    read: ({ backend }, _, signal) => readReviewBasis(backend, signal),
    keepWhenExpired: true,
  });
  readonly #queue = new ReadController<ReviewsRead, [string | undefined, number]>(this, {
    portal: this.#portal,
    args: () => [this.#isServed ? JSON.stringify(this.query) : undefined, this.wanted],
    read: ({ backend }, [key = '{}', wanted], signal) =>
      readReviews(backend, JSON.parse(key) as ReviewQuery, wanted, signal),
    outdatedBy: ({ kind }) => kind === 'app',
  });
  readonly #desk = new ReviewDesk(this, {
    portal: this.#portal,
    notice: this.#notice,
    words: () => this.#words,
    shared: () => this.#shared,
    common: () => this.#common,
    reviewId: () => (this.#isServed ? (this.reviewId ?? undefined) : undefined),
    viewerId: () => this.#viewerId,
    ownTenant: () => this.ownTenant,
    onChange: () => {
      this.#queue.reload();
    },
  });
  /** Whether the focus goes to the title once it is there. */
  #awaitsTitle = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // Others have gone on while one review was looked at.
    if (changed.get('reviewId') != null && this.reviewId == null) this.#queue.reload();
  }

  protected override updated(): void {
    openDialogs(this.renderRoot as ShadowRoot);
    if (!this.#awaitsTitle || !this.#desk.review) return;
    this.#awaitsTitle = false;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  override render(): TemplateResult {
    return html`<div class="base" part="base">${this.#renderContent()}</div>`;
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
    return this.reviewId == null ? this.#renderQueue() : this.#renderOpened();
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
    const { query } = this;
    return queueView(this.#queue.state, {
      words: this.#words,
      shared: this.#shared,
      common: this.#common,
      place: this.#portal.current ?? {},
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
    return html`<button class="button plain back" type="button" id="back" part="back" @click=${this.#handleBack}>
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
      <p><strong>${this.#common.expiredTitle}.</strong> ${this.#common.expiredText}</p>
      ${signInButton({ words: this.#common, portal: this.#portal.current, notices: this.#notice })}
    </div>`;
  }

  readonly #handleRetry = (): void => {
    for (const read of [this.#basis, this.#queue, this.#desk]) read.reload();
  };

  readonly #handleMore = (): void => {
    this.wanted += pageSize;
  };

  readonly #handleOpen = (review: Review): void => {
    this.#notice.clear();
    this.reviewId = review.id;
    this.#awaitsTitle = true;
    emit(this, 'zi-review-opened', { review });
  };

  readonly #handleBack = async (): Promise<void> => {
    const id = this.reviewId ?? '';
    this.reviewId = undefined;
    this.#awaitsTitle = false;
    emit(this, 'zi-review-closed', undefined);
    // The review may have left the queue with its decision.
    await this.#focus.mend(`#open-${CSS.escape(id)}`, '#title');
  };

  #changeQuery(query: ReviewQuery): void {
    this.query = query;
    this.wanted = pageSize;
  }
}

declare global {
  interface HTMLElementEventMap {
    'zi-review-opened': CustomEvent<{ review: Review }>;
    'zi-review-closed': CustomEvent<undefined>;
  }
}
