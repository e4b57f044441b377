import { css } from 'lit';

import { typedField } from '../../styles/typed-field.js';

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
    gap: var(--space-xs);
    max-inline-size: 46em;
  }

  .name {
    display: flex;
    align-items: center;
    gap: var(--space-l);
    min-inline-size: 0;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space) var(--space-l);
  }

  .toolbar p {
    margin-inline-start: auto;
  }

  .input {
    min-block-size: var(--control-size);
    padding: var(--space-s) var(--space-l);
    border: 1px solid var(--control-border);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }

  .toolbar > .control {
    flex: 0 1 21em;
  }

  ${typedField}

  .input::placeholder {
    color: var(--muted);
    opacity: 1;
  }

  .count {
    min-inline-size: 1.6em;
    padding: 0 var(--space-s);
    border-radius: calc(var(--radius) * 2);
    background: var(--accent);
    color: var(--on-accent);
    font-size: 0.8571em;
    outline: 1px solid transparent;
  }

  button[aria-busy='true'] {
    animation: pulse 700ms ease-in-out infinite alternate;
  }

  /* The columns are as wide as the rows will have them, so their names wait for those. */
  .base[aria-busy='true'] thead {
    visibility: hidden;
  }

  .sort {
    display: inline-flex;
    padding: var(--space-xs) 0;
    text-align: start;
    border: 0;
    border-radius: calc(var(--radius) / 2);
    background: none;
  }

  /* Its room is always there, so that no column moves. */
  .sort::after {
    content: '\\a0↓' / '';
  }

  :not([aria-sort]) > .sort::after {
    visibility: hidden;
  }

  [aria-sort^='a'] > .sort::after {
    content: '\\a0↑' / '';
  }

  .select {
    inline-size: 1px;
    padding-inline-end: 0;
  }

  input:not(.switch, .input) {
    display: block;
    font-size: 1em;
    inline-size: 1.2857em;
    block-size: 1.2857em;
    margin: 0;
    accent-color: var(--accent);
  }

  /* Rows that are all equally high, since most of them are not there. */
  .windowed {
    max-block-size: var(--zi-app-list-max-height, min(75vh, 760px));
    /* For what is hidden in rows out of sight: it would make the page longer. */
    position: relative;
    overflow: auto;
    overflow-anchor: none;
    border: 1px solid var(--border);
    border-radius: var(--radius-l);
  }

  .windowed table {
    border: 0;
  }

  .windowed thead {
    position: sticky;
    top: 0;
    z-index: 1;
  }

  .windowed thead th {
    border-block-end: 1px solid var(--border);
    background: var(--surface);
  }

  .windowed [data-index] {
    block-size: calc(var(--space) * 2.5 + max(var(--space) * 4, 2.3em) + 5px);
  }

  /* The names take what the others leave, however long they are, so that the menus stay in sight. */
  .windowed thead th:nth-child(2) {
    inline-size: 34%;
  }

  .windowed .name {
    inline-size: 0;
    min-inline-size: 100%;
  }

  /* The dots stand for the end of a name, not for its first letters where the page is from right to left. */
  .windowed .link {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }

  /* Two lines at most, which are no higher than the row is without them. */
  .windowed .mono,
  .windowed time {
    display: -webkit-box;
    min-inline-size: 7.5em;
    overflow: hidden;
    line-height: 1.25;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .gap,
  .gap > td {
    padding: 0;
    border: 0;
    background: none;
  }

  td > .mono {
    overflow-wrap: anywhere;
  }

  @container (46em < width <= 56em) {
    .windowed .logo {
      display: none;
    }
  }

  @container (max-width: 46em) {
    .name {
      padding-inline: calc(1.2857em + var(--space-l)) calc(var(--target) + var(--space));
      justify-content: flex-start !important;
      min-block-size: 44px;
    }

    .select {
      position: absolute;
      inset-block-start: calc(var(--space-s) + 13px);
      inset-inline-start: 0;
      inline-size: auto;
    }

    .windowed {
      border: 0;
    }

    .windowed [data-index] {
      min-block-size: calc(var(--space) * 10 + 6em + 50px);
    }

    td {
      text-align: end;
    }

    .menu-cell {
      position: absolute;
      inset-block-start: var(--space-l);
      inset-inline-end: 0;
    }
  }

  @container (max-width: 31em) {
    header .button {
      inline-size: 100%;
    }

    .toolbar > .control {
      flex-basis: 100%;
    }
  }
`;
