import { css } from 'lit';

export const secretManagerStyles = css`
  .base {
    display: grid;
    gap: calc(var(--space) * 4);
  }

  section {
    display: grid;
    gap: calc(var(--space) * 1.5);
  }

  section > header {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: calc(var(--space) * 1.5);
  }

  .copy-field {
    display: flex;
    gap: var(--space);
  }

  .client-id .copy-field {
    max-inline-size: 480px;
  }

  .copy-field .input {
    flex: 1;
    min-inline-size: 0;
    text-overflow: ellipsis;
  }

  .acknowledge {
    display: flex;
    align-items: flex-start;
    gap: 10px;
  }

  .nowrap,
  .actions {
    white-space: nowrap;
  }

  @container (max-width: 640px) {
    .actions {
      justify-content: flex-end !important;
    }
  }

  @container (max-width: 420px) {
    .copy-field {
      flex-wrap: wrap;
    }

    .copy-field .input {
      flex-basis: 100%;
    }
  }
`;
