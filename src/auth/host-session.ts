import { PortalError, toPortalError } from '../contract/errors.js';
import { Listeners } from './listeners.js';
import { oktaParams } from './okta-params.js';
import type { Session, SessionState, SignInRequest, TokenRequest } from './session.js';
import { untilAborted } from './until-aborted.js';

/** How a host that has a session lends it. */
export interface HostCallbacks {
  /**
   * Gives an access token that is valid now, or undefined, null or '' when nobody is signed in. `refused` is the
   * token that a server has just refused: renew it first, unless you hold a newer one already. Throw where the
   * token cannot be had at the moment: that is shown as a passing failure, and the person stays signed in.
   */
  getAccessToken: (request: { refused?: string }) => HostToken | Promise<HostToken>;
  /** A request asks for a sign-in that is newer, or of another class, than the one at hand; else there is none. */
  signIn?: (request?: SignInRequest) => unknown;
  signOut?: () => unknown;
  /** Calls `listener` after the person has signed in or out; answers the way to stop it. */
  subscribe?: (listener: () => void) => () => void;
}

type HostToken = string | null | undefined;

/** What is used of a host's `OktaAuth` (okta-auth-js 7.6 and later). */
export interface HostOktaAuth {
  getAccessToken(): string | undefined;
  getRefreshToken?(): string | undefined;
  getOrRenewAccessToken(): Promise<string | null>;
  signInWithRedirect(options: { originalUri: string; maxAge?: number; acrValues?: string }): Promise<unknown>;
  signOut(): Promise<unknown>;
  authStateManager: {
    subscribe(handler: (authState: { isAuthenticated?: boolean }) => void): void;
    unsubscribe(handler: (authState: { isAuthenticated?: boolean }) => void): void;
  };
}

export type HostSessionOptions = HostCallbacks | { oktaAuth: HostOktaAuth };

/**
 * A session that the host has already: its callbacks, or its `OktaAuth`. Nothing is stored here, and the host's
 * own renewal is the only one. An `OktaAuth` is never made to renew a token before its time, since a failure
 * would cost the host its token: for a refused token it gives what it has.
 */
export function createHostSession(host: HostSessionOptions): Session {
  return new HostSession('oktaAuth' in host ? callbacksOf(host.oktaAuth) : host);
}

interface Flight {
  refused: string | undefined;
  answer: Promise<string | undefined>;
}

class HostSession implements Session {
  readonly #host: HostCallbacks;
  readonly #listeners = new Listeners();
  readonly #unsubscribe: (() => void) | undefined;
  #state: SessionState = { status: 'starting' };
  #flight: Flight | undefined;

  constructor(host: HostCallbacks) {
    this.#host = host;
    // A failure is for the next caller to meet and to show.
    const look = () => void this.#ask().catch(() => undefined);
    this.#unsubscribe = host.subscribe?.(look);
    look();
  }

  get state(): SessionState {
    return this.#state;
  }

  /** May be passed on alone. */
  readonly getAccessToken = async ({ signal, refused }: TokenRequest = {}): Promise<string | undefined> => {
    signal?.throwIfAborted();
    const flight = this.#flight;
    const same = flight && (refused === undefined || refused === flight.refused);
    return untilAborted(same ? flight.answer : this.#ask(refused, 'expired'), signal);
  };

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  signIn(request?: SignInRequest): Promise<void> {
    const { signIn } = this.#host;
    return call(signIn && (() => signIn(request)));
  }

  signOut(): Promise<void> {
    return call(this.#host.signOut);
  }

  dispose(): void {
    this.#unsubscribe?.();
    this.#listeners.clear();
  }

  /** The newest answer stands: one that was asked for before a change says nothing about the state after it. */
  #ask(refused?: string, reason?: 'expired'): Promise<string | undefined> {
    const land = (status: 'signed-in' | 'signed-out') => {
      if (this.#flight !== flight) return;
      this.#flight = undefined;
      const before = this.#state.status;
      if (before === status) return;
      this.#state = { status, ...(before === 'signed-in' && reason && { reason }) };
      this.#listeners.call();
    };
    const answer = this.#request(refused).then(
      (token) => {
        land(token ? 'signed-in' : 'signed-out');
        return token;
      },
      (error: unknown) => {
        // There is a sign-in as far as anybody knows: whoever needs the token can show what is wrong and try again.
        land(this.#state.status === 'starting' ? 'signed-in' : this.#state.status);
        throw error;
      },
    );
    const flight = (this.#flight = { refused, answer });
    return answer;
  }

  async #request(refused: string | undefined): Promise<string | undefined> {
    try {
      return (await this.#host.getAccessToken({ ...(refused !== undefined && { refused }) })) || undefined;
    } catch (cause) {
      // What fetch rejects with when the network is down.
      throw cause instanceof TypeError ? new PortalError('network', { cause }) : toPortalError(cause);
    }
  }
}

async function call(callback: (() => unknown) | undefined): Promise<void> {
  if (!callback) throw new PortalError('unauthenticated', { message: 'Not given.' });
  try {
    await callback();
  } catch (error) {
    throw toPortalError(error);
  }
}

function callbacksOf(oktaAuth: HostOktaAuth): HostCallbacks {
  // okta-auth-js drops the access token on any failure to renew it, and the refresh token when the issuer refused it.
  const mayComeBack = () => Boolean(oktaAuth.getRefreshToken?.());
  return {
    getAccessToken: async () => {
      // Asking it to renew nothing is an error event for the host.
      if (!oktaAuth.getAccessToken() && !mayComeBack()) return undefined;
      const token = await oktaAuth.getOrRenewAccessToken();
      if (!token && mayComeBack()) throw new PortalError('network', { message: 'OktaAuth renewed nothing.' });
      return token;
    },
    signIn: (request) => oktaAuth.signInWithRedirect({ originalUri: location.href, ...oktaParams(request) }),
    signOut: () => oktaAuth.signOut(),
    subscribe: (listener) => {
      const handler = ({ isAuthenticated }: { isAuthenticated?: boolean }) => {
        if (isAuthenticated || !mayComeBack()) listener();
      };
      oktaAuth.authStateManager.subscribe(handler);
      return () => oktaAuth.authStateManager.unsubscribe(handler);
    },
  };
}
