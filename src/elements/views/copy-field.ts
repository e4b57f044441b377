import { html, type TemplateResult } from 'lit';

import { checkIcon, copyIcon } from './icons.js';

export interface CopyFieldOptions {
  id: string;
  label: string;
  value: string;
  /** The button's name, and what it says once it has copied. */
  copy: string;
  copied: string;
  done: boolean;
  onCopy: (event: Event) => void;
}

/** For the `focus` event of a field whose text is there to be copied. */
export function selectAll(event: Event): void {
  const field = event.target as HTMLInputElement;
  field.select();
  // WebKit puts the old selection back after the event, where a dialog that opens gives the focus.
  queueMicrotask(() => {
    if (field.selectionEnd === 0) field.select();
  });
}

/** A value to take away: a field that selects itself, and a button. The value is a property, never an attribute. */
export function copyField({ id, label, value, copy, copied, done, onCopy }: CopyFieldOptions): TemplateResult {
  return html`<div class="copy-field">
    <input
      class="input mono"
      id=${id}
      part="input copy-value"
      type="text"
      readonly
      spellcheck="false"
      autocomplete="off"
      aria-label=${label}
      .value=${value}
      @focus=${selectAll}
    />
    <button class="button" type="button" part="button copy" @click=${onCopy}>
      ${done ? checkIcon : copyIcon} ${done ? copied : copy}
    </button>
  </div>`;
}
