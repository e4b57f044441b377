import type { CSSResult } from 'lit';

/** Styles of a story's host page, as a strict policy allows them: a constructed sheet in place of an element. */
export function addPageStyles({ styleSheet }: CSSResult): void {
  if (styleSheet && !document.adoptedStyleSheets.includes(styleSheet)) document.adoptedStyleSheets.push(styleSheet);
}

/** For `.style=${…}`: an attribute would be an inline style. Names as in CSS, or in camel case. */
export function styleText(properties: Readonly<Record<string, string>>): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`)
    .join(' ');
}
