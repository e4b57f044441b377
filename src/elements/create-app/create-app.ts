import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { PortalElement } from '../portal-element.js';
import { BodyController } from '../views/body.js';
import type { CreateAppBody } from './create-app-body.js';

/**
 * The Create App form, for a new app or a duplicate of one. What is typed outlives a failed call, a sign-in in between
 * and a reload.
 *
 * @summary Registers a new app.
 * @element zi-create-app
 * @fires {CustomEvent<{app: App}>} zi-app-created - The app was registered.
 * @fires {CustomEvent<undefined>} zi-create-app-cancelled - The person chose Cancel; what was typed is gone.
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @csspart form - The form.
 * @csspart field - One field with its label and problem.
 * @csspart input - A text input.
 * @csspart create - The Create button.
 * @csspart cancel - The Cancel button.
 */
export class ZiCreateApp extends PortalElement {
  static override styles = [tokens, controls];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** The id of an app to duplicate: the form starts with its settings, under another name and without its logo. */
  @property({ attribute: 'from-app-id' }) from?: string | undefined;

  /** A list shows its first rows without it. */
  readonly #body = new BodyController<CreateAppBody>(this, async (portal) => {
    const { CreateAppBody: Body } = await import('./create-app-body.js');
    return new Body(this, portal);
  });

  /** Whether the person has typed or chosen something that is not sent: a host asks before it leads them away. */
  get hasUnsavedChanges(): boolean {
    return this.#body.part?.dirty ?? false;
  }

  protected override update(changed: PropertyValues<this>): void {
    const update = (): void => super.update(changed);
    if (this.#body.part) this.#body.part.keepFocus(update);
    else update();
  }

  override render(): unknown {
    return this.#body.render();
  }
}
