import type { ReactiveController, ReactiveElement } from 'lit';

/** Up to so many rows all of them are rendered, and the page scrolls. */
export const unwindowedRows = 100;

/** Rows beyond what can be seen, on each side. */
const overscan = 12;

/** Rows of a long list before it is known how many fit. */
const firstRows = 32;

/** Pixels, until a row has been measured. */
const assumedHeight = 57;

/** A row to render, or a gap that stands for so many rows. */
export type Slot = { index: number } | { gap: number };

/**
 * Which rows of a long list have to be on the page: those in sight, some around them, and the one with the focus. The
 * host renders a scroll container with the id `scroller`, in it rows with `data-index`, and gaps with `data-gap` (rows),
 * whose height is set here. Rows are equally high; how high is measured.
 *
 * @example
 * readonly #rows = new RowWindowController(this, (start, end) => this.#apps.want(start, end));
 * for (const slot of this.#rows.slots(total)) …
 */
export class RowWindowController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #onRange: (start: number, end: number) => void;
  #scroller: HTMLElement | null = null;
  #height = assumedHeight;
  /** Where the scroller was before the update that is under way. */
  #top = 0;
  #total = 0;
  #start = 0;
  #end = firstRows;
  #focused: number | undefined;

  constructor(host: ReactiveElement, onRange: (start: number, end: number) => void) {
    this.#host = host;
    this.#onRange = onRange;
    host.addController(this);
  }

  /** The rows and gaps to render, in order. */
  slots(total: number): Slot[] {
    this.#total = total;
    const { start, end } = this.#range();
    const indexes = Array.from({ length: end - start }, (_, offset) => start + offset);
    const focused = this.#focused;
    if (focused !== undefined && focused < total) {
      if (focused < start) indexes.unshift(focused);
      else if (focused >= end) indexes.push(focused);
    }
    const slots: Slot[] = [];
    let next = 0;
    for (const index of [...indexes, total]) {
      if (index > next) slots.push({ gap: index - next });
      if (index < total) slots.push({ index });
      next = index + 1;
    }
    return slots;
  }

  /** Back to the first row, for a list that is another one now. */
  reset(): void {
    this.#focused = undefined;
    this.#start = 0;
    this.#end = firstRows;
    if (this.#scroller) this.#scroller.scrollTop = 0;
  }

  hostUpdate(): void {
    this.#top = this.#scroller?.scrollTop ?? 0;
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot as ShadowRoot | undefined;
    const scroller = root?.querySelector<HTMLElement>('#scroller') ?? null;
    if (scroller !== this.#scroller) {
      this.#leave();
      this.#scroller = scroller;
      scroller?.addEventListener('scroll', this.#handleScroll, { passive: true });
      scroller?.addEventListener('focusin', this.#handleFocus);
      scroller?.addEventListener('focusout', this.#handleFocus);
    }
    if (!scroller || this.#total <= unwindowedRows) return;
    // Before anything is measured: without the gaps' heights there would be less to scroll, and the browser would.
    this.#stretchGaps(scroller);
    if (this.#measure(scroller)) this.#stretchGaps(scroller);
    // WebKit scrolls to the start when rows around a gap are replaced.
    if (scroller.scrollTop < this.#top) scroller.scrollTop = this.#top;
    this.#handleScroll();
    const { start, end } = this.#range();
    this.#onRange(start, end);
  }

  hostDisconnected(): void {
    this.#leave();
    this.#scroller = null;
    this.#focused = undefined;
  }

  #range(): { start: number; end: number } {
    if (this.#total <= unwindowedRows) return { start: 0, end: this.#total };
    const end = Math.min(this.#total, this.#end);
    return { start: Math.min(this.#start, end), end };
  }

  /** From one row to the next, which on narrow screens is more than the height of a card. Whether it is another one now. */
  #measure(scroller: HTMLElement): boolean {
    const [row, next] = scroller.querySelectorAll<HTMLElement>('[data-index]:has(button)');
    if (!row || !next || Number(next.dataset['index']) !== Number(row.dataset['index']) + 1) return false;
    const height = next.getBoundingClientRect().top - row.getBoundingClientRect().top;
    if (height < 1 || height === this.#height) return false;
    this.#height = height;
    return true;
  }

  #stretchGaps(scroller: HTMLElement): void {
    for (const gap of scroller.querySelectorAll<HTMLElement>('[data-gap]')) {
      // Not as an attribute, which a content security policy may forbid.
      gap.style.blockSize = `${Number(gap.dataset['gap']) * this.#height}px`;
    }
  }

  readonly #handleScroll = (): void => {
    const { scrollTop, clientHeight } = this.#scroller ?? { scrollTop: 0, clientHeight: 0 };
    const first = Math.floor(scrollTop / this.#height);
    const last = Math.ceil((scrollTop + clientHeight) / this.#height);
    const isNear = first - this.#start > overscan / 3 || this.#start === 0;
    const isFar = this.#end - last > overscan / 3 || this.#end >= this.#total;
    const fits = first >= this.#start && last <= this.#end && this.#end - this.#start <= last - first + 3 * overscan;
    if (fits && isNear && isFar) return;
    this.#start = Math.max(0, first - overscan);
    this.#end = last + overscan;
    this.#host.requestUpdate();
  };

  readonly #handleFocus = ({ type, target }: Event): void => {
    const row = type === 'focusin' ? (target as Element).closest<HTMLElement>('[data-index]') : null;
    this.#focused = row ? Number(row.dataset['index']) : undefined;
  };

  #leave(): void {
    this.#scroller?.removeEventListener('scroll', this.#handleScroll);
    this.#scroller?.removeEventListener('focusin', this.#handleFocus);
    this.#scroller?.removeEventListener('focusout', this.#handleFocus);
  }
}
