import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

import type { CustomField } from '../../portal/extensions.js';
import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import type { Theme } from '../../styles/theme.js';
import { reserve } from '../../styles/reserve.js';
import { tokens } from '../../styles/tokens.js';
import { BodyElement } from '../body-element.js';
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
 * @slot header - In place of the title.
 * @slot footer - Below the form.
 * @csspart add-uri - The button that adds a redirect URI.
 * @csspart application-type - A choice of the application type.
 * @csspart ask - The button that asks for access.
 * @csspart asked - That access was asked for.
 * @csspart base - All of the element.
 * @csspart button - Every button, beside its own part.
 * @csspart cancel - The Cancel button.
 * @csspart category - The checkbox of a category of scopes.
 * @csspart close - A button that closes something.
 * @csspart create - The Create button.
 * @csspart drop - Where a logo can be dropped.
 * @csspart field - One field with its label and problem.
 * @csspart field-* - A host's own field, by its key.
 * @csspart form - The form.
 * @csspart input - A text input.
 * @csspart input-* - The control of a host's own field, by its key.
 * @csspart link - Every link.
 * @csspart logo-file - The field that takes a logo.
 * @csspart logo-keep - The button that keeps the logo that there is.
 * @csspart logo-remove - The button that takes the logo away.
 * @csspart mail - The address of an admin.
 * @csspart name - The name of the app.
 * @csspart note - A reviewer's note.
 * @csspart notice - What came of the last action.
 * @csspart panel - What stands in place of the content: empty, failed, signed out.
 * @csspart problem - What is wrong with a field.
 * @csspart redirect-uri - A redirect URI.
 * @csspart remove-uri - The button that takes a redirect URI away.
 * @csspart retry - The button that tries again.
 * @csspart scope - The checkbox of a scope.
 * @csspart sign-in - The Sign In button.
 * @csspart start-over - The button that empties the form.
 */
export class ZiCreateApp extends BodyElement {
  static override styles = [tokens, controls, reserve(64)];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** `light`, `dark`, or `system` for what the person's system says. Unless given, the page's `color-scheme` decides. */
  @property({ reflect: true }) theme?: Theme | undefined;
  /** The id of an app to duplicate: the form starts with its settings, under another name and without its logo. */
  @property({ attribute: 'from-app-id' }) from?: string | undefined;
  /** The host's own fields, behind ours. Their values are the app's `metadata`. */
  @property({ attribute: false }) fields: readonly CustomField[] = [];

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
