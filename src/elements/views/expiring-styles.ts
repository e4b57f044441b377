import { css } from 'lit';

export const expiringStyles = css`
  .ending {
    display: inline-flex;
    align-items: center;
    gap: var(--space-xs);
    color: var(--tone);
    font-size: 0.8571em;
    font-weight: 600;
    line-height: 1.2;
    white-space: nowrap;
  }

  .ending svg {
    inline-size: 1.15em;
    block-size: 1.15em;
  }

  /* Below the name, and the row no higher for it: rows are equally high. */
  .name:has(.ending) {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    row-gap: 0;
  }

  .name:has(.ending) > :is(.logo, .letter) {
    grid-row: 1 / 3;
  }

  /* Its width is what a client ID of usual length needs to stay on one line. */
  .name > .ending svg {
    display: none;
  }

  .name:has(.ending) > .link {
    justify-self: start;
    line-height: 1.2;
  }

  .head:has(.ending) .ending {
    font-size: 0.9286em;
  }
`;
