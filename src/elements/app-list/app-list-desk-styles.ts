import { css } from 'lit';

export const deskStyles = css`
  .sort:hover {
    color: var(--text);
  }

  /*
   * Each row a picture by itself: what changes in one does not have all others painted anew. Not the one that is used: what a
   * host's cell opens lies over the rows behind it.
   */
  tbody > tr:not(:hover, :focus-within) {
    isolation: isolate;
  }

  /*
   * Over the last rows in sight, wherever in a long page those are: a notice above the table would move the row that is being
   * used away from under the pointer.
   */
  .base > .notice {
    position: sticky;
    inset-block-end: calc(var(--space) * 2);
    z-index: 2;
    display: flex;
    align-items: end;
    justify-content: center;
    block-size: 0;
    margin-block-start: calc(var(--space) * -2.5);
  }

  .base > .notice > .banner {
    flex-wrap: nowrap;
    max-inline-size: min(100%, 40em);
    margin-block-end: var(--space-l);
    box-shadow: var(--shadow);
  }

  .base > .notice > .banner > p {
    flex: 0 1 auto;
  }

  /* The frames of the motion take a long list as much again as the switch itself. */
  .windowed .switch {
    transition: none;
  }

  .windowed ~ .notice > .banner {
    animation: none;
  }

  [aria-selected='true'] > * {
    background: color-mix(in oklab, var(--accent) 6%, var(--surface));
  }

  .panel-menu {
    max-block-size: 70vh;
    overflow: auto;
  }

  .view-panel {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-l);
    inline-size: min(30em, calc(100vw - 48px));
    padding: var(--space-l);
  }

  .view-panel label {
    display: grid;
    gap: var(--space-xs);
    align-content: end;
  }

  .view-panel label:first-child,
  .view-panel fieldset {
    grid-column: 1 / -1;
  }

  .label,
  .view-panel legend {
    padding: 0;
    margin-block-end: var(--space-xs);
    font-size: 0.9286em;
    font-weight: 600;
  }

  .view-panel fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-xs) calc(var(--space) * 2);
  }

  .view-panel fieldset label {
    display: inline-flex;
    align-items: center;
    gap: var(--space);
  }

  .field {
    display: grid;
    gap: var(--space-s);
  }

  .bulk {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-s) var(--space);
    padding: var(--space) var(--space-xl);
    border: 1px solid color-mix(in oklab, var(--accent) 40%, var(--surface));
    border-radius: var(--radius);
    background: color-mix(in oklab, var(--accent) 8%, var(--surface));
  }

  .bulk p {
    margin-inline-end: auto;
    font-weight: 600;
  }

  @container (max-width: 31em) {
    .bulk p {
      flex: 1 0 100%;
    }
  }

  .results {
    max-block-size: 40vh;
    overflow: auto;
    border: 1px solid var(--border);
    border-radius: var(--radius);
  }

  .results li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--space) / 4) calc(var(--space) * 2);
    padding: var(--space) var(--space-l);
    overflow-wrap: anywhere;
  }

  .results li + li {
    border-block-start: 1px solid var(--border);
  }

  .results li > :nth-child(2) {
    display: inline-flex;
    align-items: center;
    gap: var(--space-s);
    color: var(--tone);
  }

  @media (forced-colors: active) {
    [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
