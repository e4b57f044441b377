import { html, type TemplateResult } from 'lit';

/** Stands in for a content of so many lines that is still to come. */
export function loadingLines(count: number, words: { loading: string }): TemplateResult {
  return html`<p class="visually-hidden">${words.loading}</p>
    ${lines(count)}`;
}

/** Stands in while the words themselves are still to come. */
export function wordless(count: number): TemplateResult {
  return html`<div class="base" aria-busy="true">${lines(count)}</div>`;
}

function lines(count: number): TemplateResult[] {
  return Array.from({ length: count }, () => html`<p><span class="skeleton"></span></p>`);
}
