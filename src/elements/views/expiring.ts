import type { App } from '../../contract/app.js';
import { OnDemandController } from '../../controllers/on-demand-controller.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import type { ExpiringDesk } from './expiring-desk.js';

/**
 * The warning beside an app one of whose secrets runs out soon, or nothing; loaded where a secret ends at all.
 *
 * @example
 * readonly #expiring = expiringOnDemand(this, this.#portal);
 * html`${app.name} ${this.#expiring(app)}`
 */
export function expiringOnDemand(host: PortalHost, portal: PortalController): (app: App) => unknown {
  const desk = new OnDemandController<ExpiringDesk>(
    host,
    async () => new (await import('./expiring-desk.js')).ExpiringDesk(host, portal),
  );
  return (app) => {
    if (!app.secretExpiresAt) return undefined;
    // Not again after a failure: each try renders, and so would ask for the next one.
    if (!desk.failed) void desk.load();
    return desk.part?.view(app);
  };
}
