import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

import type { User } from '../../contract/user.js';
import { OnDemandController } from '../../controllers/on-demand-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { bodyView } from '../views/body.js';
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
export class ZiSubscriptionManager extends LitElement {
  static override styles = [tokens, controls];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;

  readonly #portal = new PortalController(this);
  /** Few of those who load the elements are admins. */
  readonly #body = new OnDemandController<SubscriptionManagerBody>(this, async () => {
    const { SubscriptionManagerBody: Body } = await import('./subscription-manager-body.js');
    return new Body(this, this.#portal);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#body.load();
  }

  override render(): unknown {
    return bodyView(this.#body, this.#portal);
  }
}

declare global {
  interface HTMLElementEventMap {
    'zi-subscription-changed': CustomEvent<{ user: User }>;
  }
}
