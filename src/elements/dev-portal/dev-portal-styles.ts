import { css } from 'lit';

export const devPortalStyles = css`
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--space) * 2);
    padding-block-end: calc(var(--space) * 1.5);
    border-block-end: 1px solid var(--border);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 1.1429em;
    font-weight: 650;
  }

  .brand svg {
    color: var(--accent);
  }

  .account {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    background: color-mix(in oklab, var(--accent) 14%, var(--surface));
    color: var(--text);
    font-size: 0.8571em;
    font-weight: 650;
  }

  nav {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-block-end: calc(var(--space) * 2);
    color: var(--muted);
  }

  nav .link {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    color: inherit;
    text-decoration-color: transparent;
  }

  nav .link:hover {
    color: var(--text);
  }

  nav .link:dir(rtl) svg {
    scale: -1 1;
  }

  nav [aria-current] {
    color: var(--text);
    font-weight: 550;
    overflow-wrap: anywhere;
  }

  .view {
    padding-block-start: calc(var(--space) * 3);
  }

  .view:focus {
    outline: none;
    box-shadow: none;
  }
`;
