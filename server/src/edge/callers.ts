import type { Viewer } from '@zoominfo/devportal-elements/contract/viewer';

import type { Database } from '../database/tables.js';
import type { Authentication } from '../postgres-backend/context.js';
import { isProvisioned, provision } from '../postgres-backend/provision.js';
import { loadViewer } from '../postgres-backend/viewers.js';
import { spendProof } from '../tokens/proof-store.js';
import { TokenRefusal } from '../tokens/token-refusal.js';
import type { PresentedToken, TokenVerifier } from '../verify-token.js';
import type { Rates } from './edge-config.js';
import type { Metrics } from './metrics.js';
import { createRateLimit, rateHeaders } from './rates.js';
import { factsOf, type Rate } from './request-facts.js';

export interface CallerOptions {
  db: Database;
  tokens: TokenVerifier;
  publicUrl: string;
  rates: Rates;
  metrics: Metrics;
}

export interface Caller {
  viewer: Viewer;
  authentication: Authentication;
}

/** Who makes a request. What it finds out stays with the request, for the log and for the answer. */
export function createCallers({ db, tokens, publicUrl, rates, metrics }: CallerOptions) {
  const limitOf = (name: 'user' | 'tenant') =>
    rates[name] === undefined ? undefined : createRateLimit(db, name, rates[name], () => metrics.rateRefused(name));
  const perUser = limitOf('user');
  const perTenant = limitOf('tenant');

  async function verify(request: Request): Promise<Caller> {
    const facts = factsOf(request);
    const presented = present(request, publicUrl);
    const { userId, person, authTime, acr, proof } = await tokens.verify(presented);
    facts.userId = userId;
    const rates = (facts.rates = [] as Rate[]);
    // Before anything else is asked of the database.
    if (perUser) rates.push(await perUser.count(userId));
    if (proof && !(await spendProof(db, proof))) throw tokens.refuse('replayed-proof', presented);
    let viewer = await loadViewer(db, userId);
    if (person && !(viewer && isProvisioned(viewer, person))) {
      const written = await provision(db, userId, person);
      // Nothing was where another of their calls, at the same time, has made them.
      if (written || !viewer) viewer = await loadViewer(db, userId);
    }
    if (!viewer) throw tokens.refuse('nobody', presented);
    if (perTenant) rates.push(await perTenant.count(viewer.tenant.id));
    return { viewer, authentication: { at: authTime, acr } };
  }

  return {
    /** Rejects with a `PortalError` where the request is nobody's that may call. */
    identify: async (request: Request): Promise<Caller> => {
      try {
        return await verify(request);
      } catch (error) {
        if (error instanceof TokenRefusal) {
          factsOf(request).challenge = error.challenge;
          metrics.tokenRefused(error.fault);
        }
        throw error;
      }
    },
    /** The answer, with how to authenticate where that was what the request lacked, and with what is left of the rates. */
    complete: (request: Request, response: Response): Response => {
      const { challenge, rates = [] } = factsOf(request);
      if (challenge !== undefined) response.headers.set('WWW-Authenticate', challenge);
      for (const [name, value] of Object.entries(rateHeaders(rates))) response.headers.set(name, value);
      return response;
    },
  };
}

/** A proxy in front may have another address and scheme; the path that it passes on is the one below its own. */
function present({ headers, method, url }: Request, publicUrl: string): PresentedToken {
  const { pathname } = new URL(url);
  return { authorization: headers.get('authorization'), proof: headers.get('dpop'), method, url: publicUrl + pathname };
}
