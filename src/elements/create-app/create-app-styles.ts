import { css } from 'lit';

export const createAppStyles = css`
  form {
    display: grid;
    gap: calc(var(--space) * 3);
    max-inline-size: 720px;
    padding: calc(var(--space) * 3);
    padding-block-end: 0;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--surface);
  }

  @container (max-width: 640px) {
    form {
      padding-inline: calc(var(--space) * 2);
    }
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
    border-end-start-radius: calc(var(--radius) * 1.5);
    border-end-end-radius: calc(var(--radius) * 1.5);
    background: var(--surface);
  }
`;
