import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface Notice {
  text: string;
  bad: boolean;
}

/** Milliseconds that good news stay; bad news stay until something else happens or the person dismisses them. */
const patience = 6_000;

/**
 * What came of the last thing a person did, said once on screen and to screen readers.
 *
 * @example
 * this.#notice.tell(words.copied);
 * render() { return noticeView(this.#notice, common); }
 */
export class NoticeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #current: Notice | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get current(): Notice | undefined {
    return this.#current;
  }

  tell(text: string): void {
    this.#set({ text, bad: false });
    this.#timer = setTimeout(() => {
      this.clear();
    }, patience);
  }

  warn(text: string): void {
    this.#set({ text, bad: true });
  }

  clear(): void {
    this.#set(undefined);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#current = undefined;
  }

  #set(notice: Notice | undefined): void {
    clearTimeout(this.#timer);
    if (!notice && !this.#current) return;
    this.#current = notice;
    this.#host.requestUpdate();
  }
}
