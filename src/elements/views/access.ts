import { OnDemandController } from '../../controllers/on-demand-controller.js';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.js';
import type { ReadState } from '../../controllers/read-controller.js';
import type { AccessDesk } from './access-desk.js';

export type AccessOnDemand = OnDemandController<AccessDesk>;

/**
 * Who can give what a person lacks, and the way to ask for it; loaded by those alone who lack something. `read` is the
 * read that may have been forbidden. For `readProblem`.
 */
export function accessOnDemand(
  host: PortalHost,
  portal: PortalController,
  read: () => ReadState<unknown>,
): AccessOnDemand {
  return new OnDemandController(
    host,
    async () => new (await import('./access-desk.js')).AccessDesk(host, portal, read),
  );
}
