import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';

import type { Portal } from '../../portal/portal.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { PortalElement } from '../portal-element.js';
import { BodyController } from '../views/body.js';
import type { AppDetailsBody } from './app-details-body.js';

/**
 * One app: its state and review, client ID and secrets, a quickstart, settings and history. Settings are edited with the form that
 * apps are created with, which says beforehand what saving will cause. What is typed outlives a failed call, a sign-in
 * in between, a reload, and other people's changes to the same app.
 *
 * @summary One app in full.
 * @element zi-app-details
 * @fires {CustomEvent<{app: App}>} zi-app-updated - The app was switched on or off, edited, or withdrawn from review.
 * @fires {CustomEvent<{appId: string}>} zi-app-deleted - The app was deleted.
 * @fires {CustomEvent<{from?: App}>} zi-create-app-requested - The app was deleted while it was edited, and the person wants a new one: the Create App form has what they had typed.
 * @fires {CustomEvent<{app: App}>} zi-app-loaded - The app was read. Does not bubble.
 * @fires {CustomEvent<ExpiryDetail>} zi-secret-expiring - One of the app's secrets has 30, 7 or 1 days left, or has run out. Once for each.
 * @fires {CustomEvent<ErrorDetail>} zi-error - A call failed.
 * @csspart head - Logo, name, status, switch and menu.
 * @csspart review - How the review stands.
 * @csspart quickstart - What opens to the Quickstart.
 * @csspart settings - The list of settings.
 * @csspart edit - The Edit button.
 * @csspart form - The form that edits the settings.
 * @csspart effects - What saving will do.
 * @csspart save - The Save button.
 * @csspart cancel - The Cancel button of the form.
 * @csspart history - The history.
 * @csspart dialog - The dialogs that ask.
 */
export class ZiAppDetails extends PortalElement {
  static override styles = [tokens, controls];

  /** The portal to use in place of the surrounding one. */
  @property({ attribute: false }) portal?: Portal | undefined;
  /** The app's id (not its client ID). */
  @property({ attribute: 'app-id' }) appId?: string | undefined;
  /** Where to begin: `edit` or `secrets`. Empty again once it is shown. */
  @property() view: '' | 'edit' | 'secrets' = '';

  /** A list shows its first rows without it. */
  readonly #body = new BodyController<AppDetailsBody>(this, async (portal) => {
    const { AppDetailsBody: Body } = await import('./app-details-body.js');
    return new Body(this, portal);
  });

  /** Whether something would be lost by leaving, a change or a new secret: a host asks before it leads them away. */
  get hasUnsavedChanges(): boolean {
    const secrets = this.shadowRoot?.querySelector('zi-secret-manager') as { hasUnsavedSecret?: boolean } | null;
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
