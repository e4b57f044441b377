import { css } from 'lit';

export const reviewQueueStyles = css`
  .base {
    display: grid;
    gap: calc(var(--space) * 2.5);
  }

  .heading {
    display: grid;
    gap: calc(var(--space) / 2);
    max-inline-size: 46em;
  }

  [tabindex='-1']:focus-visible {
    border-radius: 4px;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--space) * 1.5);
  }

  .filters > .input {
    flex: 1 1 240px;
    inline-size: auto;
    max-inline-size: 360px;
  }

  .filter {
    display: grid;
    gap: 2px;
  }

  .filter select {
    padding-inline-end: 8px;
    cursor: pointer;
  }

  .total {
    margin-inline-start: auto;
    padding-block: 8px;
  }

  .name {
    display: flex;
    align-items: center;
    gap: calc(var(--space) * 1.5);
    min-inline-size: 0;
  }

  .nowrap {
    white-space: nowrap;
  }

  .marks {
    color: var(--warning);
    font-weight: 550;
    white-space: nowrap;
  }

  .marks svg {
    display: inline-block;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin-inline-end: 5px;
    vertical-align: -0.15em;
  }

  .more {
    justify-self: center;
  }

  @container (max-width: 640px) {
    .filters > .input,
    .filter {
      flex: 1 1 45%;
      max-inline-size: none;
    }

    .filters > .input {
      flex-basis: 100%;
    }

    tbody .name {
      justify-content: flex-start;
      min-block-size: 44px;
    }

    .more {
      inline-size: 100%;
    }
  }
`;
