import type { CSSResult, ReactiveElement } from 'lit';

/** Adds the styles of a part that came on demand, unless another part has brought them. */
export function adoptStyles({ renderRoot }: ReactiveElement, styles: readonly CSSResult[]): void {
  const root = renderRoot as ShadowRoot;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
