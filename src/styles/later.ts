import { css } from 'lit';

import { states } from './states.js';

const texts = css`
  h3,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  h3 {
    font-size: 1.1429em;
    line-height: 1.4;
    font-weight: 600;
  }

  ul,
  ol {
    list-style: none;
  }
`;

/** What is pointed at, and the other kinds of buttons. */
const buttons = css`
  .button:hover,
  .icon-button:hover {
    background: var(--hover);
  }

  .icon-button:hover {
    color: var(--text);
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--accent) 88%, var(--text));
  }

  tbody > tr:hover > td,
  tbody > tr:hover > th {
    background: var(--sunken);
  }

  .button.danger {
    border-color: transparent;
    background: var(--danger);
    color: var(--surface);
  }

  .button.plain {
    border-color: transparent;
    background: none;
  }

  .button.plain:hover {
    background: var(--hover);
  }

  .button.small {
    min-block-size: var(--target);
    padding: calc(var(--space) / 4) calc(var(--space) * 1.25);
  }

  .button[aria-disabled='true'] {
    opacity: 0.55;
  }

  .switch {
    flex: none;
  }

  button,
  [type='checkbox'] {
    cursor: pointer;
  }

  [aria-disabled='true'] {
    cursor: not-allowed;
  }

  [aria-busy='true']:is(.button, .icon-button) {
    cursor: progress;
  }

  @media (forced-colors: active) {
    [aria-disabled='true'] {
      border-color: GrayText !important;
      color: GrayText !important;
    }
  }
`;

const motion = css`
  .button,
  .switch {
    transition: background 140ms;
  }
`;

/** What an element says of its state, all kinds of buttons, and how they move: what the first rows of a list do without. */
export const later = [texts, states, buttons, motion];
