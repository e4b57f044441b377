/** The language that a page says an element is in, as HTML has it: the nearest `lang`, through shadow hosts. */

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** BCP 47; undefined where the page says none, or none that can be understood. */
export function pageLanguage(element: Element): string | undefined {
  const said = element.closest('[lang]');
  if (said) return canonical(said.getAttribute('lang') as string);
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? pageLanguage(root.host) : undefined;
}

/**
 * "en_US" is written by many a page; what is no language at all would make Intl throw. Not asked of what most pages say: its
 * first look at a language takes the browser as long as several rows of a list.
 */
export function canonical(language: string): string | undefined {
  if (/^(en(-US)?)?$/.test(language)) return language || undefined;
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** Calls `listener` after each change of a `lang` above the element; answers the way to stop it. */
export function onPageLanguage(element: Element, listener: () => void): () => void {
  observer ??= new MutationObserver(() => {
    for (const each of [...listeners]) each();
  });
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { attributeFilter: ['lang'], subtree: true });
    if (!(root instanceof ShadowRoot)) break;
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}
