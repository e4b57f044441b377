import { css } from 'lit';

export const reviewDetailStyles = css`
  .back {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    justify-self: start;
    margin-inline-start: -10px;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--space) * 1.5) calc(var(--space) * 2);
  }

  .head > div {
    flex: 1 1 10em;
    overflow-wrap: anywhere;
  }

  .head > .logo {
    inline-size: 56px;
    block-size: 44px;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--space) * 2);
    padding: 12px 14px;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.25);
    background: var(--surface);
  }

  .facts dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space) calc(var(--space) * 4);
  }

  .facts dt,
  .fields dt {
    color: var(--muted);
    font-size: 0.9286em;
  }

  .assigned {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--space) * 1.5);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 320px;
    align-items: start;
    gap: calc(var(--space) * 3);
  }

  .main,
  section,
  .card,
  .card fieldset {
    display: grid;
    gap: calc(var(--space) * 2);
  }

  .main {
    gap: calc(var(--space) * 4);
  }

  .card {
    position: sticky;
    inset-block-start: calc(var(--space) * 2);
    padding: calc(var(--space) * 2.5);
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.25);
    background: var(--surface);
  }

  .choice {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    cursor: pointer;
  }

  .choice:has([aria-disabled='true']) {
    color: var(--muted);
    cursor: not-allowed;
  }

  .choice > span,
  .choice .hint {
    display: block;
  }

  .choice-name {
    font-weight: 500;
  }

  textarea {
    resize: vertical;
  }

  .count {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .count.bad {
    color: var(--danger);
  }

  .fields {
    display: grid;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.25);
    background: var(--surface);
  }

  .fields > div {
    display: grid;
    grid-template-columns: 22% minmax(0, 1fr);
    gap: 4px;
    padding: 12px 14px;
  }

  .fields > div + div {
    border-block-start: 1px solid var(--border);
  }

  .fields li + li {
    margin-block-start: var(--space);
  }

  .fields li {
    overflow-wrap: anywhere;
  }

  .mark {
    margin-block-start: 4px;
    padding: 6px 10px;
    border-inline-start: 2px solid var(--warning);
    border-radius: 0 var(--radius) var(--radius) 0;
    background: color-mix(in oklab, var(--warning) 7%, var(--surface));
    font-size: 0.9286em;
  }

  .button.note {
    display: flex;
    inline-size: fit-content;
    align-self: start;
    margin-block-start: 4px;
    margin-inline-start: -10px;
    color: var(--accent);
  }

  div.note {
    display: grid;
    justify-items: start;
    gap: var(--space);
    margin-block-start: var(--space);
  }

  div.note .field {
    inline-size: 100%;
    max-inline-size: 560px;
  }

  summary {
    inline-size: fit-content;
    border-radius: 4px;
    color: var(--accent);
    font-weight: 550;
    cursor: pointer;
  }

  [open] > summary {
    margin-block-end: calc(var(--space) * 1.5);
  }

  .changed {
    align-items: flex-start;
  }

  .changed > div {
    flex: 1 1 12em;
  }

  .causes,
  .causes ul {
    padding-inline-start: 20px;
    list-style: disc;
  }

  .causes {
    display: grid;
    gap: var(--space);
    overflow-wrap: anywhere;
  }

  @container (max-width: 960px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }

    .card {
      position: static;
    }

    .card .primary {
      justify-self: start;
      min-inline-size: 160px;
    }
  }

  @container (max-width: 640px) {
    .fields > div {
      grid-template-columns: minmax(0, 1fr);
    }

    .card .primary {
      justify-self: stretch;
    }
  }
`;
