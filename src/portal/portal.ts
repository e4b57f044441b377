import type { Session } from '../auth/session.js';
import type { DevPortalBackend } from '../contract/backend.js';
import type { Words } from '../i18n/messages.js';
import { ChangeFeed } from './change-feed.js';

/** A new client secret, for the host's own vault. */
export interface SecretForHost {
  appId: string;
  clientId: string;
  secretId: string;
  /** The plaintext. */
  clientSecret: string;
}

export interface PortalOptions {
  backend: DevPortalBackend;
  /** Absent where the backend needs no sign-in, such as the demo's. */
  session?: Session;
  /**
   * Takes each new client secret, so that nobody has to see it: it is shown to no one once this has resolved. Where it
   * rejects, the person can try again with the same secret, until they give it up. It may be called twice for one.
   */
  onSecretIssued?: (issued: SecretForHost, options: { signal: AbortSignal }) => Promise<void>;
  /** Replaces single words on screen; a function for hosts in several languages, called with the BCP 47 code of ours. */
  words?: Words | ((language: string) => Words);
  /** BCP 47 language of words, dates and numbers. Unless given, the nearest `lang` of the page, else the browser's. */
  locale?: string;
  /** IANA time zone of dates; the browser's own unless given. */
  timeZone?: string;
  /**
   * Whether colours that cannot be told apart are warned of on the console. Unless given, on this machine's own
   * addresses: `localhost`, `127.0.0.1`, `[::1]`.
   */
  checkContrast?: boolean;
}

/** What the elements below one `<zi-dev-portal>` share. Frozen: to change it, give them another one. */
export interface Portal {
  readonly backend: DevPortalBackend;
  readonly session?: Session;
  readonly onSecretIssued?: PortalOptions['onSecretIssued'];
  readonly words: Words | ((language: string) => Words);
  readonly locale?: string;
  readonly timeZone?: string;
  readonly checkContrast?: boolean;
  readonly changes: ChangeFeed;
}

/**
 * @example
 * const session = createHostSession({ getAccessToken: () => myOkta.getAccessToken() });
 * const backend = createHttpBackend({ url: '/devportal/api/v1', getAccessToken: session.getAccessToken });
 * document.querySelector('zi-app-list').portal = createPortal({ backend, session });
 */
export function createPortal(options: PortalOptions): Portal {
  return Object.freeze({ ...options, words: options.words ?? {}, changes: new ChangeFeed() });
}
