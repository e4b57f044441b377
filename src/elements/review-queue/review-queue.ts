import { property } from 'lit/decorators.js';

import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import type { Theme } from '../../styles/theme.js';
import { reserve } from '../../styles/reserve.js';
import { tokens } from '../../styles/tokens.js';
import { BodyElement } from '../body-element.js';
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
 * @slot header - In place of the title of the queue and the text under it.
 * @slot empty - In place of what is said where nothing waits.
 * @slot footer - Below the queue or the opened review.
 * @csspart add-note - The button that adds a note to a field.
 * @csspart assign - The button that takes a review or gives it back.
 * @csspart back - The button that leads back to the queue.
 * @csspart base - All of the element.
 * @csspart button - Every button, beside its own part.
 * @csspart cancel - The Cancel buttons.
 * @csspart cell - Every cell, beside the part of its column.
 * @csspart cell-after - The cells of the column after.
 * @csspart cell-app - The cells of the column app.
 * @csspart cell-assignee - The cells of the column assignee.
 * @csspart cell-before - The cells of the column before.
 * @csspart cell-field - The cells of the column field.
 * @csspart cell-kind - The cells of the column kind.
 * @csspart cell-organization - The cells of the column organization.
 * @csspart cell-risks - The cells of the column risks.
 * @csspart cell-state - The cells of the column state.
 * @csspart cell-submitted - The cells of the column submitted.
 * @csspart changed - That the app was changed while it was looked at.
 * @csspart changed-seen - The button that says that the changes were seen.
 * @csspart clear-filters - The button that takes all filters away.
 * @csspart close - A button that closes something.
 * @csspart column - Every header of a column, beside its own part.
 * @csspart comparison - How the request differs from the app as it works now.
 * @csspart confirm - The button of a dialog that does what it asks about.
 * @csspart decide - The button that sends the decision.
 * @csspart decision - The form of the decision.
 * @csspart dialog - The dialogs.
 * @csspart field - One field with its label and problem.
 * @csspart fields - The list of fields.
 * @csspart filter - A filter.
 * @csspart filters - The search and the filters.
 * @csspart head-row - The row of the headers.
 * @csspart input - Every control of a form, beside its own part.
 * @csspart logo - An app's logo.
 * @csspart more - The button that loads more.
 * @csspart note-text - The text of a reason or note.
 * @csspart notice - What came of the last action.
 * @csspart open - The button that opens it, with the name.
 * @csspart panel - What stands in place of the content: empty, failed, signed out.
 * @csspart problem - What is wrong with a field.
 * @csspart remove-note - The button that takes a note away.
 * @csspart retry - The button that tries again.
 * @csspart risk - A risk mark with its explanation.
 * @csspart row - A row of the table.
 * @csspart search - The search.
 * @csspart sign-in - The Sign In button.
 * @csspart stale - That what is shown may be old.
 * @csspart state - The state of a review.
 * @csspart table - The table of reviews.
 * @csspart thread - The conversation.
 */
export class ZiReviewQueue extends BodyElement {
  static override styles = [tokens, controls, reserve(25.3)];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** `light`, `dark`, or `system` for what the person's system says. Unless given, the page's `color-scheme` decides. */
  @property({ reflect: true }) theme?: Theme | undefined;
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
