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
    inline-size: min(288px, calc(100vw - 16px));
    padding: var(--space);
  }

  .products > div {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 4px;
  }

  .products .product {
    display: grid;
    align-content: start;
    justify-items: center;
    gap: 6px;
    min-inline-size: 0;
    padding: 12px 4px 10px;
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
    inline-size: 40px;
    block-size: 40px;
    border-radius: 10px;
    background: color-mix(in oklab, var(--accent) 12%, var(--surface));
    color: var(--accent);
    font-size: 1.2em;
    font-weight: 650;
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
`;
