import type { Session } from '../auth/session.js';
import { createHttpBackend } from '../backends/http/http-backend.js';
import { createPortal, type Portal } from './portal.js';

/** What a host writes into attributes in place of building a portal by hand. */
export interface PortalSource {
  /** A scenario of the demo backend; the empty text is the guide's. */
  demo?: string | undefined;
  /** Where the backend's handler is mounted. */
  apiUrl?: string | undefined;
  /** Okta's authorization server, and the public client registered there for this page. */
  issuer?: string | undefined;
  clientId?: string | undefined;
}

/** A portal and the way to end what it holds. */
export interface ConnectedPortal {
  portal: Portal;
  dispose: () => void;
}

/** Undefined where the source does not say enough. What only some need is loaded by those alone. */
export async function connectPortal(source: PortalSource): Promise<ConnectedPortal | undefined> {
  const { demo, apiUrl, issuer, clientId } = source;
  if (demo !== undefined) {
    const [{ createMemoryBackend }, { scenarios }] = await Promise.all([
      import('../backends/memory/memory-backend.js'),
      import('../backends/memory/scenarios.js'),
    ]);
    const scenario = scenarios[demo as keyof typeof scenarios] ?? scenarios.guide;
    const backend = createMemoryBackend({ scenario });
    return {
      portal: createPortal({ backend }),
      dispose: () => {
        backend.dispose();
      },
    };
  }
  if (!apiUrl || !issuer || !clientId) return undefined;
  const { createOktaSession } = await import('../auth/okta-session.js');
  const postLogoutRedirectUri = location.origin + location.pathname;
  const session = createOktaSession({ issuer, clientId, postLogoutRedirectUri });
  return {
    portal: portalOver(apiUrl, session),
    dispose: () => {
      session.dispose();
    },
  };
}

function portalOver(url: string, session: Session): Portal {
  const backend = createHttpBackend({ url, getAccessToken: (request) => session.getAccessToken(request) });
  return createPortal({ backend, session });
}
