/** Defines a tag once; the second copy of this package on a page leaves the first one's element in place. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
