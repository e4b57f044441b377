import { css } from 'lit';

export const quickstartStyles = css`
  .base {
    display: grid;
    gap: calc(var(--space) * 4);
  }

  section {
    display: grid;
    gap: calc(var(--space) * 2);
    min-inline-size: 0;
  }

  section > header {
    display: grid;
    gap: calc(var(--space) / 4);
    max-inline-size: 51em;
  }

  select.input {
    max-inline-size: 34em;
    text-overflow: ellipsis;
  }

  .program {
    min-inline-size: 0;
    border: 1px solid var(--border);
    border-radius: var(--radius-l);
    background: var(--surface);
  }

  .program > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-xs) var(--space);
    padding: var(--space-s) var(--space) 0;
    border-block-end: 1px solid var(--border);
  }

  .program > header > .button {
    margin-block-end: var(--space-s);
  }

  .tabs {
    display: flex;
    align-self: flex-end;
  }

  .tabs > button {
    padding: var(--space) var(--space-l) calc(var(--space) * 1.25);
    margin-block-end: -1px;
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: var(--radius) var(--radius) 0 0;
    background: none;
    color: var(--muted);
    font-weight: 600;
  }

  .tabs > button:hover {
    color: var(--text);
  }

  .tabs > [aria-selected='true'] {
    border-block-end-color: var(--accent);
    color: var(--text);
  }

  pre {
    margin: 0;
    padding: var(--space-xl) calc(var(--space) * 2);
    max-block-size: 33em;
    overflow: auto;
    border-radius: 0 0 var(--radius-l) var(--radius-l);
    background: var(--sunken);
    direction: ltr;
    text-align: left;
    line-height: 1.6;
    tab-size: 2;
    white-space: pre;
  }

  pre .comment {
    color: var(--muted);
    font-style: italic;
  }

  .steps {
    display: grid;
    gap: var(--space);
    max-inline-size: 51em;
  }

  .steps h4 {
    margin: 0;
    font: inherit;
    font-weight: 600;
  }

  .steps ol {
    display: grid;
    gap: var(--space);
    padding-inline-start: calc(var(--space) * 2.75);
    list-style: decimal;
  }

  .steps code,
  .command {
    padding: 1px var(--space-s);
    border-radius: calc(var(--radius) / 2);
    background: var(--hover);
  }

  .steps .command {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-block-start: var(--space-s);
    padding: var(--space-s) calc(var(--space) * 1.25);
    overflow-wrap: anywhere;
  }

  .refused {
    display: grid;
    gap: var(--space-l);
    max-inline-size: 51em;
  }

  textarea.input {
    display: block;
    min-block-size: 4.6em;
    resize: vertical;
    overflow-wrap: anywhere;
  }

  .refused .banner {
    align-items: flex-start;
    overflow-wrap: anywhere;
  }

  .refused .banner > .text {
    flex: 1 1 12em;
    display: grid;
    gap: var(--space-xs);
  }

  .refused .notice {
    display: grid;
    gap: var(--space);
  }

  .comparison {
    display: grid;
    border: 1px solid var(--border);
    border-radius: var(--radius-l);
    background: var(--surface);
  }

  .comparison > div {
    display: grid;
    grid-template-columns: 7em 1fr;
    gap: calc(var(--space) / 4) calc(var(--space) * 2);
    padding: calc(var(--space) * 1.25) var(--space-xl);
  }

  .comparison > div + div {
    border-block-start: 1px solid var(--border);
  }

  .comparison dt {
    color: var(--muted);
  }

  .comparison dd {
    min-inline-size: 0;
    direction: ltr;
    text-align: start;
    line-height: 1.8;
    overflow-wrap: anywhere;
  }

  /* Told apart by a wavy line, as under a mistake, and a straight one: not by colour alone, and without a line through. */
  .comparison del,
  .comparison ins {
    padding: 1px calc(var(--space) / 4);
    border: 1px solid color-mix(in oklab, var(--tone) 45%, var(--surface));
    border-radius: calc(var(--radius) / 2);
    background: color-mix(in oklab, var(--tone) 12%, var(--surface));
    color: var(--tone);
    font-weight: 600;
  }

  .comparison del {
    --tone: var(--danger);
    text-decoration: underline wavy 1px;
    text-underline-offset: 3px;
  }

  .comparison ins {
    --tone: var(--success);
    text-decoration: underline 1.5px;
    text-underline-offset: 3px;
  }

  .copy-field {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
  }

  .copy-field .input {
    flex: 1 1 18em;
    inline-size: auto;
    min-inline-size: 0;
    text-overflow: ellipsis;
  }

  .reasons {
    display: grid;
    gap: var(--space-xs);
    padding-inline-start: calc(var(--space) * 2.25);
    list-style: disc;
  }

  @container (max-width: 37em) {
    .tabs > button {
      padding-inline: var(--space);
    }

    .comparison > div {
      grid-template-columns: 1fr;
    }

    pre {
      padding: var(--space-l);
    }
  }

  @media (forced-colors: active) {
    .tabs > button {
      border-block-end-color: Canvas;
    }

    .tabs > [aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
