import { css } from 'lit';

export const secretManagerStyles = css`
  .base {
    display: grid;
    gap: calc(var(--space) * 4);
  }

  section {
    display: grid;
    gap: var(--space-l);
  }

  section > header {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: var(--space-l);
  }

  section > header > div:first-child {
    flex: 1 1 20em;
  }

  .generate {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--space);
  }

  .lifetime {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
  }

  .lifetime label {
    color: var(--muted);
  }

  .lifetime .input {
    inline-size: auto;
    min-block-size: var(--control-size);
    padding-block: var(--space-xs);
  }

  .lifetime .problem {
    flex-basis: 100%;
  }

  .small {
    font-size: 0.9286em;
  }

  /* A time stands in some of them. */
  td > .badge {
    white-space: normal;
    text-wrap: balance;
  }

  td > .badge::before {
    flex: none;
  }

  .ending {
    color: var(--tone);
    font-weight: 600;
  }

  .ask {
    display: grid;
    gap: calc(var(--space) * 2);
  }

  .ask:empty {
    display: none;
  }

  .banner {
    flex-wrap: nowrap;
    align-items: flex-start;
  }

  .banner > svg {
    margin-block-start: calc(var(--space) / 4);
  }

  .copy-field + .hint {
    margin-block-start: var(--space-s);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
  }

  .tools .try {
    display: contents;
  }

  .tools .notice {
    flex-basis: 100%;
  }

  .step-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
    margin-block-start: var(--space);
  }

  .try {
    display: grid;
    justify-items: start;
    gap: var(--space);
  }

  .try > .notice,
  .try > form {
    justify-self: stretch;
  }

  summary {
    border-radius: calc(var(--radius) / 2);
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }

  details.try {
    display: block;
    margin-block-start: var(--space-xs);
  }

  details.try > form {
    margin-block-start: var(--space);
  }

  .progress {
    display: flex;
    align-items: center;
    gap: var(--space);
  }

  .rotation {
    padding: calc(var(--space) * 2.5);
    border: 1px solid var(--border);
    border-radius: var(--radius-l);
    background: var(--surface);
  }

  .steps {
    display: grid;
  }

  .steps > li {
    position: relative;
    display: flex;
    gap: var(--space-l);
    padding-block-end: calc(var(--space) * 2);
  }

  .steps > li:last-child {
    padding-block-end: 0;
  }

  /* The line from one step to the next. */
  .steps > li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: calc(1.7143em + 2px) calc(var(--space) / 4);
    inset-inline-start: calc(0.8571em - 1px);
    border-inline-start: 2px solid var(--border);
  }

  .mark {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border: 1px solid var(--control-border);
    border-radius: calc(var(--radius) * 1.5);
    color: var(--muted);
    font-size: 0.8571em;
    font-weight: 600;
  }

  .mark svg {
    inline-size: 1.1667em;
    block-size: 1.1667em;
  }

  .done > .mark {
    border-color: transparent;
    background: color-mix(in oklab, var(--success) 16%, var(--surface));
    color: var(--success);
  }

  .current > .mark {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }

  .step {
    flex: 1;
    min-inline-size: 0;
    padding-block-start: 1px;
  }

  .step-title {
    font-weight: 600;
  }

  .todo .step-title {
    color: var(--muted);
    font-weight: inherit;
  }

  .copy-field {
    display: flex;
    gap: var(--space);
  }

  .client-id .copy-field {
    max-inline-size: 34em;
  }

  .copy-field .input {
    flex: 1;
    min-inline-size: 0;
    text-overflow: ellipsis;
  }

  .acknowledge {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--space) * 1.25);
  }

  .actions {
    white-space: nowrap;
  }

  @container (max-width: 66em) {
    .actions {
      white-space: normal;
    }

    .actions > * {
      margin-block: 2px;
    }
  }

  @container (max-width: 46em) {
    td {
      text-align: end;
    }

    .actions {
      justify-content: flex-end !important;
    }
  }

  @container (max-width: 30em) {
    .button {
      white-space: normal;
    }

    .copy-field {
      flex-wrap: wrap;
    }

    .copy-field .input {
      flex-basis: 100%;
    }
  }

  @media (forced-colors: active) {
    .current > .mark {
      background: Highlight;
      color: HighlightText;
    }
  }
`;
