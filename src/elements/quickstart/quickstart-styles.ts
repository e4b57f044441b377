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
    gap: 2px;
    max-inline-size: 720px;
  }

  select.input {
    max-inline-size: 480px;
    text-overflow: ellipsis;
  }

  .program {
    min-inline-size: 0;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.25);
    background: var(--surface);
  }

  .program > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px var(--space);
    padding: 6px 8px 0;
    border-block-end: 1px solid var(--border);
  }

  .program > header > .button {
    margin-block-end: 6px;
  }

  .tabs {
    display: flex;
    align-self: flex-end;
  }

  .tabs > button {
    padding: 8px 12px 9px;
    margin-block-end: -1px;
    border: 0;
    border-block-end: 2px solid transparent;
    border-radius: var(--radius) var(--radius) 0 0;
    background: none;
    color: var(--muted);
    font-weight: 550;
  }

  .tabs > button:hover {
    color: var(--text);
  }

  .tabs > [aria-selected='true'] {
    border-block-end-color: var(--accent);
    color: var(--text);
  }

  pre {
    box-sizing: border-box;
    margin: 0;
    padding: 14px 16px;
    max-block-size: 460px;
    overflow: auto;
    border-radius: 0 0 calc(var(--radius) * 1.25) calc(var(--radius) * 1.25);
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
    max-inline-size: 720px;
  }

  .steps h4 {
    margin: 0;
    font: inherit;
    font-weight: 600;
  }

  .steps ol {
    display: grid;
    gap: var(--space);
    margin: 0;
    padding-inline-start: 22px;
  }

  .steps code,
  .command {
    padding: 1px 6px;
    border-radius: 5px;
    background: var(--hover);
  }

  .steps .command {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-block-start: 6px;
    padding: 6px 10px;
    overflow-wrap: anywhere;
  }

  .refused {
    display: grid;
    gap: calc(var(--space) * 1.5);
    max-inline-size: 720px;
  }

  textarea.input {
    display: block;
    min-block-size: 64px;
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
    gap: 4px;
  }

  .refused .notice {
    display: grid;
    gap: var(--space);
  }

  .comparison {
    display: grid;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.25);
    background: var(--surface);
  }

  .comparison > div {
    display: grid;
    grid-template-columns: 96px 1fr;
    gap: 2px calc(var(--space) * 2);
    padding: 10px 14px;
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
    padding: 1px 2px;
    border: 1px solid color-mix(in oklab, var(--tone) 45%, var(--surface));
    border-radius: 4px;
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
    flex: 1 1 260px;
    inline-size: auto;
    min-inline-size: 0;
    text-overflow: ellipsis;
  }

  .reasons {
    display: grid;
    gap: 4px;
    padding-inline-start: 18px;
    list-style: disc;
  }

  @container (max-width: 520px) {
    .tabs > button {
      padding-inline: 8px;
    }

    .comparison > div {
      grid-template-columns: 1fr;
    }

    pre {
      padding: 12px;
    }
  }
`;
