import { css } from 'lit';

export const devPortalStyles = css`
  /* What a frame has in its slot has no '.base' around it, which has the theme otherwise. */
  :host([theme='light']) slot {
    color-scheme: light;
  }

  :host([theme='dark']) slot {
    color-scheme: dark;
  }

  :host([theme='system']) slot {
    color-scheme: light dark;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: var(--space-l);
    padding-block-end: var(--space-l);
    /* As high as it is with a person in it. */
    min-block-size: calc(var(--space-l) + 33px);
    border-block-end: 1px solid var(--border);
  }

  .person {
    display: flex;
    align-items: center;
    gap: var(--space-xs);
    margin-inline-start: auto;
  }

  .brand {
    display: flex;
    align-items: center;
    gap: calc(var(--space) * 1.25);
    font-size: 1.1429em;
    font-weight: 600;
  }

  .brand svg {
    color: var(--accent);
  }

  .account {
    display: grid;
    place-items: center;
    inline-size: var(--target);
    block-size: var(--target);
    border-radius: calc(var(--radius) * 2);
    background: color-mix(in oklab, var(--accent) 14%, var(--surface));
    color: var(--text);
    font-size: 0.8571em;
    font-weight: 600;
  }

  nav .link {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--space) / 4);
    color: inherit;
    text-decoration-color: transparent;
  }

  nav .link:hover {
    color: var(--text);
  }

  .path {
    display: flex;
    align-items: center;
    gap: var(--space-s);
    margin-block-end: calc(var(--space) * 2);
    color: var(--muted);
  }

  .path .link:dir(rtl) svg {
    scale: -1 1;
  }

  .path [aria-current] {
    color: var(--text);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .areas {
    display: flex;
    gap: var(--space-xs);
    margin-inline-end: auto;
    color: var(--muted);
  }

  .areas .link {
    padding: var(--space-xs) var(--space-l);
    border-radius: var(--radius);
  }

  .areas .link:hover {
    background: var(--hover);
  }

  .areas [aria-current] {
    background: color-mix(in oklab, var(--accent) 10%, var(--surface));
    color: var(--text);
  }

  @container (max-width: 40em) {
    .bar {
      flex-wrap: wrap;
    }

    .brand {
      margin-inline-end: auto;
    }

    .areas {
      order: 1;
      inline-size: 100%;
    }
  }

  .view {
    padding-block-start: calc(var(--space) * 3);
  }

  .policy {
    margin-block-start: calc(var(--space) * 5);
  }

  .view:focus {
    outline: none;
    box-shadow: none;
  }

  @media (forced-colors: active) {
    .areas [aria-current] {
      outline: 1px solid Highlight;
    }
  }
`;
