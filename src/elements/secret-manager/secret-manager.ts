import { property } from 'lit/decorators.js';

import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { PortalElement } from '../portal-element.js';
import { BodyController } from '../views/body.js';
import type { SecretManagerBody } from './secret-manager-body.js';

/**
 * An app's client ID and client secrets, and the guide from one secret to the next without an interruption: generate,
 * put to use, see that it works, deactivate the old one now or at a time, delete it. A new secret's plaintext is shown
 * once, or goes straight into the host's vault (`onSecretIssued` of the portal), and is kept nowhere. Where the backend
 * lets a secret be seen again, that takes a fresh sign-in.
 *
 * @summary Client ID and client secrets of one app.
 * @element zi-secret-manager
 * @fires {CustomEvent<{appId: string; secretId: string}>} zi-secret-created - A secret was generated. The plaintext is not in the event.
 * @fires {CustomEvent<{appId: string; secretId: string}>} zi-secret-changed - A secret was activated, deactivated, given a time to become inactive, or deleted.
 * @fires {CustomEvent<ExpiryDetail>} zi-secret-expiring - A secret has 30, 7 or 1 days left, or has run out. Once for each.
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @csspart generate - The Generate New Secret button.
 * @csspart lifetime - How long the next secret lasts.
 * @csspart table - The table of secrets.
 * @csspart row - A row of the table.
 * @csspart rotation - The guide from one secret to the next.
 * @csspart dialog - The dialog of a new secret, and those that ask.
 */
export class ZiSecretManager extends PortalElement {
  static override styles = [tokens, controls];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** The app's id (not its client ID). */
  @property({ attribute: 'app-id' }) appId?: string | undefined;

  /** A list of apps works without it. */
  readonly #body = new BodyController<SecretManagerBody>(this, async (portal) => {
    const { SecretManagerBody: Body } = await import('./secret-manager-body.js');
    return new Body(this, portal);
  });

  /** Whether a new secret is on screen, or on its way to the host, that nobody has kept yet: leaving would lose it. */
  get hasUnsavedSecret(): boolean {
    return this.#body.part?.holdsSecret ?? false;
  }

  override render(): unknown {
    return this.#body.render();
  }
}
