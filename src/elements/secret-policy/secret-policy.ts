import { property } from 'lit/decorators.js';

import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { PortalElement } from '../portal-element.js';
import { BodyController } from '../views/body.js';
import type { SecretPolicyBody } from './secret-policy-body.js';

/**
 * How long new client secrets of the organization's apps may last, for its admins. Nothing is shown where the backend
 * has no such setting.
 *
 * @summary The organization's policy for client secrets.
 * @element zi-secret-policy
 * @fires {CustomEvent<{settings: Settings}>} zi-settings-changed - The policy was saved.
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @csspart policy - The choice.
 * @csspart save - The Save button.
 */
export class ZiSecretPolicy extends PortalElement {
  static override styles = [tokens, controls];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;

  /** Few of those who load the elements are admins. */
  readonly #body = new BodyController<SecretPolicyBody>(this, async (portal) => {
    const { SecretPolicyBody: Body } = await import('./secret-policy-body.js');
    return new Body(this, portal);
  });

  override render(): unknown {
    return this.#body.render();
  }
}
