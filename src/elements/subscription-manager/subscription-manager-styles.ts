import { css } from 'lit';

export const subscriptionManagerStyles = css`
  .base {
    display: grid;
    gap: calc(var(--space) * 2);
  }

  .loading {
    display: grid;
    gap: calc(var(--space) * 2.5);
    padding-block: calc(var(--space) * 1.5);
  }

  header {
    display: grid;
    gap: calc(var(--space) / 2);
    max-inline-size: 46em;
  }

  .toolbar,
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space) calc(var(--space) * 2);
  }

  .toolbar .input {
    flex: 1 1 16em;
    max-inline-size: 24em;
    inline-size: auto;
  }

  .pager {
    justify-content: flex-end;
    gap: var(--space);
  }

  .pager p {
    margin-inline-end: auto;
  }

  .segments {
    display: flex;
    padding: 3px;
    border-radius: var(--radius);
    background: var(--hover);
  }

  .segments button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 4px 12px;
    border: 0;
    border-radius: calc(var(--radius) - 3px);
    background: none;
    white-space: nowrap;
  }

  .segments [aria-pressed='true'] {
    background: var(--surface);
    box-shadow: 0 0 0 1px var(--border);
    font-weight: 550;
  }

  .segments :focus-visible {
    box-shadow: var(--ring);
  }

  .count {
    min-inline-size: 1.6em;
    padding: 0 6px;
    border-radius: 999px;
    background: var(--warning);
    color: var(--surface);
    font-size: 0.8571em;
    font-weight: 650;
    text-align: center;
  }

  .notice {
    display: grid;
    gap: var(--space);
  }

  .notice ul {
    display: grid;
    flex: 1 0 100%;
    gap: 4px;
    max-block-size: 12em;
    overflow: auto;
  }

  .bulk .input {
    inline-size: auto;
    min-block-size: 32px;
    padding-block: 3px;
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
    padding: 1px 7px;
    border: 1px solid var(--border);
    border-radius: 999px;
    color: var(--muted);
    font-size: 0.7857em;
    font-weight: 550;
    vertical-align: 1px;
  }

  .subscription {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px var(--space);
    inline-size: 17em;
    max-inline-size: 100%;
  }

  .subscription .input {
    min-block-size: 34px;
    padding-block: 4px;
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
    gap: 4px;
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
    padding: 10px 14px;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.25);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  .save-bar > p {
    flex: 1 1 10em;
  }

  @container (max-width: 640px) {
    .toolbar .input {
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
      padding-inline: 8px;
    }

    .select {
      position: absolute;
      inset-block-start: 6px;
      inset-inline-end: 0;
      inline-size: auto;
      padding: 6px 14px;
    }

    .none {
      display: none;
    }

    td:has(.request, .note > *) {
      align-items: flex-start;
    }

    td:has(.request, .note > *)::before {
      padding-block-start: 7px;
    }

    .person {
      padding-inline-end: 48px !important;
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
`;
