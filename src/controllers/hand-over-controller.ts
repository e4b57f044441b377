import type { ReactiveController, ReactiveElement } from 'lit';

import type { SecretForHost } from '../portal/portal.js';

type Take = (issued: SecretForHost, options: { signal: AbortSignal }) => Promise<void>;

/**
 * Gives a new secret to the host's vault. The plaintext is kept, in a private field, only until the vault has it or
 * the person gives it up; it never comes on screen.
 *
 * @example
 * if (await this.#handOver.give(issued, portal.onSecretIssued)) this.#notice.tell(words.handedOver);
 */
export class HandOverController implements ReactiveController {
  readonly #host: ReactiveElement;
  #pending: { issued: SecretForHost; take: Take } | undefined;
  #failed = false;
  #abort: AbortController | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  get state(): 'idle' | 'running' | 'failed' {
    return !this.#pending ? 'idle' : this.#failed ? 'failed' : 'running';
  }

  /** Answers whether the vault has it. */
  async give(issued: SecretForHost, take: Take): Promise<boolean> {
    this.#pending = { issued, take };
    addEventListener('beforeunload', this.#handleBeforeUnload);
    return this.retry();
  }

  async retry(): Promise<boolean> {
    const pending = this.#pending;
    if (!pending) return false;
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.#fail(false);
    try {
      await pending.take({ ...pending.issued }, { signal: abort.signal });
    } catch {
      // Of what the host threw nothing is told: it may hold the secret.
      if (!abort.signal.aborted) this.#fail(true);
      return false;
    }
    if (abort.signal.aborted) return false;
    // What is done is not aborted: a vault may undo what is.
    this.#abort = undefined;
    this.forget();
    return true;
  }

  /** Gives it up: nobody can get at the plaintext any more. */
  forget(): void {
    this.#abort?.abort();
    this.#pending = undefined;
    removeEventListener('beforeunload', this.#handleBeforeUnload);
    this.#fail(false);
  }

  hostDisconnected(): void {
    this.forget();
  }

  #fail(failed: boolean): void {
    this.#failed = failed;
    this.#host.requestUpdate();
  }

  readonly #handleBeforeUnload = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
  };
}
