import { css } from 'lit';

export const appFormStyles = css`
  .app-form {
    display: grid;
    gap: calc(var(--space) * 3);
    max-inline-size: 51em;
    padding: calc(var(--space) * 3);
    padding-block-end: 0;
    border: 1px solid var(--border);
    border-radius: var(--radius-l);
    background: var(--surface);
  }

  @container (max-width: 46em) {
    .app-form {
      padding-inline: calc(var(--space) * 2);
    }
  }

  .app-form > .foot {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--space);
    padding-block: calc(var(--space) * 2);
    border-block-start: 1px solid var(--border);
    border-end-start-radius: calc(var(--radius) * 1.5);
    border-end-end-radius: calc(var(--radius) * 1.5);
    background: var(--surface);
  }

  .failure {
    flex-basis: 100%;
  }

  .failure:not(:has(*)) {
    position: absolute;
  }

  .choices,
  .categories ul {
    display: grid;
    gap: var(--space-l);
  }

  .choice {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--space) * 1.25);
    cursor: pointer;
  }

  .choice > span,
  .choice .hint {
    display: block;
  }

  .choice:has(:disabled) {
    cursor: not-allowed;
    color: var(--muted);
  }

  .choice-name {
    font-weight: 500;
  }

  .locked {
    display: inline-flex;
    align-items: center;
    gap: var(--space-xs);
    color: var(--warning);
    font-size: 0.9286em;
  }

  .locked svg {
    inline-size: 1.1em;
    block-size: 1.1em;
  }

  .uri {
    display: flex;
    align-items: center;
    gap: var(--space-xs);
  }

  .uri > .control {
    flex: 1;
  }

  .drop {
    display: grid;
    justify-items: center;
    gap: var(--space-s);
    padding: calc(var(--space) * 2.5);
    border: 1.5px dashed var(--control-border);
    border-radius: var(--radius);
    background: var(--sunken);
    text-align: center;
    transition:
      border-color 120ms,
      background-color 120ms;
  }

  .drop > svg {
    inline-size: 2em;
    block-size: 2em;
    color: var(--muted);
  }

  .drop.over {
    border-color: var(--accent);
    background: color-mix(in oklab, var(--accent) 7%, var(--surface));
  }

  .drop .spinner {
    display: inline-block;
    vertical-align: -2px;
  }

  .file input {
    position: absolute;
    opacity: 0;
    inline-size: 1px;
    block-size: 1px;
  }

  .file:has(:focus-visible) .link {
    outline: 2px solid transparent;
    box-shadow: var(--ring);
  }

  .note {
    display: flex;
    align-items: flex-start;
    gap: var(--space-s);
    color: var(--warning);
    font-size: 0.9286em;
    overflow-wrap: anywhere;
  }

  .note svg {
    margin-block-start: 1px;
    inline-size: 1.2em;
    block-size: 1.2em;
  }

  .preview {
    max-inline-size: min(100%, 23em);
    max-block-size: 7em;
    object-fit: contain;
  }

  .categories {
    border: 1px solid var(--border);
    border-radius: var(--radius);
    overflow: clip;
  }

  .categories > li {
    position: relative;
  }

  .categories > li + li {
    border-block-start: 1px solid var(--border);
  }

  .category {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--space) / 4) calc(var(--space) * 1.25);
    padding: calc(var(--space) * 1.25) var(--space-xl);
    padding-inline-end: calc(var(--target) + var(--space) * 2.5);
  }

  .category label {
    font-weight: 600;
    cursor: pointer;
  }

  .category .hint {
    margin-inline-start: auto;
  }

  .categories summary {
    position: absolute;
    inset-block-start: var(--space-s);
    inset-inline-end: var(--space);
    display: grid;
    place-items: center;
    inline-size: var(--target);
    block-size: var(--target);
    border-radius: var(--radius);
    color: var(--muted);
    list-style: none;
    cursor: pointer;
  }

  .categories summary::-webkit-details-marker {
    display: none;
  }

  .categories summary:hover {
    background: var(--hover);
  }

  .categories summary svg {
    rotate: -90deg;
    transition: rotate 140ms;
  }

  [open] > summary svg {
    rotate: 90deg;
  }

  .categories ul {
    padding: var(--space-xs) var(--space-xl) calc(1.2857em + var(--space) * 3);
  }

  @media (forced-colors: active) {
    .drop.over {
      border-color: Highlight;
    }
  }

  /* At 400 % zoom it would cover the fields. */
  @media (max-height: 480px) {
    .app-form > .foot {
      position: static;
    }
  }
`;
