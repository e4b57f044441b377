import { css } from 'lit';

/** Form fields: label, hint, control, problem. */
export const fields = css`
  .field {
    display: grid;
    gap: 6px;
  }

  .label,
  legend {
    padding: 0;
    font-weight: 600;
  }

  .required::before {
    content: '*' / '';
    margin-inline-end: 4px;
    color: var(--danger);
  }

  .hint {
    color: var(--muted);
    font-size: 0.9286em;
  }

  .input {
    inline-size: 100%;
    min-block-size: 38px;
    padding: 7px 12px;
    border: 1px solid var(--control-border);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
    transition: border-color 120ms;
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
    gap: 6px;
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
    inline-size: 18px;
    block-size: 18px;
    margin: 2px 0;
    accent-color: var(--accent);
    cursor: pointer;
  }
`;
