import { css } from 'lit';

export const reviewQueueStyles = css`
  .base {
    display: grid;
    gap: calc(var(--space) * 2.5);
  }

  .heading {
    display: grid;
    gap: var(--space-xs);
    max-inline-size: 46em;
    overflow-wrap: anywhere;
  }

  [tabindex='-1']:focus-visible {
    border-radius: calc(var(--radius) / 2);
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-l);
  }

  .filters > .control {
    flex: 1 1 17em;
    max-inline-size: 26em;
  }

  .filter {
    display: grid;
    gap: calc(var(--space) / 4);
  }

  .filter select {
    padding-inline-end: var(--space);
    cursor: pointer;
  }

  .total {
    margin-inline-start: auto;
    padding-block: var(--space);
  }

  .name {
    display: flex;
    align-items: center;
    gap: var(--space-l);
    min-inline-size: 0;
  }

  .marks {
    color: var(--warning);
    font-weight: 600;
  }

  .marks svg {
    display: inline-block;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin-inline-end: var(--space-xs);
    vertical-align: -0.15em;
  }

  .more {
    justify-self: center;
  }

  @container (46em < width <= 56em) {
    table .logo {
      display: none;
    }
  }

  @container (max-width: 46em) {
    .filters > .control,
    .filter {
      flex: 1 1 45%;
      max-inline-size: none;
    }

    .filters > .control {
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
