import { css } from 'lit';

export const appPartsStyles = css`
  .logo {
    flex: none;
    inline-size: calc(var(--space) * 5);
    block-size: calc(var(--space) * 4);
    object-fit: contain;
    border-radius: calc(var(--radius) * 0.75);
  }

  .letter {
    display: grid;
    place-items: center;
    border: 1px solid var(--border);
    background: var(--sunken);
    color: var(--muted);
    font-weight: 600;
  }

  .name .link {
    color: inherit;
    text-align: start;
    text-decoration-color: transparent;
    overflow-wrap: anywhere;
  }

  .name .link:hover {
    color: var(--accent);
    text-decoration-color: currentcolor;
  }
`;
