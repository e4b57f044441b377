/** A sign-in that the test moves by hand: nobody is asked, and no request is made. */
import type { Session, SessionState, SignInRequest } from '../../../src/auth/session.js';

export class FakeSession implements Session {
  /** How often the person chose to sign in, and to sign out. */
  signIns = 0;
  signOuts = 0;
  disposed = false;
  /** What each sign-in was to be like. */
  readonly requests: (SignInRequest | undefined)[] = [];
  /** What comes of a sign-in that this session is asked for. */
  onSignIn: () => void | Promise<void> = () => undefined;

  #state: SessionState;
  readonly #listeners = new Set<() => void>();

  constructor(state: SessionState = { status: 'signed-in' }) {
    this.#state = state;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** How many follow it now. */
  get followers(): number {
    return this.#listeners.size;
  }

  become(state: SessionState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  expire(): void {
    this.become({ status: 'signed-out', reason: 'expired' });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  getAccessToken(): Promise<string | undefined> {
    return Promise.resolve(this.#state.status === 'signed-in' ? 'a-token' : undefined);
  }

  async signIn(request?: SignInRequest): Promise<void> {
    this.signIns += 1;
    this.requests.push(request);
    await this.onSignIn();
    this.become({ status: 'signed-in' });
  }

  signOut(): Promise<void> {
    this.signOuts += 1;
    this.become({ status: 'signed-out' });
    return Promise.resolve();
  }

  dispose(): void {
    this.disposed = true;
    this.#listeners.clear();
  }
}
