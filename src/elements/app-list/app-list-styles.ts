import { css } from 'lit';

export const appListStyles = css`
  .base {
    display: grid;
    gap: calc(var(--space) * 2.5);
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: calc(var(--space) * 2);
  }

  header > div {
    display: grid;
    flex: 1 1 20em;
    gap: calc(var(--space) / 2);
    max-inline-size: 46em;
  }

  .name {
    display: flex;
    align-items: center;
    gap: calc(var(--space) * 1.5);
    min-inline-size: 0;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space) calc(var(--space) * 1.5);
  }

  .toolbar p {
    margin-inline-start: auto;
  }

  .input {
    min-block-size: 36px;
    padding: 6px 12px;
    border: 1px solid var(--control-border);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }

  .toolbar > .input {
    flex: 0 1 300px;
    min-inline-size: 0;
  }

  .input::placeholder {
    color: var(--muted);
    opacity: 1;
  }

  .count {
    min-inline-size: 20px;
    padding: 0 6px;
    border-radius: 10px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 0.8571em;
  }

  .panel-menu {
    max-block-size: 70vh;
    overflow: auto;
  }

  .sort {
    padding: 4px 0;
    border: 0;
    border-radius: 4px;
    background: none;
    font-weight: inherit;
  }

  .sort:hover {
    color: var(--text);
  }

  .sort span {
    display: inline-block;
    inline-size: 1em;
    margin-inline-start: 4px;
  }

  .select {
    inline-size: 1px;
    padding-inline-end: 0;
  }

  input[type='checkbox']:not(.switch) {
    display: block;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--accent);
    cursor: pointer;
  }

  [aria-selected='true'] > * {
    background: color-mix(in oklab, var(--accent) 6%, var(--surface));
  }

  /* Rows that are all equally high, since most of them are not there. */
  .windowed {
    max-block-size: var(--zi-app-list-max-height, min(75vh, 760px));
    /* For what is hidden in rows out of sight: it would make the page longer. */
    position: relative;
    overflow: auto;
    overflow-anchor: none;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.25);
  }

  .windowed table {
    border: 0;
  }

  .windowed thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    border-block-end: 1px solid var(--border);
    background: var(--surface);
  }

  .windowed tbody > tr:not(.gap) {
    block-size: 57px;
  }

  .windowed :is(.link, .mono) {
    display: inline-block;
    max-inline-size: 22em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    overflow-wrap: normal;
    vertical-align: bottom;
  }

  .gap > td {
    padding: 0;
    border: 0;
  }

  td > .mono {
    overflow-wrap: anywhere;
  }

  .nowrap {
    white-space: nowrap;
  }

  @container (max-width: 640px) {
    .name {
      padding-inline: 30px 42px;
      justify-content: flex-start !important;
      min-block-size: 44px;
    }

    .select {
      position: absolute;
      inset-block-start: 19px;
      inset-inline-start: 0;
      inline-size: auto;
    }

    .windowed {
      border: 0;
    }

    .windowed tbody > tr:not(.gap) {
      block-size: 206px;
      overflow: hidden;
    }

    .windowed tbody > .gap {
      padding: 0;
      border: 0;
      background: none;
    }

    .windowed :is(.link, .mono) {
      max-inline-size: calc(100cqi - 160px);
    }

    .menu-cell {
      position: absolute;
      inset-block-start: 12px;
      inset-inline-end: 0;
    }
  }

  @container (max-width: 440px) {
    header .button {
      inline-size: 100%;
    }

    .toolbar > .input {
      flex-basis: 100%;
    }
  }
`;
