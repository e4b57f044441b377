import type { ReactiveController, ReactiveElement } from 'lit';

import { firstRows, type RowsController, type Slot, unwindowedRows } from './rows-controller.js';

/** Rows beyond what can be seen, on each side. */
const overscan = 12;

/** Milliseconds that those wait where all that can be seen is there: a list that has just come has more urgent things to do. */
const leisure = 100;

/**
 * Which rows of a long list have to be on the page: those in sight, some around them, and the one with the focus. The
 * host renders a scroll container with the id `scroller`, and its rows by a `RowsController`, which is told to draw as the
 * person scrolls. Rows are equally high; how high is measured.
 *
 * @example
 * const rows = new RowWindowController(host, drawn, (start, end) => pages.want(start, end));
 * for (const slot of rows.slots(total)) …
 */
export class RowWindowController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #rows: RowsController;
  readonly #onRange: (start: number, end: number) => void;
  #scroller: HTMLElement | null = null;
  /**
   * Whatever changes how high a row is, or how wide the list, changes the size of the table. Looked at in the next frame: what
   * is drawn then changes that size too, which an observer must not.
   */
  readonly #sizes = new ResizeObserver(() => {
    requestAnimationFrame(() => {
      const scroller = this.#scroller;
      if (!scroller) return;
      tellWidth(scroller.querySelector('table'));
      if (this.#measure(scroller)) this.#rows.draw();
      if (this.#covers(this.#sight(scroller))) setTimeout(this.#handleScroll, leisure);
      else this.#handleScroll();
    });
  });
  #total = 0;
  #start = 0;
  #end = firstRows;
  #focused: number | undefined;

  constructor(host: ReactiveElement, rows: RowsController, onRange: (start: number, end: number) => void) {
    this.#host = host;
    this.#rows = rows;
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
    setTimeout(this.#handleScroll, leisure);
  }

  hostUpdated(): void {
    const root = this.#host.renderRoot as ShadowRoot | undefined;
    const scroller = root?.querySelector<HTMLElement>('#scroller') ?? null;
    if (scroller !== this.#scroller) this.#follow(scroller, root?.activeElement);
    if (!scroller || this.#total <= unwindowedRows) return;
    const { start, end } = this.#range();
    this.#onRange(start, end);
  }

  hostDisconnected(): void {
    this.#follow(null);
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
    if (height < 1 || height === this.#rows.height) return false;
    this.#rows.height = height;
    return true;
  }

  /** The rows in sight, of which the last may be one that there is not. */
  #sight({ scrollTop, clientHeight }: HTMLElement): { first: number; last: number } {
    const { height } = this.#rows;
    return { first: Math.floor(scrollTop / height), last: Math.ceil((scrollTop + clientHeight) / height) };
  }

  #covers({ first, last }: { first: number; last: number }): boolean {
    return first >= this.#start && last <= this.#end;
  }

  readonly #handleScroll = (): void => {
    const scroller = this.#scroller;
    if (!scroller || this.#total <= unwindowedRows) return;
    const { scrollTop } = scroller;
    const sight = this.#sight(scroller);
    const { first, last } = sight;
    const isNear = first - this.#start > overscan / 3 || this.#start === 0;
    const isFar = this.#end - last > overscan / 3 || this.#end >= this.#total;
    const fits = this.#covers(sight) && this.#end - this.#start <= last - first + 3 * overscan;
    if (fits && isNear && isFar) return;
    this.#start = Math.max(0, first - overscan);
    this.#end = last + overscan;
    this.#rows.draw();
    // WebKit scrolls to the start when rows around a gap are replaced.
    if (scroller.scrollTop < scrollTop) scroller.scrollTop = scrollTop;
    const { start, end } = this.#range();
    this.#onRange(start, end);
  };

  readonly #handleFocus = ({ type, target }: Event): void => {
    this.#focused = type === 'focusin' ? indexOf(target as Element) : undefined;
  };

  #follow(scroller: HTMLElement | null, active?: Element | null): void {
    this.#scroller?.removeEventListener('scroll', this.#handleScroll);
    this.#scroller?.removeEventListener('focusin', this.#handleFocus);
    this.#scroller?.removeEventListener('focusout', this.#handleFocus);
    this.#sizes.disconnect();
    this.#scroller = scroller;
    this.#focused = indexOf(active);
    if (!scroller) return;
    scroller.addEventListener('scroll', this.#handleScroll, { passive: true });
    scroller.addEventListener('focusin', this.#handleFocus);
    scroller.addEventListener('focusout', this.#handleFocus);
    for (const element of [scroller, ...scroller.querySelectorAll('table')]) this.#sizes.observe(element);
  }
}

/**
 * A wide table has no names of columns in its cells. That its container is wide does not tell the browser: it works out a
 * `::before` for each cell, a sixth of the style of a row.
 */
function tellWidth(table: Element | null): void {
  table?.classList.toggle('wide', getComputedStyle(table).display !== 'block');
}

/** Of the row that an element is in. */
function indexOf(element: Element | null | undefined): number | undefined {
  const row = element?.closest<HTMLElement>('[data-index]');
  return row ? Number(row.dataset['index']) : undefined;
}
