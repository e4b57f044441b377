import type { Session } from '../auth/session.js';
import type { DevPortalBackend } from '../contract/backend.js';
import type { Words } from '../i18n/messages.js';
import { ChangeFeed } from './change-feed.js';

export interface PortalOptions {
  backend: DevPortalBackend;
  /** Absent where the backend needs no sign-in, such as the demo's. */
  session?: Session;
  /** Replaces single words on screen. */
  words?: Words;
  /** BCP 47 language of dates and numbers; the browser's own unless given. */
  locale?: string;
  /** IANA time zone of dates; the browser's own unless given. */
  timeZone?: string;
}

/** What the elements below one `<zi-dev-portal>` share. Frozen: to change it, give them another one. */
export interface Portal {
  readonly backend: DevPortalBackend;
  readonly session: Session | undefined;
  readonly words: Words;
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
  readonly changes: ChangeFeed;
}

/**
 * @example
 * const session = createHostSession({ getAccessToken: () => myOkta.getAccessToken() });
 * const backend = createHttpBackend({ url: '/devportal/api/v1', getAccessToken: session.getAccessToken });
 * document.querySelector('zi-app-list').portal = createPortal({ backend, session });
 */
export function createPortal({ backend, session, words = {}, locale, timeZone }: PortalOptions): Portal {
  return Object.freeze({ backend, session, words, locale, timeZone, changes: new ChangeFeed() });
}
