import { html, nothing } from 'lit';

import type { App } from '../../contract/app.js';
import { daysLeft, expiryWarning } from '../../contract/secret-expiry.js';
import { ExpiryAnnouncer } from '../../controllers/expiry-announcer.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import { secretExpiry as english } from '../../i18n/en/secret-expiry.js';
import { formatMoment } from '../../i18n/format.js';
import { adoptStyles } from '../../styles/adopt.js';
import { expiringStyles } from './expiring-styles.js';
import { warningIcon } from './warning-icon.js';

/** Says which apps have a secret that runs out: on screen, and to the host. */
export class ExpiringDesk {
  readonly #portal: PortalController;
  readonly #announcer: ExpiryAnnouncer;

  constructor(host: PortalHost, portal: PortalController) {
    this.#portal = portal;
    this.#announcer = new ExpiryAnnouncer(host);
    adoptStyles(host, [expiringStyles]);
  }

  view({ id: appId, secretExpiresAt }: App): unknown {
    const now = Date.now();
    const warning = expiryWarning(secretExpiresAt, now);
    if (warning === undefined || !secretExpiresAt) return nothing;
    // Not while the host renders: a listener may change the page.
    queueMicrotask(() => {
      this.#announcer.announce([{ appId, secretId: null, expiresAt: secretExpiresAt }]);
    });
    const words = this.#portal.words('secretExpiry', english);
    return html`<span
      class="ending ${warning === 30 ? 'wait' : 'bad'}"
      part="expiring"
      title=${formatMoment(secretExpiresAt, this.#portal.place)}
      >${warningIcon} ${words.warning(warning, daysLeft(secretExpiresAt, now))}</span
    >`;
  }
}
