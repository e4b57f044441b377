/** How the elements come by an access token, whoever signs the person in. */

export type SessionState =
  /** Not known yet: the session is looking for a sign-in that it can take up. */
  | { status: 'starting' }
  /** `expired`: there was a sign-in, and it could not be renewed. */
  | { status: 'signed-out'; reason?: 'expired' | 'failed' }
  | { status: 'signed-in' };

export interface TokenRequest {
  signal?: AbortSignal;
  /** The token that a server has just refused with 401. It is renewed once, however many callers say so. */
  refused?: string;
}

/** A sign-in that has to be newer or of another class than the one at hand (RFC 9470). */
export interface SignInRequest {
  /** Seconds since the person last proved who they are; 0 asks them in any case (OpenID Connect Core, section 3.1.2.1). */
  maxAge?: number;
  /** Authentication context classes of which one will do, the most wanted first. */
  acrValues?: readonly string[];
}

export interface Session {
  readonly state: SessionState;
  /** Calls `listener` after every change of `state`; answers the way to stop it. */
  subscribe(listener: () => void): () => void;
  /**
   * A token that is valid now, or undefined when nobody is signed in. A passing failure to renew (network, 429,
   * 5xx) rejects with a retryable `PortalError` unless the token at hand is still valid; it never signs out.
   */
  getAccessToken(request?: TokenRequest): Promise<string | undefined>;
  /** May leave the page; the session of the next page load takes it up. */
  signIn(request?: SignInRequest): Promise<void>;
  signOut(): Promise<void>;
  /** Ends timers and listeners. The session is not used afterwards. */
  dispose(): void;
}
