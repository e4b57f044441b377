import { html, type TemplateResult } from 'lit';

/** Line icons on a 20 by 20 grid, drawn in the text colour; decoration only, so hidden from assistive technology. */
export const icon = (path: string): TemplateResult =>
  html`<svg
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${path}></path>
  </svg>`;

// Those of a list's first rows; the others are in icons.ts.
export const plusIcon = /* @__PURE__ */ icon('M10 4v12M4 10h12');
export const filterIcon = /* @__PURE__ */ icon('M3 5h14M6 10h8M8.5 15h3');

/** On buttons that open a menu. Text: a list has one in each row, and there a drawing takes longer than all else. */
export const moreDots = '···';
