import { property } from 'lit/decorators.js';

import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { PortalElement } from '../portal-element.js';
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
 * @csspart languages - The tabs of the programs.
 * @csspart code - The program.
 * @csspart copy - The button that copies it.
 * @csspart steps - How to run it.
 * @csspart check - The check of a client secret.
 * @csspart check-secret - The field for the secret.
 * @csspart check-button - The button that checks it.
 * @csspart check-answer - What the issuer makes of it.
 * @csspart refused - The field for a refused redirect URI.
 * @csspart comparison - How it differs from the registered one.
 * @csspart panel - What stands in place of the content: failed, signed out.
 */
export class ZiQuickstart extends PortalElement {
  static override styles = [tokens, controls];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
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
