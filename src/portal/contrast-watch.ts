import { checkContrast } from './contrast.js';

const watched = new Set<HTMLElement>();
/** Pairs of colours that were warned of. */
const told = new Set<string>();
let planned: ReturnType<typeof setTimeout> | undefined;
let observer: MutationObserver | undefined;

/**
 * Says on the console which colours of an element cannot be told apart, now and whenever the page's look changes by an
 * attribute of its root, its body or the element, or by the system's theme. Once for each pair of colours.
 */
export function watchContrast(element: HTMLElement): void {
  watched.add(element);
  observer ??= watchPage();
  observer.observe(element, { attributes: true });
  plan();
}

function watchPage(): MutationObserver {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', plan);
  const mutations = new MutationObserver(plan);
  mutations.observe(document.documentElement, { attributes: true });
  mutations.observe(document.body, { attributes: true });
  return mutations;
}

/** After the elements have rendered, and once for many changes. */
function plan(): void {
  clearTimeout(planned);
  planned = setTimeout(check, 100);
}

function check(): void {
  for (const element of watched) {
    if (!element.isConnected) {
      watched.delete(element);
      continue;
    }
    for (const { use, variables, color, background, ratio, needed, enough } of checkContrast(element)) {
      const pair = `${use} ${color} ${background}`;
      if (enough || told.has(pair)) continue;
      told.add(pair);
      // eslint-disable-next-line no-console -- for the developers of the page, and for them alone
      console.warn(
        `<${element.localName}> ${use}: ${variables.join(' on ')} has a contrast of ${ratio}:1, ` +
          `and ${needed}:1 is needed (${color} on ${background}, WCAG 2.2)`,
      );
    }
  }
}
