import { css } from 'lit';

/** Data tables; below 46 em of the element's own width each row becomes a card, with its column names in front. */
export const table = css`
  table {
    inline-size: 100%;
    border-spacing: 0;
    border: 1px solid var(--border);
    border-radius: var(--radius-l);
    background: var(--surface);
  }

  th,
  td {
    padding: calc(var(--space) * 1.25) var(--space-xl);
    text-align: start;
    font-weight: inherit;
  }

  thead th {
    color: var(--muted);
    font-size: 0.9286em;
    font-weight: 600;
    white-space: nowrap;
  }

  tbody td,
  tbody th {
    border-block-start: 1px solid var(--border);
  }

  tbody > tr:last-child > td:first-child,
  tbody > tr:last-child > th:first-child {
    border-end-start-radius: var(--radius-l);
  }

  tbody > tr:last-child > td:last-child {
    border-end-end-radius: var(--radius-l);
  }

  .end {
    text-align: end;
  }

  .nowrap {
    white-space: nowrap;
  }

  @container (max-width: 66em) {
    th,
    td {
      padding-inline: var(--space);
    }

    thead th,
    .nowrap {
      white-space: normal;
    }
  }

  @container (max-width: 46em) {
    table,
    tbody,
    tbody > tr {
      display: block;
    }

    table {
      border: 0;
      background: none;
    }

    /* Also where it sticks. */
    thead {
      position: absolute !important;
      clip-path: inset(50%);
      overflow: hidden;
      inline-size: 1px;
      block-size: 1px;
    }

    tbody > tr {
      position: relative;
      padding: var(--space-s) 0;
      border: 1px solid var(--border);
      border-radius: var(--radius-l);
      background: var(--surface);
    }

    tr + tr {
      margin-block-start: var(--space-l);
    }

    tbody td,
    tbody th {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: calc(var(--space) * 2);
      padding: var(--space-s) var(--space-xl);
      border: 0 !important;
      background: none !important;
      overflow-wrap: anywhere;
    }

    table:not(.wide) td[data-label]::before {
      content: attr(data-label) / '';
      flex: none;
      color: var(--muted);
      font-size: 0.9286em;
    }
  }
`;
