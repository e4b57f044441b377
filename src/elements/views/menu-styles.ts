import { css } from 'lit';

export const menuStyles = css`
  .menu {
    position: fixed;
    inset: auto;
    min-inline-size: 13em;
    margin: 0;
    padding: var(--space-xs);
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    box-shadow: var(--shadow);
    text-align: start;
  }

  .menu [role='menuitem'] {
    display: block;
    inline-size: 100%;
    padding: var(--space-s) var(--space-l);
    border: 0;
    border-radius: calc(var(--radius) - 2px);
    background: none;
    text-align: start;
  }

  .menu .bad {
    color: var(--tone);
  }

  .menu [role='menuitem']:is(:hover, :focus-visible) {
    background: var(--hover);
  }
`;
