import { css } from 'lit';

/** Banners, notices, and the panel in place of an element's content. */
export const states = css`
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-s) var(--space-l);
    padding: calc(var(--space) * 1.25) var(--space-xl);
    border: 1px solid color-mix(in oklab, var(--tone, var(--border)) 40%, var(--surface));
    border-radius: var(--radius);
    background: color-mix(in oklab, var(--tone, var(--border)) 8%, var(--surface));
  }

  .banner > svg {
    color: var(--tone);
  }

  .banner > p {
    flex: 1 1 12em;
  }

  /* The words of a title end without a stop: not every language has the same. */
  .banner > p > strong {
    display: block;
  }

  .notice .banner {
    animation: appear 160ms ease-out;
  }

  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }

  .panel {
    display: grid;
    justify-items: center;
    gap: var(--space);
    padding: calc(var(--space) * 6) calc(var(--space) * 3);
    border: 1px dashed var(--border);
    border-radius: var(--radius-l);
    background: var(--surface);
    text-align: center;
  }

  .panel > svg {
    inline-size: calc(var(--space) * 5);
    block-size: calc(var(--space) * 5);
    padding: calc(var(--space) * 1.125);
    margin-block-end: var(--space-xs);
    border-radius: calc(var(--radius) * 2.5);
    background: var(--sunken);
    color: var(--muted);
  }

  .panel > p {
    max-inline-size: 32em;
    color: var(--muted);
    text-wrap: pretty;
  }

  .panel > .button {
    margin-block-start: var(--space);
  }

  .spinner {
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: spin 700ms linear infinite;
  }

  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }

  @media (forced-colors: active) {
    .spinner {
      border-inline-end-color: Canvas;
    }
  }
`;
