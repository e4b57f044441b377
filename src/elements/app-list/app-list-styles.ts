import { css } from 'lit';

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
    gap: calc(var(--space) / 2);
    max-inline-size: 46em;
  }

  .name {
    display: flex;
    align-items: center;
    gap: calc(var(--space) * 1.5);
    min-inline-size: 0;
  }

  .name .link {
    color: inherit;
    text-align: start;
    text-decoration-color: transparent;
    overflow-wrap: anywhere;
    font-weight: 600;
  }

  .name .link:hover {
    color: var(--accent);
    text-decoration-color: currentcolor;
  }

  td > .mono {
    overflow-wrap: anywhere;
  }

  .nowrap {
    white-space: nowrap;
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--space) * 2);
    color: var(--muted);
  }

  @container (max-width: 640px) {
    .name {
      padding-inline-end: 54px !important;
      justify-content: flex-start !important;
      min-block-size: 44px;
    }

    .menu-cell {
      position: absolute;
      inset-block-start: 12px;
      inset-inline-end: 0;
    }
  }

  @container (max-width: 440px) {
    header .button {
      inline-size: 100%;
    }
  }
`;
