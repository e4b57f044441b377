import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Passes on the parts of the elements inside an element, also those further in, so that a host's `::part()` reaches
 * them. But for `base`, which each element has one of for itself.
 */
export class InnerPartsController implements ReactiveController {
  readonly #host: ReactiveElement;
  /** By inner element, the names passed on so far; what is gone from it for now may come again. */
  readonly #names = new WeakMap<Node, Set<string>>();
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Not on a server, which has no observers. */
  hostUpdated(): void {
    this.#observer ??= new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const root = target.getRootNode();
        for (const node of [target, ...addedNodes]) this.#pass(root, node);
      }
    });
    for (const { shadowRoot } of this.#host.renderRoot.querySelectorAll('*')) {
      if (!shadowRoot || this.#names.has(shadowRoot)) continue;
      this.#names.set(shadowRoot, new Set());
      this.#observer.observe(shadowRoot, {
        attributeFilter: ['part', 'exportparts'],
        childList: true,
        subtree: true,
      });
      this.#pass(shadowRoot, shadowRoot);
    }
  }

  #pass(root: Node, node: Node): void {
    const names = this.#names.get(root);
    if (!names || !('querySelectorAll' in node)) return;
    const before = names.size;
    const inside = (node as ParentNode).querySelectorAll('[part], [exportparts]');
    for (const element of [node, ...inside]) {
      if (!(element instanceof Element)) continue;
      for (const name of [...element.part, ...(element.getAttribute('exportparts')?.split(', ') ?? [])])
        names.add(name);
    }
    names.delete('base');
    if (names.size > before) (root as ShadowRoot).host.setAttribute('exportparts', [...names].join(', '));
  }
}
