import type { ReactiveController, ReactiveElement } from 'lit';

/** Milliseconds. Timers take no more than about 24 days, and a machine may sleep through a shorter one. */
const longest = 60 * 60_000;

export interface WakeConfig {
  /** When there is something to do, in milliseconds since 1970; undefined while there is not. Asked after each update. */
  at: () => number | undefined;
  run: () => void;
}

/**
 * Does something at a time, while the element is on the page and the tab is looked at; what came due meanwhile is
 * done when the person is back.
 *
 * @example
 * new WakeController(this, { at: () => Date.parse(this.secret.expiresAt), run: () => this.#read.reload() });
 */
export class WakeController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #config: WakeConfig;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, config: WakeConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#plan);
  }

  hostUpdated(): void {
    this.#plan();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#plan);
    clearTimeout(this.#timer);
  }

  readonly #plan = (): void => {
    clearTimeout(this.#timer);
    const at = this.#config.at();
    if (at === undefined || document.visibilityState === 'hidden' || !this.#host.isConnected) return;
    const wait = Math.max(0, at - Date.now());
    this.#timer = setTimeout(wait > longest ? this.#plan : this.#config.run, Math.min(wait, longest));
  };
}
