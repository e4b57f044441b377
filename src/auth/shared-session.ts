import { Listeners } from './listeners.js';
import type { Session, SessionState, SignInRequest, TokenRequest } from './session.js';

/** The sessions of this page, by name, with the number of those who hold them. */
const held = new Map<string, { session: Session; holders: number }>();

/**
 * A hold on the page's one session of that name, made by `create` for the first who asks. The session is
 * disposed of with its last holder.
 */
export function shareSession(name: string, create: () => Session): Session {
  let entry = held.get(name);
  if (!entry) held.set(name, (entry = { session: create(), holders: 0 }));
  entry.holders += 1;
  const { session } = entry;
  return new SessionHold(session, () => {
    entry.holders -= 1;
    if (entry.holders > 0) return;
    held.delete(name);
    session.dispose();
  });
}

class SessionHold implements Session {
  readonly #session: Session;
  readonly #listeners = new Listeners();
  readonly #unsubscribe: () => void;
  #letGo: (() => void) | undefined;

  constructor(session: Session, letGo: () => void) {
    this.#session = session;
    this.#letGo = letGo;
    this.#unsubscribe = session.subscribe(() => this.#listeners.call());
  }

  get state(): SessionState {
    return this.#session.state;
  }

  /** May be passed on alone. */
  readonly getAccessToken = (request?: TokenRequest): Promise<string | undefined> =>
    this.#session.getAccessToken(request);

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  signIn(request?: SignInRequest): Promise<void> {
    return this.#session.signIn(request);
  }

  signOut(): Promise<void> {
    return this.#session.signOut();
  }

  dispose(): void {
    this.#unsubscribe();
    this.#listeners.clear();
    this.#letGo?.();
    this.#letGo = undefined;
  }
}
