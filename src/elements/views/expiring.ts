import { nothing } from 'lit';

import type { App } from '../../contract/app.js';
import { OnDemandController } from '../../controllers/on-demand-controller.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import type { ExpiringDesk } from './expiring-desk.js';

/** Milliseconds before the end at which the first warning is due (`expiryWarnings`). */
const firstWarning = 30 * 24 * 60 * 60_000;

/**
 * The warning beside an app one of whose secrets runs out, or nothing. It is loaded where there is one to give.
 *
 * @example
 * readonly #expiring = expiringOnDemand(this, this.#portal);
 * html`${app.name} ${this.#expiring(app)}`
 */
export function expiringOnDemand(host: PortalHost, portal: PortalController): (app: App) => unknown {
  const desk = new OnDemandController<ExpiringDesk>(host, async () => {
    const { ExpiringDesk: Desk } = await import('./expiring-desk.js');
    return new Desk(host, portal);
  });
  return (app) => {
    const { secretExpiresAt } = app;
    if (!secretExpiresAt || Date.parse(secretExpiresAt) - Date.now() > firstWarning) return nothing;
    if (!desk.part && !desk.failed) void desk.load();
    return desk.part?.view(app) ?? nothing;
  };
}
