import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { App } from '../contract/app.js';

/** Milliseconds before the first look, and the most between two. */
const firstPause = 2_000;
const longestPause = 30_000;

export interface RegistrationConfig {
  /** What is on screen; undefined while nothing is. */
  app: () => App | undefined;
  reload: () => void;
}

/**
 * Reads an app again, less and less often, for as long as its registration is under way: what a person sees of it comes
 * to an end without their doing. Not while the page is hidden, and not once the element has left it.
 */
export class RegistrationController implements ReactiveController {
  readonly #config: RegistrationConfig;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = firstPause;
  /** Which app's, and since when: another change starts anew. */
  #followed: string | undefined;

  constructor(host: ReactiveControllerHost, config: RegistrationConfig) {
    this.#config = config;
    host.addController(this);
  }

  hostUpdated(): void {
    const app = this.#config.app();
    const pending = app?.registration?.state === 'pending';
    const followed = pending ? `${app.id} ${app.registration?.since ?? ''}` : undefined;
    if (followed === this.#followed) return;
    this.#followed = followed;
    this.#stop();
    this.#pause = firstPause;
    if (pending) this.#wait();
  }

  hostDisconnected(): void {
    this.#stop();
    this.#followed = undefined;
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      this.#pause = Math.min(longestPause, this.#pause * 1.5);
      this.#wait();
      if (!document.hidden) this.#config.reload();
    }, this.#pause);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
