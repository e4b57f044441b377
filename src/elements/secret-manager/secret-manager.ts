import { property } from 'lit/decorators.js';

import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import type { Theme } from '../../styles/theme.js';
import { reserve } from '../../styles/reserve.js';
import { tokens } from '../../styles/tokens.js';
import { BodyElement } from '../body-element.js';
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
 * @slot header - In place of the heading of the secrets.
 * @slot empty - In place of what is said where there is no secret yet.
 * @slot footer - Below the secrets.
 * @csspart acknowledge - The checkbox that says that the secret is kept.
 * @csspart ask - The button that asks for access.
 * @csspart ask-at - When the secret ends, as it is typed.
 * @csspart ask-typed - What is typed to confirm.
 * @csspart ask-when - The choice of when the secret ends.
 * @csspart asked - That access was asked for.
 * @csspart base - All of the element.
 * @csspart button - Every button, beside its own part.
 * @csspart cancel - The Cancel buttons.
 * @csspart cell - Every cell, beside the part of its column.
 * @csspart cell-action - The cells of the column action.
 * @csspart cell-created - The cells of the column created.
 * @csspart cell-expires - The cells of the column expires.
 * @csspart cell-last-used - The cells of the column last used.
 * @csspart cell-secret - The cells of the column secret.
 * @csspart cell-status - The cells of the column status.
 * @csspart check - The check of a secret.
 * @csspart check-answer - What the check has found.
 * @csspart check-button - The button that checks a secret.
 * @csspart check-secret - The secret to check, as it is typed.
 * @csspart close - A button that closes something.
 * @csspart column - Every header of a column, beside its own part.
 * @csspart column-action - The header of the column action.
 * @csspart confirm - The button of a dialog that does what it asks about.
 * @csspart copy - The Copy button.
 * @csspart copy-value - The field with what can be copied.
 * @csspart dialog - The dialog of a new secret, and those that ask.
 * @csspart done - The button that closes the secret.
 * @csspart download - The button that saves the secret to a file.
 * @csspart field - One field with its label and problem.
 * @csspart generate - The Generate New Secret button.
 * @csspart guard-stay - The button that goes back to the secret.
 * @csspart hand-over-drop - The button that gives up the secret that the host could not take.
 * @csspart head-row - The row of the headers.
 * @csspart input - Every control of a form, beside its own part.
 * @csspart leave - The button that leaves in spite of what would be lost.
 * @csspart lifetime - How long the next secret lasts.
 * @csspart lifetime-date - The day on which a secret ends.
 * @csspart link - Every link.
 * @csspart mail - The address of an admin.
 * @csspart notice - What came of the last action.
 * @csspart panel - What stands in place of the content: empty, failed, signed out.
 * @csspart retry - The button that tries again.
 * @csspart rotation - The guide from one secret to the next.
 * @csspart row - A row of the table.
 * @csspart secret-action - A button of a secret: activate, deactivate, delete, show.
 * @csspart show - The button that shows or hides the secret.
 * @csspart sign-in - The Sign In button.
 * @csspart stale - That what is shown may be old.
 * @csspart step - The button of a step of the rotation.
 * @csspart table - The table of secrets.
 */
export class ZiSecretManager extends BodyElement {
  static override styles = [tokens, controls, reserve(55.4)];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** `light`, `dark`, or `system` for what the person's system says. Unless given, the page's `color-scheme` decides. */
  @property({ reflect: true }) theme?: Theme | undefined;
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
