import { css } from 'lit';

export const waffleMenuStyles = css`
  :host {
    display: inline-block;
    vertical-align: top;
  }

  .base {
    container-type: normal;
    min-inline-size: 32px;
    min-block-size: 32px;
  }

  .icon-button > svg {
    fill: currentcolor;
  }

  .products {
    inline-size: min(20.6em, calc(100vw - 16px));
    padding: var(--space);
  }

  .products > div {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: var(--space-xs);
  }

  .products .product {
    display: grid;
    align-content: start;
    justify-items: center;
    gap: var(--space-s);
    min-inline-size: 0;
    padding: var(--space-l) var(--space-xs) calc(var(--space) * 1.25);
    border-radius: var(--radius);
    font-size: 0.9286em;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  .tile {
    display: grid;
    place-items: center;
    inline-size: calc(var(--space) * 5);
    block-size: calc(var(--space) * 5);
    border-radius: var(--radius-l);
    background: color-mix(in oklab, var(--accent) 12%, var(--surface));
    color: var(--accent);
    font-size: 1.2em;
    font-weight: 600;
  }

  [aria-current] {
    font-weight: 600;
  }

  [aria-current] .tile {
    background: var(--accent);
    color: var(--on-accent);
  }

  .products > p {
    padding: var(--space);
    color: var(--muted);
  }

  .products > .button {
    margin: 0 var(--space) var(--space);
  }

  @media (forced-colors: active) {
    .tile {
      border: 1px solid;
    }

    [aria-current] .tile {
      background: Highlight;
      color: HighlightText;
    }
  }
`;
