/** What live regions say over time, as a screen reader would: WAI-ARIA 1.2, `aria-live`, `status` and `alert`. */
import { eventually, settle } from './forms.js';
import { folded } from './text.js';

const selector = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';

export interface Announcements {
  /** Oldest first, each with how it is said: `status: Saved`, `alert: Not saved`. */
  said: string[];
  /**
   * What nobody hears: the region came with its words (only alerts are said then), or lies behind a modal dialog. Right
   * for what is no news, wrong for what came of something.
   */
  lost: string[];
  /** Waits until this was said last, and gives all that was said since the last call: to see that it was said once. */
  hear: (last: string) => Promise<string[]>;
}

/** Listens to the whole page, through open shadow roots, until the test is over. */
export function announcements(): Announcements {
  const said: string[] = [];
  const lost: string[] = [];
  const known = new Map<Element, string>();
  const watched = new Set<Node>();
  const observer = new MutationObserver(() => {
    look(false);
  });

  const watch = (root: Document | ShadowRoot): void => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  };

  function look(first: boolean): void {
    const roots = everyRoot(document);
    roots.forEach(watch);
    const modals = roots.flatMap((root) => [...root.querySelectorAll('dialog:modal')]);
    const regions = roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    for (const region of [...known.keys()]) if (!regions.includes(region)) known.delete(region);
    for (const region of regions) {
      const text = textOf(region);
      const before = known.get(region);
      known.set(region, text);
      if (first || text === (before ?? '') || text === '') continue;
      const manner = region.getAttribute('role') === 'alert' ? 'alert' : 'status';
      const heard = (before !== undefined || manner === 'alert') && modals.every((modal) => contains(modal, region));
      (heard ? said : lost).push(`${manner}: ${text}`);
    }
  }

  look(true);
  stops.push(() => {
    observer.disconnect();
  });
  return {
    said,
    lost,
    hear: async (last) => {
      await eventually(() => {
        if (said.at(-1) !== last) throw new Error(`“${last}” is not said last, but ${said.join(' | ')}`);
      });
      // A second region, or a second turn, would say it a moment later.
      await settle();
      return said.splice(0);
    },
  };
}

function everyRoot(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? everyRoot(shadowRoot) : []));
  return [root, ...inner];
}

function textOf(region: Element): string {
  const parts: string[] = [];
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent && !parent.closest('[aria-hidden=true]') && parent.checkVisibility({ visibilityProperty: true })) {
      parts.push(walker.currentNode.nodeValue ?? '');
    }
  }
  return folded(parts.join(' '));
}

/** Through shadow roots. */
function contains(outer: Element, inner: Element): boolean {
  for (let at: Node | null = inner; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at === outer) return true;
  }
  return false;
}

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});
