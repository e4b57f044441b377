import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { copyText } from './copy-text.js';

/**
 * The one place where a plaintext secret lives, and only while it is shown: a private field that goes with the
 * dialog, with the element and with the page. It can be let go of once it was copied or acknowledged, or against
 * a warning.
 *
 * @example
 * this.#issued.show(answer.clientSecret);
 * if (this.#issued.close()) …closed… else …the warning is on screen…
 */
export class IssuedSecretController implements ReactiveController {
  /** Whether the warning is on screen. */
  warned = false;
  acknowledged = false;
  copied = false;
  /** The clipboard was refused. */
  copyDenied = false;

  readonly #host: ReactiveControllerHost;
  #plaintext: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get shown(): boolean {
    return this.#plaintext !== undefined;
  }

  get plaintext(): string {
    return this.#plaintext ?? '';
  }

  /** Whether it may close without a warning. */
  get safe(): boolean {
    return this.copied || this.acknowledged;
  }

  show(plaintext: string): void {
    this.#plaintext = plaintext;
    this.warned = this.acknowledged = this.copied = this.copyDenied = false;
    addEventListener('beforeunload', this.#handleBeforeUnload);
    this.#host.requestUpdate();
  }

  /** Copies, and waits for the clipboard's answer: a copy that was refused is no copy. */
  async copy(): Promise<void> {
    const plaintext = this.#plaintext;
    if (plaintext === undefined) return;
    const copied = await copyText(plaintext);
    if (this.#plaintext !== plaintext) return; // a late answer says nothing of the next secret
    if (copied) {
      this.copied = true;
      this.copyDenied = this.warned = false;
    } else this.copyDenied = true;
    this.#host.requestUpdate();
  }

  acknowledge(stored: boolean): void {
    this.acknowledged = stored;
    this.warned &&= !stored;
    this.#host.requestUpdate();
  }

  /** Forgets the secret when that is safe, else warns. Answers whether it is gone. */
  close(): boolean {
    if (this.safe) this.forget();
    else this.warned = true;
    this.#host.requestUpdate();
    return !this.shown;
  }

  stay(): void {
    this.warned = false;
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#plaintext = undefined;
    removeEventListener('beforeunload', this.#handleBeforeUnload);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.forget();
  }

  readonly #handleBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (!this.safe) event.preventDefault();
  };
}
