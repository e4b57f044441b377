import { property } from 'lit/decorators.js';

import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import type { Theme } from '../../styles/theme.js';
import { reserve } from '../../styles/reserve.js';
import { tokens } from '../../styles/tokens.js';
import { BodyElement } from '../body-element.js';
import { BodyController } from '../views/body.js';
import type { SubscriptionManagerBody } from './subscription-manager-body.js';

/**
 * The people of the organization, for its admins: who has the DevPortal subscription, and who has asked for it.
 * Changes are collected over all pages and searches, saved together, and can be undone.
 *
 * @summary Who has the DevPortal subscription.
 * @element zi-subscription-manager
 * @fires {CustomEvent<{user: User}>} zi-subscription-changed - A person has other subscriptions now, or an answer to their request.
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @slot header - In place of the title and the text under it.
 * @slot empty - In place of what is said where nobody is in the list.
 * @slot footer - Below the list.
 * @csspart apply - The button that gives all that are selected one subscription.
 * @csspart ask - The button that asks for access.
 * @csspart asked - That access was asked for.
 * @csspart base - All of the element.
 * @csspart bulk - What can be done with the selected ones.
 * @csspart bulk-subscription - The subscription that all that are selected are given.
 * @csspart button - Every button, beside its own part.
 * @csspart cancel - The Cancel buttons.
 * @csspart cell - Every cell, beside the part of its column.
 * @csspart cell-name - The cells of the column name.
 * @csspart cell-others - The cells of the column others.
 * @csspart cell-select - The cells of the column select.
 * @csspart cell-subscription - The cells of the column subscription.
 * @csspart clear-search - The button that empties the search.
 * @csspart clear-selection - The button that selects nothing.
 * @csspart close - A button that closes something.
 * @csspart column - Every header of a column, beside its own part.
 * @csspart column-name - The header of the column name.
 * @csspart column-others - The header of the column others.
 * @csspart column-select - The header of the column select.
 * @csspart column-subscription - The header of the column subscription.
 * @csspart confirm - The button of a dialog that does what it asks about.
 * @csspart decline - The button that declines a request.
 * @csspart dialog - The dialogs.
 * @csspart discard - The button that takes all changes back.
 * @csspart filter - A filter.
 * @csspart grant - The button that gives access.
 * @csspart head-row - The row of the headers.
 * @csspart input - Every control of a form, beside its own part.
 * @csspart link - Every link.
 * @csspart mail - The address of an admin.
 * @csspart notice - What came of the last action.
 * @csspart page - A button of the paging.
 * @csspart panel - What stands in place of the table: empty, failed, signed out.
 * @csspart problems - What could not be saved.
 * @csspart request - A request for access.
 * @csspart requests - The requests for access.
 * @csspart retry - The button that tries again.
 * @csspart row - A row of the table.
 * @csspart save - The Save button.
 * @csspart save-bar - What is not saved yet, and the way to save it.
 * @csspart search - The search.
 * @csspart select - The checkbox that selects a row, or all.
 * @csspart show-requests - The button that shows the requests.
 * @csspart sign-in - The Sign In button.
 * @csspart stale - That what is shown may be old.
 * @csspart subscription - A Subscription dropdown.
 * @csspart table - The table.
 * @csspart take-back - The button that takes a change back.
 * @csspart toolbar - Search and filters.
 * @csspart undo - The button that undoes what was saved.
 */
export class ZiSubscriptionManager extends BodyElement {
  static override styles = [tokens, controls, reserve(64)];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** `light`, `dark`, or `system` for what the person's system says. Unless given, the page's `color-scheme` decides. */
  @property({ reflect: true }) theme?: Theme | undefined;

  /** Few of those who load the elements are admins. */
  readonly #body = new BodyController<SubscriptionManagerBody>(this, async (portal) => {
    const { SubscriptionManagerBody: Body } = await import('./subscription-manager-body.js');
    return new Body(this, portal);
  });

  override render(): unknown {
    return this.#body.render();
  }
}
