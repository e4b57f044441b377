import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Gives the focus back when a dialog that was rendered on demand is gone, since a removed `<dialog>` does not, and
 * finds it a place where the control that had it went with its row.
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

  /** To the opener where it still stands, else to the first of the places that does. */
  async restore(...fallbacks: string[]): Promise<void> {
    await this.#host.updateComplete;
    const opener = this.#opener?.isConnected ? this.#opener : undefined;
    this.#opener = null;
    if (opener) (opener as HTMLElement).focus();
    else this.#focusFirst(fallbacks);
  }

  /** As `restore`, but only where an update took the focused control away: who has gone on is left alone. */
  async mend(...fallbacks: string[]): Promise<void> {
    await this.#host.updateComplete;
    if (document.activeElement === document.body) this.#focusFirst(fallbacks);
  }

  #focusFirst(places: readonly string[]): void {
    const root = this.#host.shadowRoot;
    const found = places.map((place) => root?.querySelector<HTMLElement>(place)).find(Boolean);
    found?.focus();
  }
}
