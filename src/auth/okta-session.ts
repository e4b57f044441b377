import {
  buildAuthorizeParams,
  createOAuthOptionsConstructor,
  createOAuthStorageManager,
  createOktaAuthOAuth,
  createTransactionManager,
  type CustomUrls,
  exchangeCodeForTokens,
  getOAuthUrls,
  type OktaAuthOAuthInterface,
  prepareTokenParams,
  renewTokensWithRefresh,
  type Tokens as OktaTokens,
} from '@okta/okta-auth-js/core';

import { isPortalError, PortalError } from '../contract/errors.js';
import { type AuthorizationRequest, type Issuer, Refusal, type Tokens } from './issuer.js';
import { requestIssuer } from './issuer-request.js';
import { oktaParams } from './okta-params.js';
import type { Session, SignInRequest } from './session.js';
import { shareSession } from './shared-session.js';
import { TokenSession } from './token-session.js';

export interface OktaSessionOptions {
  /** The authorization server's URL, such as `https://example.okta.com/oauth2/default`. */
  issuer: string;
  /** Of a public client (no secret) that may use the grants authorization_code and refresh_token. */
  clientId: string;
  /** Where the issuer sends the person back; registered with the client. The page's URL without query and hash. */
  redirectUri?: string | undefined;
  /** Where the person lands after sign-out; registered with the client. Without it they stay at the issuer. */
  postLogoutRedirectUri?: string | undefined;
  /** `openid profile email offline_access devportal:manage` */
  scopes?: readonly string[] | undefined;
  /**
   * Whether to look on page load for a sign-in that the issuer's own session allows without a prompt; true. It
   * needs the issuer's cookies in a hidden frame: browsers send them where page and issuer are of one site.
   */
  silent?: boolean | undefined;
  /**
   * Called once a sign-in by redirect has come back, well or not, with the URL of the page that the person left.
   * Where that is the page of the redirect URI, the URL is restored already; where not, the way there is the host's.
   */
  onReturn?: ((originalUri: string) => void) | undefined;
}

const defaultScopes = ['openid', 'profile', 'email', 'offline_access', 'devportal:manage'];

/** Seconds. A clock that was set by hand to show the time of another zone is off by up to 14 hours. */
const maxClockSkew = 24 * 60 * 60;

/** Milliseconds that a sign-out waits for the revocation before it goes on. */
const revocationPatience = 3_000;

/**
 * A session with tokens of its own from Okta, or any issuer with Okta's endpoints. It is the page's one session
 * of that issuer, client and scopes: who asks for it again gets the same sign-in, and the first one's redirect
 * URIs, `silent` and `onReturn` hold. It ends when all who asked for it have disposed of it.
 *
 * Tokens stay in memory: they are in no storage, URL, event or message (the ID token alone goes to the issuer's
 * logout as `id_token_hint`). A sign-in on its way is remembered in sessionStorage under `zi-sign-in:`, until the
 * issuer answers. Throws a `PortalError` (`contract`) where the options make no sense.
 *
 * For the issuer: the page's origin is a trusted one (CORS), and a content security policy of the page lets the
 * issuer's origin into `connect-src` and, for the silent sign-in, `frame-src`.
 */
export function createOktaSession(options: OktaSessionOptions): Session {
  const scopes = options.scopes ?? defaultScopes;
  const name = `zi-okta ${options.issuer} ${options.clientId} ${[...scopes].sort().join(' ')}`;
  const config = { name, silent: options.silent ?? true, onReturn: options.onReturn };
  return shareSession(
    name,
    () => new TokenSession({ ...config, connect: (signal) => new OktaIssuer({ ...options, scopes }, signal) }),
  );
}

/** The library's class without its services: what is not built in cannot start timers or send tokens to other tabs. */
const OktaAuth = createOktaAuthOAuth(
  createOAuthStorageManager(),
  createOAuthOptionsConstructor(),
  createTransactionManager(),
);

/** An issuer behind okta-auth-js, which makes the requests and checks the answers, but keeps nothing. */
class OktaIssuer implements Issuer {
  readonly origin: string;
  readonly #sdk: OktaAuthOAuthInterface;
  readonly #urls: Required<CustomUrls>;
  readonly #options: OktaSessionOptions;
  readonly #signal: AbortSignal;

  constructor(options: OktaSessionOptions, signal: AbortSignal) {
    const { issuer, clientId, scopes } = options;
    const nowhere = { storageProvider: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined } };
    this.#options = options;
    this.#signal = signal;
    try {
      this.#sdk = new OktaAuth({
        issuer,
        clientId,
        scopes,
        redirectUri: options.redirectUri ?? location.origin + location.pathname,
        maxClockSkew,
        storageManager: {
          token: nowhere,
          transaction: nowhere,
          'shared-transaction': nowhere,
          'original-uri': nowhere,
          cache: { storageProvider: memoryStorage() },
        },
        httpRequestClient: async (_method: string, url: string, { data }: { data?: string }) => {
          try {
            return { status: 200, headers: {}, responseText: await requestIssuer(url, { form: data, signal }) };
          } catch (reason) {
            // eslint-disable-next-line @typescript-eslint/only-throw-error -- the library takes what is thrown for the answer
            throw new HttpFailure(reason);
          }
        },
      });
      this.#urls = getOAuthUrls(this.#sdk) as Required<CustomUrls>;
      this.origin = new URL(issuer).origin;
    } catch (cause) {
      throw new PortalError('contract', { message: 'The options of the Okta session make no sense.', cause });
    }
  }

  prepare(kind: 'redirect' | 'silent', asked?: SignInRequest): Promise<{ url: string; request: AuthorizationRequest }> {
    return translated(async () => {
      const params = await prepareTokenParams(this.#sdk, {
        // Our own, since the library's come from Math.random().
        state: crypto.randomUUID(),
        nonce: crypto.randomUUID(),
        ...(kind === 'silent' && { prompt: 'none', responseMode: 'okta_post_message' }),
        ...oktaParams(asked),
      });
      const { state, nonce, codeVerifier, redirectUri, scopes } = params as AuthorizationRequest;
      return {
        url: this.#urls.authorizeUrl + buildAuthorizeParams(params),
        request: { state, nonce, codeVerifier, redirectUri, scopes },
      };
    });
  }

  redeem({ nonce, ...request }: AuthorizationRequest, code: string): Promise<Tokens> {
    return translated(async () => {
      const params = { ...request, authorizationCode: code };
      const { tokens } = await exchangeCodeForTokens(this.#sdk, params, this.#urls);
      // The library does not look at it in this flow (OpenID Connect Core, section 3.1.3.7).
      if (tokens.idToken && tokens.idToken.claims['nonce'] !== nonce) throw new Refusal('nonce');
      return toTokens(tokens);
    });
  }

  refresh(held: Tokens & { refreshToken: string }): Promise<Tokens> {
    return translated(async () => {
      const { scopes, refreshToken } = held;
      const tokens = await renewTokensWithRefresh(
        this.#sdk,
        { scopes },
        { ...this.#urls, scopes, refreshToken, expiresAt: 0 },
      );
      return { ...held, ...toTokens(tokens) };
    });
  }

  async revoke({ accessToken, refreshToken }: Tokens): Promise<void> {
    const send = (token: string | undefined, hint: string) =>
      token !== undefined &&
      fetch(this.#urls.revokeUrl, {
        method: 'POST',
        body: new URLSearchParams({ client_id: this.#options.clientId, token, token_type_hint: hint }),
        credentials: 'omit',
        keepalive: true,
        signal: AbortSignal.timeout(revocationPatience),
      });
    await Promise.all([send(refreshToken, 'refresh_token'), send(accessToken, 'access_token')]);
  }

  signOutUrl({ idToken }: Tokens): string {
    const { clientId, postLogoutRedirectUri } = this.#options;
    const url = new URL(this.#urls.logoutUrl);
    if (idToken === undefined) url.searchParams.set('client_id', clientId);
    else url.searchParams.set('id_token_hint', idToken);
    if (postLogoutRedirectUri !== undefined) url.searchParams.set('post_logout_redirect_uri', postLogoutRedirectUri);
    return url.href;
  }

  async probe(): Promise<void> {
    await requestIssuer(`${this.#urls.issuer}/.well-known/openid-configuration`, {
      cache: 'no-store',
      signal: this.#signal,
    });
  }
}

/**
 * What our HTTP client throws at the library. Not an Error: of those it keeps the message alone, so that a dropped
 * connection, a timeout and a bad answer all look the same. Of anything else it keeps the whole thing.
 */
class HttpFailure {
  constructor(readonly reason: unknown) {}
}

/** Runs a call of the library, and turns its failures into what {@link Issuer} promises. */
async function translated<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isPortalError(error) || error instanceof Refusal) throw error;
    const { resp, xhr } = error as { resp?: unknown; xhr?: unknown };
    const failure = resp ?? xhr;
    if (failure instanceof HttpFailure) throw failure.reason;
    // The answer came and does not hold: signature, issuer, audience, time; or the page cannot do PKCE.
    throw new Refusal('invalid_answer', { cause: error });
  }
}

function toTokens({ accessToken, refreshToken, idToken }: OktaTokens): Tokens {
  if (!accessToken) throw new PortalError('server', { message: 'The issuer gave no access token.' });
  return {
    accessToken: accessToken.accessToken,
    expiresAt: Number.isNaN(accessToken.expiresAt) ? Infinity : accessToken.expiresAt * 1000,
    scopes: accessToken.scopes,
    ...(refreshToken && { refreshToken: refreshToken.refreshToken }),
    ...(idToken && { idToken: idToken.idToken, subject: idToken.claims.sub }),
  };
}

/** For the issuer's metadata and keys, which are public; the library's own choice is localStorage. */
function memoryStorage() {
  const items = new Map<string, unknown>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}
