import { html, type TemplateResult } from 'lit';

/** A search; `handleText` is called at every key with what stands there. The contract takes 200 characters. */
export function searchField(label: string, value: string, handleText: (text: string) => void): TemplateResult {
  return html`<div class="control">
    <input
      part="input search"
      class="input"
      id="search"
      type="search"
      aria-label=${label}
      placeholder=${label}
      maxlength="200"
      .value=${value}
      @input=${(event: Event): void => {
        handleText((event.target as HTMLInputElement).value);
      }}
    />
  </div>`;
}
