import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

import { InnerPartsController } from '../../controllers/inner-parts-controller.js';
import type { CustomAction, CustomField } from '../../portal/extensions.js';
import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import type { Theme } from '../../styles/theme.js';
import { reserve } from '../../styles/reserve.js';
import { tokens } from '../../styles/tokens.js';
import { BodyElement } from '../body-element.js';
import { innerTag } from '../tags.js';
import { BodyController } from '../views/body.js';
import type { AppDetailsBody } from './app-details-body.js';

/**
 * One app: its state and review, client ID and secrets, a quickstart, settings and history. Settings are edited with the form that
 * apps are created with, which says beforehand what saving will cause. What is typed outlives a failed call, a sign-in
 * in between, a reload, and other people's changes to the same app. `::part()` reaches the parts of the secrets and of the
 * quickstart, all but their `base`.
 *
 * @summary One app in full.
 * @element zi-app-details
 * @fires {CustomEvent<{app: App}>} zi-app-updated - The app was switched on or off, edited, or withdrawn from review.
 * @fires {CustomEvent<{appId: string}>} zi-app-deleted - The app was deleted.
 * @fires {CustomEvent<{from?: App}>} zi-create-app-requested - The app was deleted while it was edited, and the person wants a new one: the Create App form has what they had typed.
 * @fires {CustomEvent<{app: App}>} zi-app-loaded - The app was read. Does not bubble.
 * @fires {CustomEvent<ExpiryDetail>} zi-secret-expiring - One of the app's secrets has 30, 7 or 1 days left, or has run out. Once for each.
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @slot header - In place of the app's logo and name. Status, switch and menu stay.
 * @slot empty - In place of what is said once the app was deleted from here.
 * @slot footer - Below the details.
 * @csspart add-uri - The button that adds a redirect URI.
 * @csspart application-type - A choice of the application type.
 * @csspart ask - The button that asks for access.
 * @csspart asked - That access was asked for.
 * @csspart base - All of the element.
 * @csspart button - Every button, beside its own part.
 * @csspart cancel - The Cancel button of the form.
 * @csspart category - The checkbox of a category of scopes.
 * @csspart cell - Every cell, beside the part of its column.
 * @csspart cell-after - The cells of the column after.
 * @csspart cell-before - The cells of the column before.
 * @csspart cell-field - The cells of the column field.
 * @csspart close - A button that closes something.
 * @csspart column - Every header of a column, beside its own part.
 * @csspart compare - The button that shows somebody else's version.
 * @csspart comparison - Two versions side by side.
 * @csspart confirm - The button of a dialog that does what it asks about.
 * @csspart create-again - The button that makes a new app of what is typed.
 * @csspart dialog - The dialogs that ask.
 * @csspart drop - Where a logo can be dropped.
 * @csspart edit - The Edit button.
 * @csspart effects - What saving will do.
 * @csspart expiring - That a secret runs out.
 * @csspart export - The button that exports the history.
 * @csspart field - One field with its label and problem.
 * @csspart field-* - A host's own field, by its key.
 * @csspart form - The form that edits the settings.
 * @csspart head - Logo, name, status, switch and menu.
 * @csspart head-row - The row of the headers.
 * @csspart history - The history.
 * @csspart input - Every control of a form, beside its own part.
 * @csspart input-* - The control of a host's own field, by its key.
 * @csspart keep-editing - The button that goes on with the form.
 * @csspart link - Every link.
 * @csspart logo - An app's logo.
 * @csspart logo-file - The field that takes a logo.
 * @csspart logo-keep - The button that keeps the logo that there is.
 * @csspart logo-remove - The button that takes the logo away.
 * @csspart mail - The address of an admin.
 * @csspart menu - The menus.
 * @csspart menu-button - The buttons that open menus.
 * @csspart menu-item - An item of a menu, also a host's own.
 * @csspart more - The button that loads more.
 * @csspart name - The name of the app.
 * @csspart note - A reviewer's note.
 * @csspart notice - What came of the last action.
 * @csspart panel - What stands in place of the content: empty, failed, signed out.
 * @csspart problem - What is wrong with a field.
 * @csspart quickstart - What opens to the Quickstart.
 * @csspart reason - The reason of a decision.
 * @csspart redirect-uri - A redirect URI.
 * @csspart registration - That the sign-in service has not what is shown, and what differs.
 * @csspart remove-uri - The button that takes a redirect URI away.
 * @csspart resubmit - The button that edits and submits again.
 * @csspart retry - The button that tries again.
 * @csspart review - How the review stands.
 * @csspart row - Every row.
 * @csspart save - The Save button.
 * @csspart scope - The checkbox of a scope.
 * @csspart settings - The list of settings.
 * @csspart sign-in - The Sign In button.
 * @csspart stale - That what is shown may be old.
 * @csspart status - The status of an app.
 * @csspart stay - The button that stays.
 * @csspart switch - The switch that turns an app on and off.
 * @csspart thread - The conversation.
 * @csspart typed - What is typed to confirm.
 * @csspart version - The choice between two versions of a field.
 * @csspart withdraw - The button that withdraws an app from review.
 */
export class ZiAppDetails extends BodyElement {
  static override styles = [tokens, controls, reserve(107)];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** `light`, `dark`, or `system` for what the person's system says. Unless given, the page's `color-scheme` decides. */
  @property({ reflect: true }) theme?: Theme | undefined;
  /** The app's id (not its client ID). */
  @property({ attribute: 'app-id' }) appId?: string | undefined;
  /** Where to begin: `edit` or `secrets`. Empty again once it is shown. */
  @property() view: '' | 'edit' | 'secrets' = '';
  /** The host's own fields, with the settings and behind ours in the form. Their values are the app's `metadata`. */
  @property({ attribute: false }) fields: readonly CustomField[] = [];
  /** The host's own actions, in the menu behind ours. */
  @property({ attribute: false }) actions: readonly CustomAction[] = [];

  /** A list shows its first rows without it. */
  readonly #body = new BodyController<AppDetailsBody>(this, async (portal) => {
    const { AppDetailsBody: Body } = await import('./app-details-body.js');
    return new Body(this, portal);
  });

  constructor() {
    super();
    new InnerPartsController(this);
  }

  /** Whether something would be lost by leaving, a change or a new secret: a host asks before it leads them away. */
  get hasUnsavedChanges(): boolean {
    const secrets = this.shadowRoot?.querySelector(innerTag('zi-secret-manager')) as {
      hasUnsavedSecret?: boolean;
    } | null;
    return (this.#body.part?.dirty ?? false) || (secrets?.hasUnsavedSecret ?? false);
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
