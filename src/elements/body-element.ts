import { painted } from '../controllers/painted.js';
import { PortalElement } from './portal-element.js';

/** What may depend on what was typed before it. */
const followers = ['keydown', 'pointerdown', 'click', 'submit'];

/**
 * An element with fields. The field itself shows a key at once; what follows from it in the rest of the element is drawn
 * behind that frame, so that a slow computer keeps up with who types, or at once where the person goes on before it.
 */
export class BodyElement extends PortalElement {
  /** From a key to the drawing of what follows from it. */
  #waiting: { drawn: Promise<void>; end: () => void } | undefined;

  /** Events of the fields are heard inside: some do not leave the root. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('input', this.#wait, true);
    for (const type of followers) root.addEventListener(type, this.#draw, true);
    return root;
  }

  /** Lit waits for what this answers, and goes on at once where it answers nothing. */
  protected override scheduleUpdate(): undefined | Promise<void> {
    if (!this.#waiting) void super.scheduleUpdate();
    return this.#waiting?.drawn;
  }

  readonly #wait = (): void => {
    if (this.#waiting) return;
    let end = (): void => undefined;
    const drawn = new Promise<void>((resolve) => (end = resolve));
    this.#waiting = { drawn, end };
    void painted().then(() => this.#draw());
  };

  readonly #draw = (event?: Event): void => {
    // A box that is clicked has changed already, and is not to be put back to what was typed before.
    if (event?.type === 'click' && (event.target as Element).localName === 'input') return;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) this.performUpdate();
    waiting?.end();
  };
}
