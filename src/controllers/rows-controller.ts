import { type ReactiveController, type ReactiveElement, render } from 'lit';

/** Rows of a long list that are drawn before it is known how many fit: as many as usually do. Those around them come later. */
export const firstRows = 16;

/** Up to so many rows all of them are drawn, and the page scrolls. */
export const unwindowedRows = 100;

/** Pixels, until a row has been measured. */
const assumedHeight = 57;

/** A row to draw, or a gap that stands for so many rows. */
export type Slot = { index: number } | { gap: number };

/** What of a list of so many rows is drawn at first. */
export function firstSlots(total: number): Slot[] {
  const rows = Array.from({ length: total > unwindowedRows ? firstRows : total }, (_, index) => ({ index }));
  const gap = total - rows.length;
  return gap ? [...rows, { gap }] : rows;
}

export interface RowsConfig {
  /** What is to be on the page, in order. */
  slots: () => readonly Slot[];
  /** The cells of a row, and all that they are made of; a row is drawn anew where one of that is another. */
  row: (index: number, row: HTMLElement) => { cells: () => unknown; of: readonly unknown[] };
  /** The cell of a gap. */
  gap: () => unknown;
}

/**
 * The rows of a table, each drawn by itself, and only where what it shows has changed: a scroll step costs the rows that it
 * brings, a switch one row. A row that stays is not moved. The host renders an empty `<tbody id="rows">` and leaves it alone. Rows are known by their index, so a
 * control that has the focus keeps it while what its row shows changes.
 */
export class RowsController implements ReactiveController {
  /** Pixels from one row to the next. */
  height = assumedHeight;
  readonly #host: ReactiveElement;
  readonly #config: RowsConfig;
  #body: HTMLElement | null = null;
  #rows = new Map<number | string, HTMLElement>();
  readonly #drawn = new WeakMap<HTMLElement, readonly unknown[]>();
  /** Rows that a person has been in: what is still to come of it may hold on to their controls. */
  readonly #used = new WeakSet<Element>();
  readonly #handleUse = ({ target }: Event): void => {
    const row = (target as Element).closest('tr');
    if (row) this.#used.add(row);
  };

  constructor(host: ReactiveElement, config: RowsConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostUpdated(): void {
    this.draw();
  }

  /** Draws what has come or changed. */
  draw(): void {
    const body = this.#host.renderRoot.querySelector<HTMLElement>('#rows');
    if (body !== this.#body) {
      this.#rows = new Map();
      for (const type of ['click', 'focusin']) body?.addEventListener(type, this.#handleUse);
    }
    this.#body = body;
    if (!body) return;
    const slots = this.#config.slots();
    const rows = new Map(slots.map((slot, at) => [keyOf(slot, at, slots), slot]));
    const spare: HTMLElement[] = [];
    for (const [key, row] of this.#rows) {
      if (rows.has(key)) continue;
      row.remove();
      this.#rows.delete(key);
      if (typeof key === 'number' && !this.#used.has(row)) spare.push(row);
    }
    let next = body.firstElementChild;
    for (const [key, slot] of rows) {
      const row = this.#rows.get(key) ?? this.#make(slot, spare);
      this.#rows.set(key, row);
      if (row === next) next = row.nextElementSibling;
      else body.insertBefore(row, next);
      this.#draw(row, slot);
    }
  }

  /** A row that has just gone and that nobody has used is filled anew, which costs less than a new one. */
  #make(slot: Slot, spare: HTMLElement[]): HTMLElement {
    const row = ('index' in slot && spare.pop()) || document.createElement('tr');
    if ('gap' in slot) {
      row.className = 'gap';
      row.ariaHidden = 'true';
    } else {
      row.role = 'row';
      row.dataset['index'] = String(slot.index);
      row.ariaRowIndex = String(slot.index + 2);
    }
    row.setAttribute('part', row.className || 'row');
    return row;
  }

  #draw(row: HTMLElement, slot: Slot): void {
    if ('gap' in slot) {
      // Not as an attribute, which a content security policy may forbid.
      row.style.blockSize = `${slot.gap * this.height}px`;
      render(this.#config.gap(), row);
      return;
    }
    const { cells, of } = this.#config.row(slot.index, row);
    if (this.#drawn.get(row)?.every((each, at) => each === of[at])) return;
    this.#drawn.set(row, of);
    render(cells(), row, { host: this.#host });
  }
}

/**
 * A gap at either end keeps its element; one beside a far row is known by the row before it, since no row may be moved for
 * its sake: it would lose the focus.
 */
function keyOf(slot: Slot, at: number, slots: readonly Slot[]): number | string {
  if ('index' in slot) return slot.index;
  const before = slots[at - 1];
  if (!before || at === slots.length - 1) return before ? 'last' : 'first';
  return `behind ${'index' in before ? before.index : ''}`;
}
