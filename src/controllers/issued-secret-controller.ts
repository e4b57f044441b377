import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { copyText } from './copy-text.js';
import { downloadText } from './download-text.js';
import { type SecretFile, secretFile, type SecretFormat } from './secret-file.js';

/** Milliseconds that a plaintext can be read on screen. */
const readable = 60_000;

/** The Navigation API, as far as it is used; not every browser has it. */
interface NavigationLike {
  addEventListener(type: 'navigate', listener: (event: NavigateEventLike) => void): void;
  removeEventListener(type: 'navigate', listener: (event: NavigateEventLike) => void): void;
}

interface NavigateEventLike extends Event {
  downloadRequest: string | null;
  destination: { url: string };
}

/**
 * The one place where a plaintext secret lives, and only while its dialog is open: a private field that goes with the
 * dialog, with the element and with the page. On screen it can be read for a minute, and not while another tab is
 * looked at. It can be let go of once it was copied, downloaded or acknowledged, or against a warning.
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
  downloaded = false;
  /** The clipboard was refused. */
  copyDenied = false;
  /** Whether it can be read now. */
  visible = false;
  /** Whether it can be had again, so that nothing is lost by closing. */
  again = false;
  /** Whether it was generated just now. */
  fresh = true;

  readonly #host: ReactiveControllerHost;
  #plaintext: string | undefined;
  /** The address at which it is shown. */
  #place = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get shown(): boolean {
    return this.#plaintext !== undefined;
  }

  /** What may stand on screen: nothing while it is hidden. */
  get readable(): string {
    return this.visible ? (this.#plaintext ?? '') : '';
  }

  /** Whether it may close without a warning. */
  get safe(): boolean {
    return this.again || this.copied || this.downloaded || this.acknowledged;
  }

  show(plaintext: string, { again = false, fresh = true } = {}): void {
    this.#plaintext = plaintext;
    this.#place = location.href;
    this.again = again;
    this.fresh = fresh;
    this.warned = this.acknowledged = this.copied = this.downloaded = this.copyDenied = false;
    addEventListener('beforeunload', this.#handleBeforeUnload);
    navigationOf()?.addEventListener('navigate', this.#handleNavigate);
    document.addEventListener('visibilitychange', this.#handleVisibility);
    this.unhide();
  }

  /** Lets it be read for another minute. */
  unhide(): void {
    this.visible = this.shown;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.hide();
    }, readable);
    this.#host.requestUpdate();
  }

  /** Takes it off the screen. It can still be copied, downloaded and shown again. */
  hide(): void {
    clearTimeout(this.#timer);
    this.visible = false;
    this.#host.requestUpdate();
  }

  /** Copies, and waits for the clipboard's answer: a copy that was refused is no copy. */
  async copy(): Promise<void> {
    const plaintext = this.#plaintext;
    if (plaintext === undefined) return;
    const copied = await copyText(plaintext);
    if (this.#plaintext !== plaintext) return; // a late answer says nothing of the next secret
    if (copied) this.noteCopied();
    else {
      this.copyDenied = true;
      this.unhide(); // to be selected and copied by hand
    }
  }

  /** It was copied, by the button or by hand. */
  noteCopied(): void {
    this.copied = true;
    this.copyDenied = this.warned = false;
    this.#host.requestUpdate();
  }

  /** Gives it to the browser as a file, made in memory. */
  download(format: SecretFormat, file: Omit<SecretFile, 'clientSecret'>): void {
    if (this.#plaintext === undefined) return;
    downloadText(secretFile(format, { ...file, clientSecret: this.#plaintext }));
    this.downloaded = true;
    this.warned = false;
    this.#host.requestUpdate();
  }

  /** Lends it to one call, such as a check of it; nothing where there is none. */
  async lend<Answer>(call: (plaintext: string) => Promise<Answer>): Promise<Answer | undefined> {
    return this.#plaintext === undefined ? undefined : call(this.#plaintext);
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
    this.hide();
    removeEventListener('beforeunload', this.#handleBeforeUnload);
    navigationOf()?.removeEventListener('navigate', this.#handleNavigate);
    document.removeEventListener('visibilitychange', this.#handleVisibility);
  }

  hostDisconnected(): void {
    this.forget();
  }

  readonly #handleBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (!this.safe) event.preventDefault();
  };

  /** The back button and routers, which leave without unloading. The browser lets nobody be held twice in a row. */
  readonly #handleNavigate = (event: NavigateEventLike): void => {
    if (this.safe || !event.cancelable || event.downloadRequest !== null) return;
    // A router that puts the address right after a way back that could not be held.
    if (event.destination.url === this.#place) return;
    event.preventDefault();
    this.warned = true;
    this.#host.requestUpdate();
  };

  readonly #handleVisibility = (): void => {
    if (document.visibilityState === 'hidden') this.hide();
  };
}

function navigationOf(): NavigationLike | undefined {
  return (globalThis as { navigation?: NavigationLike }).navigation;
}
