import { css } from 'lit';

export const appFormStyles = css`
  .app-form {
    display: grid;
    gap: calc(var(--space) * 3);
    max-inline-size: 720px;
    padding: calc(var(--space) * 3);
    padding-block-end: 0;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.5);
    background: var(--surface);
  }

  @container (max-width: 640px) {
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
    gap: calc(var(--space) * 1.5);
  }

  .choice {
    display: flex;
    align-items: flex-start;
    gap: 10px;
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
    gap: 4px;
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
    gap: 4px;
  }

  .drop {
    display: grid;
    justify-items: center;
    gap: 6px;
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
    inline-size: 28px;
    block-size: 28px;
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
    box-shadow: var(--ring);
  }

  .note {
    display: flex;
    align-items: flex-start;
    gap: 6px;
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
    max-inline-size: min(100%, 320px);
    max-block-size: 96px;
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
    gap: 2px 10px;
    padding: 10px 14px;
    padding-inline-end: 52px;
  }

  .category label {
    font-weight: 550;
    cursor: pointer;
  }

  .category .hint {
    margin-inline-start: auto;
  }

  .categories summary {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 8px;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
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
    padding: 4px 14px 14px 42px;
  }
`;
