import { css } from 'lit';

/** Which people are shown, one of few, and how many wait. */
export const segmentsStyles = css`
  .segments {
    display: flex;
    padding: calc(var(--space) / 4);
    border-radius: var(--radius);
    background: var(--hover);
  }

  .segments button {
    display: inline-flex;
    align-items: center;
    gap: var(--space-s);
    min-block-size: var(--target);
    padding: var(--space-xs) var(--space-l);
    border: 0;
    border-radius: calc(var(--radius) - 3px);
    background: none;
    white-space: nowrap;
  }

  .segments [aria-pressed='true'] {
    background: var(--surface);
    box-shadow: 0 0 0 1px var(--border);
    font-weight: 600;
  }

  .segments :focus-visible {
    box-shadow: var(--ring);
  }

  .count {
    min-inline-size: 1.6em;
    padding: 0 var(--space-s);
    border-radius: calc(var(--radius) * 2);
    background: var(--warning);
    color: var(--surface);
    font-size: 0.8571em;
    font-weight: 600;
    text-align: center;
  }

  @media (forced-colors: active) {
    .segments,
    .count {
      border: 1px solid;
    }

    .segments [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
    }
  }
`;
