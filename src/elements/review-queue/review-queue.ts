import { property } from 'lit/decorators.js';

import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { PortalElement } from '../portal-element.js';
import { BodyController } from '../views/body.js';
import type { ReviewQueueBody } from './review-queue-body.js';

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
export class ZiReviewQueue extends PortalElement {
  static override styles = [tokens, controls];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** The review that is open; without it the queue is shown. Changes as the person opens and closes one. */
  @property({ attribute: 'review-id' }) reviewId?: string | undefined;
  /** For a backend whose policy lets reviewers decide on apps of their own organization. */
  @property({ type: Boolean, attribute: 'own-tenant' }) ownTenant = false;

  /** Few of those who load the elements are reviewers. */
  readonly #body = new BodyController<ReviewQueueBody>(this, async (portal) => {
    const { ReviewQueueBody: Body } = await import('./review-queue-body.js');
    return new Body(this, portal);
  });

  override render(): unknown {
    return this.#body.render();
  }
}
