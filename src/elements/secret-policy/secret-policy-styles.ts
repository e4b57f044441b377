import { css } from 'lit';

export const secretPolicyStyles = css`
  .base {
    display: grid;
    gap: calc(var(--space) * 1.5);
  }

  .policy {
    display: grid;
    gap: calc(var(--space) * 2);
    padding: calc(var(--space) * 2.5);
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.25);
    background: var(--surface);
  }

  .policy form {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: calc(var(--space) * 1.5);
  }

  .policy .input {
    inline-size: auto;
  }

  .policy .button {
    min-block-size: 38px;
  }

  .policy input.input {
    inline-size: 7em;
  }
`;
