import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Gives the focus back when a dialog that was rendered on demand is gone, since a removed `<dialog>` does not. Falls
 * back to a place that stays where the opener went with its row.
 *
 * @example
 * this.#focus.remember();  // before the dialog is rendered
 * this.#focus.restore('#generate');  // after it was taken away
 */
export class FocusReturnController implements ReactiveController {
  readonly #host: ReactiveElement;
  #opener: Element | null = null;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#opener = null;
  }

  remember(): void {
    this.#opener = this.#host.shadowRoot?.activeElement ?? null;
  }

  async restore(fallback: string): Promise<void> {
    await this.#host.updateComplete;
    const opener = this.#opener?.isConnected ? this.#opener : this.#host.shadowRoot?.querySelector(fallback);
    this.#opener = null;
    (opener as HTMLElement | null | undefined)?.focus();
  }
}
