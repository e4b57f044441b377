import type { CSSResult, ReactiveElement } from 'lit';

/** Adds the styles of a part that came on demand. */
export function adoptStyles({ renderRoot }: ReactiveElement, styles: readonly CSSResult[]): void {
  const root = renderRoot as ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...styles.flatMap(({ styleSheet }) => styleSheet ?? [])];
}
