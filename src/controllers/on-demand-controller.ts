import type { ReactiveControllerHost } from 'lit';

/**
 * A part of an element that is loaded when it is first needed. A load that fails is tried again the next time.
 *
 * @example
 * readonly #desk = new OnDemandController(this, async () => new (await import('./app-list-desk.js')).AppListDesk(this));
 * await this.#desk.load();
 * this.#desk.part?.render();
 */
export class OnDemandController<Part> {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Part>;
  #part: Part | undefined;
  #loading: Promise<Part | undefined> | undefined;
  #failed = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  get part(): Part | undefined {
    return this.#part;
  }

  /** Whether it did not arrive; not while it is tried again. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The part; undefined where it did not arrive. */
  load(): Promise<Part | undefined> {
    if (this.#failed) this.#show(false);
    this.#loading ??= this.#load().then(
      (part) => {
        this.#part = part;
        this.#host.requestUpdate();
        return part;
      },
      () => {
        this.#loading = undefined;
        this.#show(true);
        return undefined;
      },
    );
    return this.#loading;
  }

  #show(failed: boolean): void {
    this.#failed = failed;
    this.#host.requestUpdate();
  }
}
