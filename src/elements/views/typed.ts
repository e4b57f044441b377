import { html, nothing, type TemplateResult } from 'lit';

/**
 * Whether a person has typed, or pasted, the word that they are asked for. A word that is copied out of a right-to-left
 * sentence brings the marks along that keep it apart there (Unicode's isolates and direction marks).
 */
export function isTyped(typed: string, asked: string): boolean {
  return plain(typed) === plain(asked);
}

function plain(text: string): string {
  return text.replace(/[\u200e\u200f\u2066-\u2069]/g, '').trim();
}

/** Where a word is typed to confirm. Nothing but a span may stand in a label. */
export function typedWord(typed: string, onType: (text: string) => void, id?: string): TemplateResult {
  return html`<span class="control"
    ><input
      part="input typed"
      class="input"
      id=${id ?? nothing}
      autocomplete="off"
      spellcheck="false"
      .value=${typed}
      @input=${(event: Event): void => onType((event.target as HTMLInputElement).value)}
  /></span>`;
}
