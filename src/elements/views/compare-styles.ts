import { css } from 'lit';

/** Of `comparison` and `thread`. */
export const compareStyles = css`
  .compare {
    table-layout: fixed;
  }

  .compare thead th:first-child {
    inline-size: 22%;
  }

  .compare tbody > tr > * {
    vertical-align: top;
  }

  .compare tbody > tr:hover > * {
    background: none;
  }

  .compare tbody th {
    font-weight: 600;
  }

  .compare li {
    overflow-wrap: anywhere;
  }

  .compare li + li {
    margin-block-start: var(--space-l);
  }

  ins,
  del {
    text-decoration-thickness: 1px;
  }

  ins {
    text-decoration: none;
  }

  del {
    color: var(--muted);
  }

  .change {
    margin-inline-start: var(--space-xs);
    font-size: 0.8571em;
    font-weight: 600;
    white-space: nowrap;
  }

  .change svg {
    display: inline-block;
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: calc(var(--space) / 4);
    vertical-align: -0.12em;
  }

  .added {
    color: var(--success);
  }

  .removed {
    color: var(--danger);
  }

  .logo.large {
    inline-size: auto;
    block-size: auto;
    max-inline-size: min(100%, 14em);
    max-block-size: 4.6em;
  }

  .thread {
    display: grid;
    gap: calc(var(--space) * 2);
  }

  .thread > li {
    display: grid;
    gap: var(--space);
    padding-inline-start: calc(var(--space) * 2);
    border-inline-start: 2px solid var(--border);
    overflow-wrap: anywhere;
  }

  .thread time {
    font-size: 0.9286em;
    white-space: nowrap;
  }

  .thread blockquote,
  .thread dd {
    white-space: pre-wrap;
  }

  .thread blockquote {
    margin: 0;
    padding: var(--space) var(--space-l);
    border-radius: var(--radius);
    background: var(--sunken);
  }

  .thread .notes {
    display: grid;
    gap: var(--space);
    border: 0;
    background: none;
  }

  .thread .notes > div {
    display: block;
    padding: 0;
    border: 0;
  }

  .thread dt {
    color: var(--muted);
    font-size: 0.9286em;
    font-weight: 600;
  }

  @container (max-width: 46em) {
    .compare tbody > tr > * {
      flex-direction: column;
      align-items: stretch;
      gap: var(--space-xs);
    }
  }
`;
