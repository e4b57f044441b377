import { css } from 'lit';

import { typedField } from './typed-field.js';

/** Form fields: label, hint, control, problem. */
export const fields = css`
  .field {
    display: grid;
    gap: var(--space-s);
  }

  .label,
  legend {
    padding: 0;
    font-weight: 600;
  }

  .required::before {
    content: '*' / '';
    margin-inline-end: var(--space-xs);
    color: var(--danger);
  }

  .hint {
    color: var(--muted);
    font-size: 0.9286em;
  }

  .input {
    inline-size: 100%;
    min-block-size: var(--control-size);
    padding: var(--space-s) var(--space-l);
    border: 1px solid var(--control-border);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    transition: border-color 120ms;
  }

  ${typedField}

  .control > textarea.input {
    contain-intrinsic-block-size: 3lh;
  }

  .input::placeholder {
    color: var(--muted);
    opacity: 1;
  }

  .input:focus {
    border-color: var(--accent);
  }

  .input[aria-invalid='true'] {
    border-color: var(--danger);
  }

  .problem {
    display: flex;
    align-items: flex-start;
    gap: var(--space-s);
    color: var(--danger);
    font-size: 0.9286em;
    overflow-wrap: anywhere;
  }

  .problem svg {
    margin-block-start: 1px;
    inline-size: 1.2em;
    block-size: 1.2em;
  }

  input[type='radio'],
  input[type='checkbox']:not(.switch) {
    flex: none;
    font-size: 1em;
    inline-size: 1.2857em;
    block-size: 1.2857em;
    margin: calc(var(--space) / 4) 0;
    accent-color: var(--accent);
    cursor: pointer;
  }
`;
