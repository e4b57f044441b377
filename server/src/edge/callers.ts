import type { Database } from '../database/tables.js';
import { acrossTenants } from '../database/tenant-scope.js';
import type { RequestContext } from '../postgres-backend/context.js';
import { isProvisioned, provision } from '../postgres-backend/provision.js';
import { PersonChanged } from '../postgres-backend/remembered.js';
import { loadPerson, type Person } from '../postgres-backend/viewers.js';
import { ShortMemory } from '../short-memory.js';
import type { ClaimedPerson } from '../tokens/claimed-person.js';
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

export type Caller = Pick<RequestContext, 'viewer' | 'remembered' | 'authentication'>;

/** Who makes a request. What it finds out stays with the request, for the log and for the answer. */
export function createCallers({ db, tokens, publicUrl, rates, metrics }: CallerOptions) {
  const limitOf = (name: 'user' | 'tenant') =>
    rates[name] === undefined ? undefined : createRateLimit(db, name, rates[name], () => metrics.rateRefused(name));
  const perUser = limitOf('user');
  const perTenant = limitOf('tenant');
  const memory = new ShortMemory<Person>();

  /** As the database has them now, and as the token says where it knows more. */
  async function read(userId: string, claimed: ClaimedPerson | undefined): Promise<Person | undefined> {
    let person = await loadPerson(db, userId);
    if (claimed && !(person && isProvisioned(person.viewer, claimed))) {
      const written = await provision(db, userId, claimed);
      // Nothing was where another of their calls, at the same time, has made them.
      if (written || !person) person = await loadPerson(db, userId);
    }
    if (person) memory.set(userId, person);
    else memory.delete(userId);
    return person;
  }

  async function verify(request: Request): Promise<Caller> {
    const facts = factsOf(request);
    const presented = present(request, publicUrl);
    const { userId, person: claimed, authTime, acr, proof } = await tokens.verify(presented);
    facts.userId = userId;
    const rates = (facts.rates = [] as Rate[]);
    // Before anything else is asked of the database.
    if (perUser) rates.push(await perUser.count(userId));
    if (proof && !(await spendProof(db, proof))) throw tokens.refuse('replayed-proof', presented);
    const readNow = async () => {
      const now = await read(userId, claimed);
      if (!now) throw tokens.refuse('nobody', presented);
      return now;
    };
    const known = memory.get(userId);
    const isKnown = known !== undefined && (!claimed || isProvisioned(known.viewer, claimed));
    const { viewer, version } = isKnown ? known : await readNow();
    if (perTenant) rates.push(await perTenant.count(viewer.tenant.id));
    const confirm = () =>
      telling(request, async () => {
        const now = await acrossTenants(readNow);
        if (now.version !== version) throw new PersonChanged(now);
      });
    const remembered = isKnown ? { version, confirm } : undefined;
    return { viewer, remembered, authentication: { at: authTime, acr } };
  }

  /** A refusal says in the answer how to authenticate. */
  async function telling<Answer>(request: Request, work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof TokenRefusal) {
        factsOf(request).challenge = error.challenge;
        metrics.tokenRefused(error.fault);
      }
      throw error;
    }
  }

  return {
    /** Rejects with a `PortalError` where the request is nobody's that may call. */
    identify: (request: Request): Promise<Caller> => telling(request, () => verify(request)),
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
