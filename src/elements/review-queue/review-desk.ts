import { html, nothing, type ReactiveController } from 'lit';

import type { PortalError } from '../../contract/errors.js';
import type { Review } from '../../contract/review.js';
import { DecisionController } from '../../controllers/decision-controller.js';
import { dropDraft, loadDraft, saveDraft } from '../../controllers/draft-store.js';
import { emit } from '../../controllers/events.js';
import { FocusReturnController } from '../../controllers/focus-return-controller.js';
import { MutationController } from '../../controllers/mutation-controller.js';
import type { NoticeController } from '../../controllers/notice-controller.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import { ReadController, type ReadState } from '../../controllers/read-controller.js';
import type { CommonMessages, ReviewMessages, ReviewQueueMessages } from '../../i18n/messages.js';
import { describeError } from '../views/describe-error.js';
import { confirmView } from './confirm-view.js';
import { detailView } from './detail-view.js';
import { type ReviewBasis, reviewsOf } from './read-reviews.js';

export interface ReviewDeskConfig {
  portal: PortalController;
  notice: NoticeController;
  words(): ReviewQueueMessages;
  shared(): ReviewMessages;
  common(): CommonMessages;
  /** The review that is open; undefined where there is none, or the backend has no reviews. */
  reviewId(): string | undefined;
  viewerId(): string | undefined;
  /** Whether the backend's policy lets reviewers decide on apps of their own organization. */
  ownTenant(): boolean;
  /** A review has changed by what was done here, or was found to be another one. */
  onChange(): void;
}

/** The open review: what the reviewer has looked at, has typed, and does to it. */
export class ReviewDesk implements ReactiveController {
  readonly #host: PortalHost;
  readonly #config: ReviewDeskConfig;
  readonly #writes: MutationController;
  readonly #focus: FocusReturnController;
  readonly #form: DecisionController;
  readonly #read: ReadController<Review, [string | undefined]>;
  #id: string | undefined;
  #viewerId: string | undefined;
  /** Whose draft was looked for in storage. */
  #restored: string | undefined;
  /** The version that the reviewer has looked at. */
  #seen: Review | undefined;
  /** What is about to be decided, on exactly this version. */
  #confirming: Review | undefined;

  constructor(host: PortalHost, config: ReviewDeskConfig) {
    this.#host = host;
    this.#config = config;
    this.#writes = new MutationController(host);
    this.#focus = new FocusReturnController(host);
    this.#form = new DecisionController(host);
    this.#read = new ReadController(host, {
      portal: config.portal,
      args: () => [config.reviewId()],
      read: ({ backend }, [reviewId = ''], signal) => reviewsOf(backend).get({ reviewId }, { signal }),
      outdatedBy: ({ kind, appId }) => kind === 'app' && appId === this.#seen?.appId,
      keepWhenExpired: true,
    });
    host.addController(this);
  }

  get state(): ReadState<Review> {
    return this.#read.state;
  }

  /** Undefined while it is on its way. */
  get review(): Review | undefined {
    const { state } = this.#read;
    return state.status === 'ready' && state.value.id === this.#config.reviewId() ? state.value : undefined;
  }

  reload(): void {
    this.#read.reload();
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#keep);
  }

  hostDisconnected(): void {
    this.#keep();
    removeEventListener('pagehide', this.#keep);
  }

  hostUpdate(): void {
    const { portal, reviewId, viewerId } = this.#config;
    const session = portal.sessionState;
    const person = viewerId();
    const left = session.status === 'signed-out' && session.reason !== 'expired';
    // What one reviewer has typed is not for the next one.
    if (left || (this.#viewerId !== undefined && person !== undefined && person !== this.#viewerId)) {
      this.#form.forgetAll();
    }
    this.#viewerId = person ?? this.#viewerId;
    if (this.#id !== reviewId()) {
      this.#id = reviewId();
      this.#read.clear();
      this.#seen = undefined;
      this.#form.turnTo(this.#id ?? '');
    }
    const { review } = this;
    const owner = this.#ownerOf(this.#id);
    if (review && owner !== this.#restored) {
      this.#restored = owner;
      if (owner !== undefined) this.#form.restore(loadDraft(owner));
    }
    if (review && (!this.#seen || !differs(this.#seen, review))) this.#seen = review;
    // What is confirmed has to be what is on screen.
    if (this.#confirming?.version !== review?.version) this.#confirming = undefined;
  }

  render(review: Review, { viewer, catalog }: ReviewBasis): unknown {
    const { portal, words, shared, common, ownTenant } = this.#config;
    const { decision } = this.#form;
    const confirming = this.#confirming;
    return html`${detailView(review, {
      words: shared(),
      queueWords: words(),
      common: common(),
      viewer,
      catalog,
      ownTenant: ownTenant(),
      place: portal.place,
      form: this.#form,
      before: this.#seen && differs(this.#seen, review) ? this.#seen : undefined,
      isBusy: (write) => this.#writes.isRunning(write),
      handleSeen: () => {
        this.#seen = review;
        this.#host.requestUpdate();
        void this.#focus.mend('#title');
      },
      handleAssign: (toMe) => void this.#assign(review, toMe),
      handleSubmit: () => void this.#handleSubmit(review),
    })}
    ${
      confirming && decision
        ? confirmView(confirming, decision, {
            words: words(),
            common: common(),
            catalog,
            handleDismiss: () => {
              this.#close();
            },
            handleConfirm: () => {
              this.#close();
              void this.#decide(confirming);
            },
          })
        : nothing
    }`;
  }

  /** Whose draft of what it is. */
  #ownerOf(reviewId: string | undefined): string | undefined {
    return this.#viewerId === undefined || reviewId === undefined ? undefined : `${this.#viewerId} review ${reviewId}`;
  }

  /** The page goes: to sign in, or to be loaded again. */
  readonly #keep = (): void => {
    const draft = this.#form.save();
    const owner = this.#ownerOf(this.#id);
    if (draft === undefined || owner === undefined || this.review?.state !== 'waiting') return;
    saveDraft(owner, draft, false);
  };

  async #handleSubmit(review: Review): Promise<void> {
    if (this.#form.validate()) {
      this.#focus.remember();
      this.#confirming = review;
      return;
    }
    await this.#host.updateComplete;
    this.#host.renderRoot
      .querySelector<HTMLElement>('fieldset[aria-invalid=true] input, textarea[aria-invalid=true]')
      ?.focus();
  }

  #close(): void {
    this.#confirming = undefined;
    this.#host.requestUpdate();
    void this.#focus.restore('#title');
  }

  async #assign({ id, appId }: Review, toMe: boolean): Promise<void> {
    const { portal, notice, words, common } = this.#config;
    const { current } = portal;
    if (!current) return;
    notice.clear();
    const method = toMe ? 'assign' : 'unassign';
    const outcome = await this.#writes.run('assign', (signal) =>
      reviewsOf(current.backend)[method]({ reviewId: id }, { signal }),
    );
    if (!outcome) return;
    if ('value' in outcome) {
      this.#show(outcome.value);
      notice.tell(toMe ? words().assignedToYou : words().unassigned);
      current.changes.announce({ kind: 'app', appId }, this.#host);
      return;
    }
    notice.warn(words().notAssigned(describeError(outcome.error, common())));
    if (!outcome.error.retryable) this.reload();
  }

  /** Decides on exactly this version. */
  async #decide({ id, appId, version }: Review): Promise<void> {
    const { portal, notice, words } = this.#config;
    const { current } = portal;
    const { input } = this.#form;
    if (!current || !input) return;
    notice.clear();
    const outcome = await this.#writes.run('decide', (signal) =>
      reviewsOf(current.backend).decide({ reviewId: id, version, decision: input }, { signal }),
    );
    if (!outcome) return;
    if ('error' in outcome) {
      this.#fail(id, outcome.error);
      return;
    }
    const review = outcome.value;
    this.#form.forget(id);
    const owner = this.#ownerOf(id);
    if (owner !== undefined) dropDraft(owner);
    if (this.#id === id) this.#seen = review;
    this.#show(review);
    notice.tell(words().decided(input.decision, review.requested.name));
    current.changes.announce({ kind: 'app', appId }, this.#host);
    emit(this.#host, 'zi-review-decided', { review });
    // The form that was sent went with the decision.
    await this.#focus.mend('#title');
  }

  #fail(id: string, error: PortalError): void {
    const { notice, words, common } = this.#config;
    const rule = error.code === 'conflict' ? error.fields.find(({ path }) => path === 'review')?.code : undefined;
    const reason = rule === undefined ? describeError(error, common()) : words().refused(rule);
    notice.warn(words().notDecided(reason));
    const newer = error.current as Partial<Review> | undefined;
    if (newer?.id === id && newer.requested) this.#show(newer as Review);
    else if (!error.retryable) this.reload();
  }

  /** One that is known to be newer than what is on screen. */
  #show(review: Review): void {
    this.#read.replace((old) => (old.id === review.id ? review : old));
    this.#config.onChange();
  }
}

/** Whether a reviewer has to look again: what is asked for is another thing, or was decided. */
function differs(one: Review, other: Review): boolean {
  const asked = ({ state, requested, live }: Review): string => JSON.stringify([state, requested, live]);
  return one.version !== other.version && asked(one) !== asked(other);
}
