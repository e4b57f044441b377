import { isPortalError, PortalError } from '../contract/errors.js';
import { type AuthorizationRequest, type Issuer, Refusal, type Tokens } from './issuer.js';
import { refusalOrPassing } from './issuer-request.js';
import { callSafely, Listeners } from './listeners.js';
import type { Session, SessionState, SignInRequest, TokenRequest } from './session.js';
import { rememberSignIn, takeSignInReturn } from './sign-in-return.js';
import { askInFrame, isSilentFrame } from './silent-frame.js';
import { untilAborted } from './until-aborted.js';
import { withLock } from './with-lock.js';

export interface TokenSessionConfig {
  /** Tells this session's redirects and locks from others'. */
  name: string;
  /** Its work ends with `signal`. */
  connect: (signal: AbortSignal) => Issuer;
  /** Whether to look for a sign-in at the issuer without a prompt when the page loads. */
  silent: boolean;
  onReturn?: ((originalUri: string) => void) | undefined;
}

/** Milliseconds before its end at which a token is renewed, so that it is still valid when it arrives. */
const margin = 30_000;

/**
 * A session that holds its own tokens, in memory and nowhere else. A new page load takes the sign-in up again
 * through the issuer's own session. Tokens are renewed when they are asked for: there is no timer, since one in
 * a sleeping tab would fire late, and one in an unused tab would keep a sign-in alive that nobody uses.
 */
export class TokenSession implements Session {
  readonly #config: TokenSessionConfig;
  readonly #issuer: Issuer;
  readonly #listeners = new Listeners();
  readonly #disposal = new AbortController();
  /** Ends the silent attempt of the page load; the person's own click goes first. */
  readonly #attempt = new AbortController();
  readonly #started: Promise<void>;
  #state: SessionState = { status: 'starting' };
  #tokens: Tokens | undefined;
  #renewal: Promise<void> | undefined;

  constructor(config: TokenSessionConfig) {
    this.#config = config;
    this.#issuer = config.connect(this.#disposal.signal);
    this.#started = this.#start();
  }

  get state(): SessionState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  async getAccessToken({ signal, refused }: TokenRequest = {}): Promise<string | undefined> {
    signal?.throwIfAborted();
    await untilAborted(this.#started, signal);
    const held = this.#tokens;
    if (!held) return undefined;
    if (held.accessToken === refused) held.expiresAt = 0;
    if (held.expiresAt - margin > Date.now()) return held.accessToken;
    try {
      await untilAborted(this.#renewOnce(), signal);
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (this.#tokens && this.#tokens.expiresAt <= Date.now()) throw error;
    }
    return this.#tokens?.accessToken;
  }

  async signIn(asked?: SignInRequest): Promise<void> {
    this.#attempt.abort();
    try {
      const { url, request } = await this.#issuer.prepare('redirect', asked);
      rememberSignIn(this.#config.name, { originalUri: location.href, request });
      location.assign(url);
    } catch (cause) {
      if (isPortalError(cause) || this.#disposal.signal.aborted) throw cause;
      throw new PortalError('contract', { message: 'The issuer cannot be used for sign-in.', cause });
    }
  }

  async signOut(): Promise<void> {
    this.#attempt.abort();
    await this.#started;
    const tokens = this.#tokens;
    this.#leave();
    if (!tokens) return;
    // Whether or not the issuer takes it: the person is signed out here, and next at the issuer.
    await this.#issuer.revoke(tokens).catch(() => undefined);
    location.assign(this.#issuer.signOutUrl(tokens));
  }

  dispose(): void {
    this.#listeners.clear();
    this.#tokens = undefined;
    this.#attempt.abort();
    this.#disposal.abort();
  }

  /** Up to the issuer's answer in the constructor's own turn: the URL is clean before a router reads it. */
  async #start(): Promise<void> {
    const back = takeSignInReturn(this.#config.name);
    try {
      if (back) await this.#accept(this.#redeem(back.request, back.answer.get('code'), back.answer.get('error')));
      else if (this.#config.silent && !isSilentFrame()) await this.#accept(this.#askSilently(this.#attempt.signal));
      else this.#leave();
    } catch (error) {
      // Nobody asked for the silent attempt, so a "no" to it is no failure.
      this.#leave(back || isPortalError(error) ? 'failed' : undefined);
    }
    if (back && !this.#disposal.signal.aborted) callSafely(() => this.#config.onReturn?.(back.originalUri));
  }

  async #accept(coming: Promise<Tokens>): Promise<void> {
    const tokens = await coming;
    this.#disposal.signal.throwIfAborted();
    this.#tokens = tokens;
    this.#become({ status: 'signed-in' });
  }

  /** One renewal, however many callers wait for it. */
  #renewOnce(): Promise<void> {
    this.#renewal ??= withLock(`${this.#config.name} renewal`, () => this.#renew(), this.#disposal.signal).finally(
      () => (this.#renewal = undefined),
    );
    return this.#renewal;
  }

  /** Rejects on passing failures alone, and then leaves everything as it was. */
  async #renew(): Promise<void> {
    const held = this.#tokens;
    if (!held) return;
    try {
      const fresh = await this.#freshTokens(held);
      // Somebody else has signed in at the issuer meanwhile: the page still shows the first person's things.
      if (fresh.subject !== held.subject) throw new Refusal('other_person');
      if (this.#tokens === held) this.#tokens = fresh;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (this.#tokens === held) this.#leave('expired');
    }
  }

  async #freshTokens(held: Tokens): Promise<Tokens> {
    const { refreshToken } = held;
    if (refreshToken !== undefined) {
      try {
        return await this.#issuer.refresh({ ...held, refreshToken });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // Sent a second time, an issuer may take it for a stolen one (RFC 9700, section 4.14.2).
        delete held.refreshToken;
      }
    }
    return this.#askSilently(this.#disposal.signal);
  }

  async #askSilently(signal: AbortSignal): Promise<Tokens> {
    const { url, request } = await this.#issuer.prepare('silent');
    const answer = await askInFrame(url, { origin: this.#issuer.origin, state: request.state, signal });
    if (answer) return this.#redeem(request, answer['code'], answer['error']);
    await this.#issuer.probe();
    throw new Refusal('no_answer');
  }

  async #redeem(request: AuthorizationRequest, code: unknown, error: unknown): Promise<Tokens> {
    if (typeof code !== 'string') throw refusalOrPassing(typeof error === 'string' ? error : 'no_code');
    return this.#issuer.redeem(request, code);
  }

  #leave(reason?: 'expired' | 'failed'): void {
    this.#tokens = undefined;
    this.#become({ status: 'signed-out', ...(reason && { reason }) });
  }

  #become(state: SessionState): void {
    this.#state = state;
    this.#listeners.call();
  }
}
