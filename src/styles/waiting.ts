import { css } from 'lit';

/** What stands for something on its way, and the place of what is told of it. */
export const waiting = css`
  .skeleton {
    display: block;
    /* In a card. */
    flex: 1;
    block-size: 0.8em;
    border-radius: calc(var(--radius) / 2);
    background: var(--hover);
    animation: pulse 1.4s ease-in-out 150ms infinite alternate both;
  }

  @keyframes pulse {
    from {
      opacity: 0.35;
    }
  }

  /* Out of the layout while empty, but never out of the accessibility tree. */
  .notice:not(:has(*)) {
    position: absolute;
  }

  @media (forced-colors: active) {
    .skeleton {
      background: GrayText;
    }
  }
`;
