/** What a session needs of an OAuth issuer, and how the issuer's answers fail. No word of any library. */
import type { SignInRequest } from './session.js';

export interface Tokens {
  accessToken: string;
  /** Milliseconds since the epoch, by this machine's clock; Infinity where the issuer does not say. */
  expiresAt: number;
  /** Scope names (RFC 6749, section 3.3) that the issuer granted. */
  scopes: string[];
  refreshToken?: string;
  /** Only a hint at sign-out: it says nothing to our own code but `subject`. */
  idToken?: string;
  /** The ID token's `sub` (OpenID Connect Core, section 2): whose tokens these are. */
  subject?: string;
}

/** What has to be remembered between an authorization request and its answer. Holds the PKCE verifier, no token. */
export interface AuthorizationRequest {
  state: string;
  nonce: string;
  codeVerifier: string;
  redirectUri: string;
  scopes: string[];
}

/**
 * Every method rejects with a retryable `PortalError` when the issuer could not be asked (network, timeout, 429,
 * 5xx), with `Refusal` when it was asked and said no, and with the signal's reason when the session ended.
 */
export interface Issuer {
  /** Where the hidden frame's answer comes from. */
  readonly origin: string;
  /** An authorization code request with PKCE (RFC 7636); a silent one shows the person nothing. */
  prepare(kind: 'redirect' | 'silent', asked?: SignInRequest): Promise<{ url: string; request: AuthorizationRequest }>;
  redeem(request: AuthorizationRequest, code: string): Promise<Tokens>;
  /** The tokens' refresh token is used up by it where the issuer rotates them. */
  refresh(tokens: Tokens & { refreshToken: string }): Promise<Tokens>;
  /** RFC 7009. Also when the page is left meanwhile. */
  revoke(tokens: Tokens): Promise<void>;
  /** OpenID Connect RP-Initiated Logout 1.0, to be opened by the browser. */
  signOutUrl(tokens: Tokens): string;
  /** Resolves when the issuer can be reached. */
  probe(): Promise<void>;
}

/** The issuer's definite no: the same question gets the same answer. */
export class Refusal extends Error {
  /** The OAuth error code (RFC 6749, sections 4.1.2.1 and 5.2), such as `invalid_grant` or `login_required`. */
  readonly code: string;

  constructor(code: string, options?: ErrorOptions) {
    super(code, options);
    this.name = 'Refusal';
    this.code = code;
  }
}
