import { css } from 'lit';

export const subscriptionManagerStyles = css`
  .base {
    display: grid;
    gap: calc(var(--space) * 2);
  }

  .loading {
    display: grid;
    gap: calc(var(--space) * 2.5);
    padding-block: var(--space-l);
  }

  header {
    display: grid;
    gap: var(--space-xs);
    max-inline-size: 46em;
  }

  .toolbar,
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space) calc(var(--space) * 2);
  }

  .toolbar .control {
    flex: 1 1 16em;
    max-inline-size: 24em;
  }

  .pager {
    justify-content: flex-end;
    gap: var(--space);
  }

  .pager p {
    margin-inline-end: auto;
  }

  .notice {
    display: grid;
    gap: var(--space);
  }

  .notice ul {
    display: grid;
    flex: 1 0 100%;
    gap: var(--space-xs);
    max-block-size: 12em;
    overflow: auto;
  }

  .bulk .input {
    inline-size: auto;
    min-block-size: var(--target);
    padding-block: calc(var(--space) / 4);
  }

  .bulk > p {
    flex: 1 1 8em;
  }

  .select {
    inline-size: 1px;
    padding-inline-end: 0;
  }

  .select input {
    display: block;
  }

  .wide {
    inline-size: 17em;
  }

  .person-name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .email {
    font-size: 0.9286em;
    overflow-wrap: anywhere;
  }

  .tag {
    padding: 1px var(--space-s);
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 2);
    color: var(--muted);
    font-size: 0.7857em;
    font-weight: 600;
    vertical-align: 1px;
  }

  .subscription {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-xs) var(--space);
    inline-size: 17em;
    max-inline-size: 100%;
  }

  .subscription .input {
    min-block-size: var(--target);
    padding-block: var(--space-xs);
  }

  .subscription .link {
    font-size: 0.9286em;
  }

  .note:not(:has(*)) {
    display: none;
  }

  .note {
    min-inline-size: 0;
  }

  .request {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-xs);
  }

  .request > p {
    inline-size: 100%;
  }

  .changed .input {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }

  .changed .input:focus-visible {
    box-shadow: var(--ring);
  }

  tr.changed > * {
    background: color-mix(in oklab, var(--accent) 5%, var(--surface)) !important;
  }

  tr[aria-busy='true'] {
    opacity: 0.6;
  }

  .save-bar {
    position: sticky;
    z-index: 1;
    inset-block-end: var(--space);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
    padding: calc(var(--space) * 1.25) var(--space-xl);
    border: 1px solid var(--border);
    border-radius: var(--radius-l);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  .save-bar > p {
    flex: 1 1 10em;
  }

  @container (max-width: 46em) {
    .subscription {
      flex: 0 1 17em;
      inline-size: auto;
    }

    .toolbar .control {
      flex-basis: 100%;
      max-inline-size: none;
    }

    .segments {
      flex: 1;
      flex-wrap: wrap;
    }

    .segments button {
      flex: 1;
      justify-content: center;
      padding-inline: var(--space);
    }

    .select {
      position: absolute;
      inset-block-start: var(--space-s);
      inset-inline-end: 0;
      inline-size: auto;
      padding: var(--space-s) var(--space-xl);
    }

    .none {
      display: none;
    }

    td:has(.request, .note > *) {
      align-items: flex-start;
    }

    td:has(.request, .note > *)::before {
      padding-block-start: var(--space-s);
    }

    .person {
      padding-inline-end: calc(1.2857em + var(--space-xl) * 2) !important;
    }

    .subscription {
      justify-content: flex-end;
    }

    tr.changed > * {
      background: none !important;
    }

    tbody > tr.changed {
      border-color: var(--accent);
    }
  }

  @media (forced-colors: active) {
    .changed .input,
    tbody > tr.changed {
      border-color: Highlight;
    }
  }

  /* At 400 % zoom it would cover the people. */
  @media (max-height: 480px) {
    .save-bar {
      position: static;
    }
  }

  [aria-selected='true'] > * {
    background: color-mix(in oklab, var(--accent) 6%, var(--surface));
  }

  @media (forced-colors: active) {
    [aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
