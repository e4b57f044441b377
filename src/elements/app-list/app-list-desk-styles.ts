import { css } from 'lit';

export const deskStyles = css`
  .view-panel {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
    inline-size: min(420px, calc(100vw - 48px));
    padding: 12px;
  }

  .view-panel label {
    display: grid;
    gap: 4px;
    align-content: end;
  }

  .view-panel label:first-child,
  .view-panel fieldset {
    grid-column: 1 / -1;
  }

  .label,
  .view-panel legend {
    padding: 0;
    margin-block-end: 4px;
    font-size: 0.9286em;
    font-weight: 600;
  }

  .view-panel fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }

  .view-panel fieldset label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }

  .field {
    display: grid;
    gap: 6px;
  }

  .bulk {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px var(--space);
    padding: 8px 14px;
    border: 1px solid color-mix(in oklab, var(--accent) 40%, var(--surface));
    border-radius: var(--radius);
    background: color-mix(in oklab, var(--accent) 8%, var(--surface));
  }

  .bulk p {
    margin-inline-end: auto;
    font-weight: 600;
  }

  @container (max-width: 440px) {
    .bulk p {
      flex: 1 0 100%;
    }
  }

  .results {
    max-block-size: 40vh;
    overflow: auto;
    border: 1px solid var(--border);
    border-radius: var(--radius);
  }

  .results li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 2px 16px;
    padding: 8px 12px;
    overflow-wrap: anywhere;
  }

  .results li + li {
    border-block-start: 1px solid var(--border);
  }

  .results li > :nth-child(2) {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--tone);
  }
`;
