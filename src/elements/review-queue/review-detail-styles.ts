import { css } from 'lit';

export const reviewDetailStyles = css`
  .back {
    display: inline-flex;
    align-items: center;
    gap: var(--space-xs);
    justify-self: start;
    margin-inline-start: calc(var(--space) * -1.25);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-l) calc(var(--space) * 2);
  }

  .head > div {
    flex: 1 1 10em;
    overflow-wrap: anywhere;
  }

  .head > .logo {
    inline-size: calc(var(--space) * 7);
    block-size: calc(var(--space) * 5.5);
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--space) * 2);
    padding: var(--space-l) var(--space-xl);
    border: 1px solid var(--border);
    border-radius: var(--radius-l);
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
    gap: var(--space-l);
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 23em;
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
    border-radius: var(--radius-l);
    background: var(--surface);
  }

  .choice {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--space) * 1.25);
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
    border-radius: var(--radius-l);
    background: var(--surface);
  }

  .fields > div {
    display: grid;
    grid-template-columns: 22% minmax(0, 1fr);
    gap: var(--space-xs);
    padding: var(--space-l) var(--space-xl);
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
    margin-block-start: var(--space-xs);
    padding: var(--space-s) calc(var(--space) * 1.25);
    border-inline-start: 2px solid var(--warning);
    border-radius: 0 var(--radius) var(--radius) 0;
    background: color-mix(in oklab, var(--warning) 7%, var(--surface));
    font-size: 0.9286em;
  }

  .button.note {
    display: flex;
    inline-size: fit-content;
    align-self: start;
    margin-block-start: var(--space-xs);
    margin-inline-start: calc(var(--space) * -1.25);
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
    max-inline-size: 40em;
  }

  summary {
    inline-size: fit-content;
    border-radius: calc(var(--radius) / 2);
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }

  [open] > summary {
    margin-block-end: var(--space-l);
  }

  .changed {
    align-items: flex-start;
  }

  .changed > div {
    flex: 1 1 12em;
  }

  .causes,
  .causes ul {
    padding-inline-start: calc(var(--space) * 2.5);
    list-style: disc;
  }

  .causes {
    display: grid;
    gap: var(--space);
    overflow-wrap: anywhere;
  }

  @container (max-width: 69em) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }

    .card {
      position: static;
    }

    .card .primary {
      justify-self: start;
      min-inline-size: 11em;
    }
  }

  @container (max-width: 46em) {
    .fields > div {
      grid-template-columns: minmax(0, 1fr);
    }

    .card .primary {
      justify-self: stretch;
    }
  }
`;
