import { property } from 'lit/decorators.js';

import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { PortalElement } from '../portal-element.js';
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
 * @csspart table - The table.
 * @csspart row - A row of the table.
 * @csspart subscription - A Subscription dropdown.
 * @csspart save-bar - What is not saved yet, and the way to save it.
 * @csspart panel - What stands in place of the table: empty, failed, signed out.
 */
export class ZiSubscriptionManager extends PortalElement {
  static override styles = [tokens, controls];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;

  /** Few of those who load the elements are admins. */
  readonly #body = new BodyController<SubscriptionManagerBody>(this, async (portal) => {
    const { SubscriptionManagerBody: Body } = await import('./subscription-manager-body.js');
    return new Body(this, portal);
  });

  override render(): unknown {
    return this.#body.render();
  }
}
