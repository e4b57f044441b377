/** What the command calls in a page of one side. Nothing in here knows which side it is. */
// @ts-check
import { makeApps } from './apps.mjs';

/** @typedef {import('../../../src/contract/app.js').App} App */

/** What of a frame lies in sight: all rows, some that are on their way, or nothing at all where a row should be. */
/** @typedef {{ frames: number, blank: number, waiting: number }} Watched */

const frame = () => new Promise((done) => requestAnimationFrame(done));
const wait = (/** @type {number} */ milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Milliseconds; a frame that takes half as long again as a screen's of 60 Hz has missed its time. */
const lateAfter = 25;

const rowPixels = 57;

/** @param {(place: HTMLElement, apps: App[]) => void} mountSide */
export function probe(mountSide) {
  const place = /** @type {HTMLElement} */ (document.querySelector('#place'));
  /** @type {App[]} */
  let apps = [];
  /** @type {HTMLElement | undefined} */
  let scroller;
  let longTasks = 0;
  let lateFrames = 0;
  new PerformanceObserver((list) => {
    longTasks += list.getEntries().length;
  }).observe({ type: 'longtask' });

  /** Roots that a list may have its rows in: the page's, and that of the element. */
  const roots = () => [place, place.firstElementChild?.shadowRoot].filter((root) => root != null);

  /** @param {string} selector */
  const all = (selector) =>
    roots().flatMap((root) => /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]));

  function findScroller() {
    scroller ??= all('*').find(
      (one) => one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(one).overflowY),
    );
    if (!scroller) throw new Error('Nothing scrolls');
    return scroller;
  }

  /** The text of the row at a point, or undefined where there is none. @param {number} x @param {number} y */
  function rowAt(x, y) {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    const row = hit?.closest('vaadin-grid-cell-content, .ag-row, .tabulator-row, tbody tr:not(.gap)');
    return row ? (row.textContent ?? '') : undefined;
  }

  /** What can be seen at the points down the list. */
  function seen() {
    const box = findScroller().getBoundingClientRect();
    let state = /** @type {'rows' | 'waiting' | 'blank'} */ ('rows');
    // Below the header, which may lie in the scroller, and above a scroll bar.
    for (let y = box.top + 64; y < box.bottom - 20; y += rowPixels / 3) {
      const row = rowAt(box.left + 150, y);
      if (row === undefined) return 'blank';
      if (!/App \d/.test(row)) state = 'waiting';
    }
    return state;
  }

  /** @param {() => boolean} condition @param {string} what */
  async function until(condition, what) {
    const start = performance.now();
    while (!condition()) {
      if (performance.now() - start > 20_000) throw new Error(`Waited for ${what} in vain`);
      await frame();
    }
  }

  return {
    /** @param {number} count */
    load: (count) => {
      apps = makeApps(count);
    },

    /** Until the frame with the first rows is done. */
    mount: async () => {
      mountSide(place, apps);
      await until(() => roots().some((root) => root.querySelector('[role=switch]')), 'the first row');
      await frame();
      await frame();
    },

    settle: () => wait(400),

    /** Once before it is measured, so that all pages that it passes are there. @param {number} pixels @param {number} steps one way */
    prepareScroll: async (pixels, steps) => {
      const list = findScroller();
      for (const direction of [1, -1]) {
        for (let step = 0; step < steps; step++) {
          list.scrollTop += direction * pixels;
          await frame();
          if (step % 4 === 0) await wait(60);
        }
        await wait(250);
      }
    },

    /** There and back, a step a frame. @param {number} pixels @param {number} steps */
    scroll: async (pixels, steps) => {
      const list = findScroller();
      /** @type {number[]} */
      const times = [];
      for (let step = 0; step < steps; step++) {
        list.scrollTop += step < steps / 2 ? pixels : -pixels;
        times.push(Number(await frame()));
      }
      await frame();
      lateFrames = times.slice(1).filter((time, index) => time - Number(times[index]) > lateAfter).length;
    },

    /** Of the last scrolling. */
    lateFrames: () => lateFrames,

    /**
     * On from the start, a step a frame. It looks at each frame, which costs time: not while anything else is measured.
     *
     * @param {number} pixels @param {number} steps
     */
    watch: async (pixels, steps) => {
      const list = findScroller();
      list.scrollTop = 0;
      await wait(300);
      /** @type {Watched} */
      const watched = { frames: steps, blank: 0, waiting: 0 };
      for (let step = 0; step < steps; step++) {
        list.scrollTop += pixels;
        const state = seen();
        if (state !== 'rows') watched[state]++;
        await frame();
      }
      return watched;
    },

    /** Milliseconds until there are rows where the scroll bar was dragged to. @param {number} part */
    jump: async (part) => {
      const list = findScroller();
      list.scrollTop = part * (list.scrollHeight - list.clientHeight);
      const start = performance.now();
      await frame();
      await until(() => seen() === 'rows', 'rows');
      return performance.now() - start;
    },

    /** A click at the switches of these rows, one after another. @param {readonly number[]} numbers */
    switchRows: async (numbers) => {
      for (const number of numbers) {
        const label = `Example App ${number} is active`;
        const box = /** @type {HTMLInputElement} */ (all(`[role=switch][aria-label="${label}"]`)[0]);
        const before = box.checked;
        box.click();
        await frame();
        await frame();
        await frame();
        const now = /** @type {HTMLInputElement} */ (all(`[role=switch][aria-label="${label}"]`)[0]);
        if (now.checked === before) throw new Error(`${label}: it did not change`);
      }
    },

    /**
     * Whether assistive technology is told how many rows there are and which one each is, in the middle of the list, and
     * the focus is still on the same button behind a long way and back.
     */
    accessible: async () => {
      const list = findScroller();
      list.scrollTop = 0;
      await wait(300);
      const button = all('button[aria-label="Actions for Example App 3"]')[0];
      button?.focus();
      list.scrollTop = (list.scrollHeight - list.clientHeight) / 2;
      await until(() => seen() === 'rows', 'rows');
      const indexes = all('tbody tr[aria-rowindex]').every((row) => {
        const name = /Example App (\d+)/.exec(row.textContent ?? '')?.[1];
        return name === undefined || row.getAttribute('aria-rowindex') === String(Number(name) + 1);
      });
      const count = all('[aria-rowcount]')[0]?.getAttribute('aria-rowcount') === String(apps.length + 1);
      list.scrollTop = 0;
      await wait(300);
      const focused = roots().some((root) => root instanceof ShadowRoot && root.activeElement === button);
      return { count, indexes, focused: button !== undefined && focused };
    },

    elements: () => {
      let count = 0;
      for (const root of roots()) count += root.querySelectorAll('*').length;
      return count;
    },

    rows: () => all('[role=switch]').length,

    /** Since it was asked last. */
    longTasks: async () => {
      await wait(50);
      const count = longTasks;
      longTasks = 0;
      return count;
    },
  };
}
