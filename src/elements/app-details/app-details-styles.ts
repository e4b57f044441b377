import { css } from 'lit';

export const appDetailsStyles = css`
  .base {
    display: grid;
    gap: calc(var(--space) * 4);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--space) * 1.5) calc(var(--space) * 2);
  }

  .head h2 {
    overflow-wrap: anywhere;
    margin-inline-end: auto;
  }

  .head .logo {
    inline-size: 56px;
    block-size: 44px;
  }

  .toggle {
    display: inline-flex;
    align-items: center;
    gap: var(--space);
    font-weight: 550;
  }

  .settings {
    display: grid;
    gap: calc(var(--space) * 2);
  }

  dl {
    display: grid;
    grid-template-columns: minmax(140px, 220px) 1fr;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.25);
    background: var(--surface);
  }

  dl > div {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    padding: 12px 14px;
  }

  dl > div + div {
    border-block-start: 1px solid var(--border);
  }

  dt {
    color: var(--muted);
    padding-inline-end: 16px;
  }

  dd {
    overflow-wrap: anywhere;
  }

  dd li + li {
    margin-block-start: 4px;
  }

  @container (max-width: 640px) {
    dl {
      grid-template-columns: 1fr;
    }

    .head h2 {
      flex: 1 0 calc(100% - 80px);
      margin: 0;
    }
  }
`;
