import { property } from 'lit/decorators.js';

import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import type { Theme } from '../../styles/theme.js';
import { reserve } from '../../styles/reserve.js';
import { tokens } from '../../styles/tokens.js';
import { BodyElement } from '../body-element.js';
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
 * @csspart ask - The button that asks for access.
 * @csspart asked - That access was asked for.
 * @csspart base - All of the element.
 * @csspart button - Every button, beside its own part.
 * @csspart choice - A choice: a filter, the order, how long secrets last.
 * @csspart close - A button that closes something.
 * @csspart days - For how many days secrets last.
 * @csspart field - One field with its label and problem.
 * @csspart input - Every control of a form, beside its own part.
 * @csspart link - Every link.
 * @csspart mail - The address of an admin.
 * @csspart notice - What came of the last action.
 * @csspart panel - What stands in place of the content: empty, failed, signed out.
 * @csspart policy - The choice.
 * @csspart retry - The button that tries again.
 * @csspart save - The Save button.
 * @csspart sign-in - The Sign In button.
 * @csspart stale - That what is shown may be old.
 */
export class ZiSecretPolicy extends BodyElement {
  static override styles = [tokens, controls, reserve(14.2)];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** `light`, `dark`, or `system` for what the person's system says. Unless given, the page's `color-scheme` decides. */
  @property({ reflect: true }) theme?: Theme | undefined;

  /** Few of those who load the elements are admins. */
  readonly #body = new BodyController<SecretPolicyBody>(this, async (portal) => {
    const { SecretPolicyBody: Body } = await import('./secret-policy-body.js');
    return new Body(this, portal);
  });

  override render(): unknown {
    return this.#body.render();
  }
}
