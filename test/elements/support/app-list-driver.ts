import { fixture, html, oneEvent } from '@open-wc/testing';

import type { Portal } from '../../../src/portal/portal.js';
import { eventually, Screen } from './forms.js';
import { folded } from './text.js';

/** One row, as it is read across. */
export interface RowText {
  name: string;
  clientId: string;
  lastUpdated: string;
  status: string;
  active: boolean;
}

/** `<zi-app-list>` as its users meet it. */
export class AppListDriver extends Screen {
  static async show(portal?: Portal): Promise<AppListDriver> {
    return new AppListDriver(await fixture<HTMLElement>(html`<zi-app-list .portal=${portal}></zi-app-list>`));
  }

  /** Waits until apps can be read, and it was said how many there are. */
  async loaded(): Promise<this> {
    await eventually(() => {
      const isCounted = this.root.querySelector('[role=status]')?.textContent;
      if (this.busy || this.#rowElements.length === 0 || !isCounted) throw new Error(`no apps in: ${this.text}`);
    });
    return this;
  }

  /** Waits until it shows that it waits. */
  async loading(): Promise<void> {
    await eventually(() => {
      if (!this.busy) throw new Error(`it does not load: ${this.text}`);
    });
  }

  get table(): HTMLTableElement | null {
    return this.root.querySelector('table');
  }

  /** Whether the table says that it is not ready. */
  get busy(): boolean {
    return this.table?.ariaBusy === 'true';
  }

  get columns(): string[] {
    return this.all('columnheader')
      .map((header) => folded(header.textContent))
      .filter((name) => name !== '');
  }

  get names(): string[] {
    return this.rows.map(({ name }) => name).filter((name) => name !== '');
  }

  get rows(): RowText[] {
    return this.#rowElements.map((row) => {
      const cell = (label: string) => folded(row.querySelector(`[data-label="${label}"]`)?.textContent);
      const [clientId, lastUpdated, status] = [cell('Client ID'), cell('Last Updated'), cell('Status')];
      const active = row.querySelector<HTMLInputElement>('[role=switch]')?.checked ?? false;
      return { name: nameIn(row), clientId, lastUpdated, status, active };
    });
  }

  row(name: string): RowText {
    const row = this.rows.find((candidate) => candidate.name === name);
    if (!row) throw new Error(`no row of ${name} in: ${this.text}`);
    return row;
  }

  logoOf(name: string): HTMLImageElement | null {
    return this.#rowElements.find((row) => nameIn(row) === name)?.querySelector('img') ?? null;
  }

  switchOf(name: string): HTMLInputElement {
    return this.get<HTMLInputElement>('switch', `${name} is active`);
  }

  menuButton(name: string): HTMLElement {
    return this.get('button', `Actions for ${name}`);
  }

  /** `aria-rowindex` of an app's row; the header is row 1. */
  rowIndexOf(name: string): number {
    const row = this.#rowElements.find((candidate) => nameIn(candidate) === name);
    return Number(row?.getAttribute('aria-rowindex'));
  }

  get elementCount(): number {
    return this.root.querySelectorAll('*').length;
  }

  /** Elements, those of one row among them, and every node with what lit marks its places by. */
  get nodeCounts(): { elements: number; elementsOfRow: number; nodes: number } {
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_ALL);
    let nodes = 0;
    while (walker.nextNode()) nodes++;
    const [row] = this.#rowElements;
    return { elements: this.elementCount, elementsOfRow: row?.querySelectorAll('*').length ?? 0, nodes };
  }

  /** As the scroll bar does: 0 is the first row, 1 the last. */
  scrollTo(part: number): void {
    const scroller = this.root.querySelector('#scroller');
    if (!scroller) throw new Error('nothing scrolls');
    scroller.scrollTop = part * (scroller.scrollHeight - scroller.clientHeight);
  }

  /** What the live region says last. */
  get notice(): string {
    return folded(this.root.querySelector('.notice')?.textContent);
  }

  async notices(words: string): Promise<void> {
    await eventually(() => {
      if (!this.notice.includes(words)) throw new Error(`“${words}” is not said: ${this.notice}`);
    });
  }

  /** Waits until the focus is on it. */
  async focuses(element: Element): Promise<void> {
    await eventually(() => {
      if (this.focused !== element) throw new Error(`the focus is on ${this.focused?.outerHTML ?? 'nothing'}`);
    });
  }

  /** Clicks, and gives the detail of the event that comes of it. */
  async clickFor<Detail>(control: HTMLElement, event: string): Promise<Detail> {
    const heard = oneEvent<CustomEvent<Detail>>(this.host, event);
    control.click();
    return (await heard).detail;
  }

  get #rowElements(): Element[] {
    return [...this.root.querySelectorAll('tbody tr:not(.gap)')];
  }
}

function nameIn(row: Element): string {
  return folded(row.querySelector('th button')?.textContent);
}
