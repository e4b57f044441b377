import { css } from 'lit';

export const secretPolicyStyles = css`
  .base {
    display: grid;
    gap: var(--space-l);
  }

  .policy {
    display: grid;
    gap: calc(var(--space) * 2);
    padding: calc(var(--space) * 2.5);
    border: 1px solid var(--border);
    border-radius: var(--radius-l);
    background: var(--surface);
  }

  .policy form {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: var(--space-l);
  }

  .policy .input {
    inline-size: auto;
  }

  .policy input.input {
    inline-size: 7em;
  }
`;
