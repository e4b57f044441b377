import type { Viewer } from '@zoominfo/devportal-elements/contract/viewer';

import type { Database } from '../database/tables.js';
import type { Authentication } from '../postgres-backend/context.js';
import { loadViewer } from '../postgres-backend/viewers.js';
import { spendProof } from '../tokens/proof-store.js';
import { TokenRefusal } from '../tokens/token-refusal.js';
import type { PresentedToken, TokenVerifier } from '../verify-token.js';

export interface CallerOptions {
  db: Database;
  tokens: TokenVerifier;
  publicUrl: string;
}

export interface Caller {
  viewer: Viewer;
  authentication: Authentication;
}

/** Who makes a request. What it finds out stays with the request, for the log and for the answer. */
export function createCallers({ db, tokens, publicUrl }: CallerOptions) {
  const users = new WeakMap<Request, string>();
  const challenges = new WeakMap<Request, string>();

  async function verify(request: Request): Promise<Caller> {
    const presented = present(request, publicUrl);
    const { userId, authTime, acr, proof } = await tokens.verify(presented);
    users.set(request, userId);
    if (proof && !(await spendProof(db, proof))) throw tokens.refuse('replayed-proof', presented);
    const viewer = await loadViewer(db, userId);
    if (!viewer) throw tokens.refuse('nobody', presented);
    return { viewer, authentication: { at: authTime, acr } };
  }

  return {
    /** Rejects with a `PortalError` where the request is nobody's that may call. */
    identify: async (request: Request): Promise<Caller> => {
      try {
        return await verify(request);
      } catch (error) {
        if (error instanceof TokenRefusal) challenges.set(request, error.challenge);
        throw error;
      }
    },
    /** Undefined where the request named nobody. */
    userOf: (request: Request): string | undefined => users.get(request),
    /** The answer, with how to authenticate where that was what the request lacked. */
    challenge: (request: Request, response: Response): Response => {
      const challenge = challenges.get(request);
      if (challenge !== undefined) response.headers.set('WWW-Authenticate', challenge);
      return response;
    },
  };
}

/** A proxy in front may have another address and scheme; the path that it passes on is the one below its own. */
function present({ headers, method, url }: Request, publicUrl: string): PresentedToken {
  const { pathname } = new URL(url);
  return { authorization: headers.get('authorization'), proof: headers.get('dpop'), method, url: publicUrl + pathname };
}
