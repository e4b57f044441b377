import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds: as long as it takes to type the next letter. */
const patience = 250;

/**
 * Takes up what a person types once they pause.
 *
 * @example
 * readonly #search = new DelayController<string>(this, (text) => { this.query = text; });
 * html`<input @input=${(e) => this.#search.set(e.target.value)}>`
 */
export class DelayController<Value> implements ReactiveController {
  readonly #take: (value: Value) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, take: (value: Value) => void) {
    this.#take = take;
    host.addController(this);
  }

  set(value: Value): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#take(value);
    }, patience);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
