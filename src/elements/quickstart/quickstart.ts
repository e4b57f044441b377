import { property } from 'lit/decorators.js';

import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import type { Theme } from '../../styles/theme.js';
import { reserve } from '../../styles/reserve.js';
import { tokens } from '../../styles/tokens.js';
import { BodyElement } from '../body-element.js';
import { BodyController } from '../views/body.js';
import type { QuickstartBody } from './quickstart-body.js';

/**
 * From an app's registration to its first token: a whole program in curl, Node.js or Python with the app's own values, a
 * check of a client secret at the issuer, and a comparison of a refused redirect URI with those that are registered. The
 * secret is in no program; one that is checked is kept nowhere.
 *
 * @summary Programs to start from, and help where a sign-in fails.
 * @element zi-quickstart
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @csspart ask - The button that asks for access.
 * @csspart asked - That access was asked for.
 * @csspart base - All of the element.
 * @csspart button - Every button, beside its own part.
 * @csspart cancel - The Cancel buttons.
 * @csspart check - The check of a client secret.
 * @csspart check-answer - What the issuer makes of it.
 * @csspart check-button - The button that checks it.
 * @csspart check-secret - The field for the secret.
 * @csspart close - A button that closes something.
 * @csspart code - The program.
 * @csspart comparison - How it differs from the registered one.
 * @csspart copy - The button that copies it.
 * @csspart copy-value - The field with what can be copied.
 * @csspart field - One field with its label and problem.
 * @csspart input - Every control of a form, beside its own part.
 * @csspart language - The button of a programming language.
 * @csspart languages - The tabs of the programs.
 * @csspart link - Every link.
 * @csspart mail - The address of an admin.
 * @csspart notice - What came of the last action.
 * @csspart panel - What stands in place of the content: failed, signed out.
 * @csspart redirect-uri - A redirect URI.
 * @csspart refused - The field for a refused redirect URI.
 * @csspart retry - The button that tries again.
 * @csspart sign-in - The Sign In button.
 * @csspart stale - That what is shown may be old.
 * @csspart steps - How to run it.
 */
export class ZiQuickstart extends BodyElement {
  static override styles = [tokens, controls, reserve(84)];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** `light`, `dark`, or `system` for what the person's system says. Unless given, the page's `color-scheme` decides. */
  @property({ reflect: true }) theme?: Theme | undefined;
  /** The app's id (not its client ID). */
  @property({ attribute: 'app-id' }) appId?: string | undefined;

  /** An app's details are read more often than its first program is written. */
  readonly #body = new BodyController<QuickstartBody>(this, async (portal) => {
    const { QuickstartBody: Body } = await import('./quickstart-body.js');
    return new Body(this, portal);
  });

  override render(): unknown {
    return this.#body.render();
  }
}
