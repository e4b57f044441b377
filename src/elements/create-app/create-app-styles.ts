import { css } from 'lit';

export const createAppStyles = css`
  form {
    display: grid;
    gap: calc(var(--space) * 3);
    max-inline-size: 720px;
  }

  footer {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    justify-content: flex-end;
    gap: var(--space);
    padding-block: calc(var(--space) * 2);
    border-block-start: 1px solid var(--border);
    background: var(--surface);
  }
`;
