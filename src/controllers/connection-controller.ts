import type { ReactiveController, ReactiveElement } from 'lit';

import { type ConnectedPortal, connectPortal, type PortalSource } from '../portal/connect-portal.js';
import type { Portal } from '../portal/portal.js';

/**
 * Builds a portal from an element's attributes, builds it anew when they change, and ends it when the element is
 * gone for good (not when it only moves in the page).
 *
 * @example
 * readonly #connection = new ConnectionController(this, () => ({ apiUrl: this.apiUrl, … }), (portal) => …);
 */
export class ConnectionController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #source: () => PortalSource;
  readonly #onPortal: (portal: Portal | undefined) => void;
  #key: string | undefined;
  #connected: ConnectedPortal | undefined;
  #failed = false;

  constructor(host: ReactiveElement, source: () => PortalSource, onPortal: (portal: Portal | undefined) => void) {
    this.#host = host;
    this.#source = source;
    this.#onPortal = onPortal;
    host.addController(this);
  }

  /** Whether a part that is loaded on demand did not arrive. */
  get failed(): boolean {
    return this.#failed;
  }

  hostUpdate(): void {
    const source = this.#source();
    const key = JSON.stringify(source);
    if (key === this.#key) return;
    this.#key = key;
    void this.#connect(source, key);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#end();
      this.#key = undefined;
    });
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  retry(): void {
    this.#key = undefined;
    this.#host.requestUpdate();
  }

  async #connect(source: PortalSource, key: string): Promise<void> {
    this.#end();
    this.#failed = false;
    try {
      const connected = await connectPortal(source);
      if (this.#key === key) {
        this.#connected = connected;
        this.#onPortal(connected?.portal);
      } else connected?.dispose(); // the attributes changed, or the element left, meanwhile
    } catch {
      this.#failed = this.#key === key;
    }
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#connected?.dispose();
    this.#connected = undefined;
    this.#onPortal(undefined);
  }
}
