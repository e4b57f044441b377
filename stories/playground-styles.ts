import { html } from 'lit';

export const playgroundStyles = html`<style>
  .playground {
    --ink: light-dark(#1b1d22, #eceef2);
    --quiet: light-dark(#5a606c, #a9b0bc);
    --line: light-dark(#dcdfe5, #343943);
    --panel: light-dark(#f6f7f9, #1c1f25);
    display: grid;
    grid-template-columns: minmax(280px, 340px) minmax(0, 1fr);
    align-items: start;
    gap: 24px;
    color: var(--ink);
    font:
      14px/1.5 system-ui,
      sans-serif;
  }

  .playground .side,
  .playground .controls {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }

  .playground .side {
    padding: 16px;
    border-radius: 12px;
    background: var(--panel);
  }

  .playground .preview {
    display: grid;
    gap: 32px;
    min-inline-size: 0;
    padding: 24px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--zi-color-surface, light-dark(#fff, #16181d));
  }

  .playground fieldset {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .playground legend,
  .playground caption strong {
    padding: 0 0 8px;
    font-weight: 600;
  }

  .playground .themes,
  .playground .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }

  .playground .themes label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }

  .playground .color,
  .playground .length,
  .playground .font {
    display: grid;
    grid-template-columns: 36px 1fr auto;
    align-items: center;
    gap: 4px 12px;
  }

  .playground .length {
    grid-template-columns: 1fr auto;
  }

  .playground .font {
    grid-template-columns: 1fr minmax(0, 180px);
  }

  .playground .length input {
    grid-column: 1 / -1;
    inline-size: 100%;
    margin: 0;
  }

  .playground .side input {
    accent-color: light-dark(#4b3bd1, #aaa4ff);
  }

  .playground input[type='color'] {
    inline-size: 36px;
    block-size: 28px;
    padding: 2px;
    border: 1px solid var(--quiet);
    border-radius: 6px;
    background: none;
  }

  .playground select,
  .playground button {
    min-block-size: 34px;
    padding: 4px 12px;
    border: 1px solid var(--quiet);
    border-radius: 8px;
    background: light-dark(#fff, #16181d);
    color: var(--ink);
    font: inherit;
  }

  .playground button {
    font-weight: 550;
    cursor: pointer;
  }

  .playground button.primary {
    border-color: transparent;
    background: light-dark(#1b1d22, #eceef2);
    color: light-dark(#fff, #16181d);
  }

  .playground :is(input, select, button, pre):focus-visible {
    outline: 2px solid light-dark(#4b3bd1, #aaa4ff);
    outline-offset: 2px;
  }

  .playground pre {
    margin: 0;
    padding: 12px;
    overflow: auto;
    border-radius: 8px;
    background: light-dark(#fff, #16181d);
    font-size: 12px;
  }

  .playground code,
  .playground .value {
    color: var(--quiet);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }

  .playground table {
    inline-size: 100%;
    border-spacing: 0;
    font-size: 13px;
  }

  .playground caption {
    text-align: start;
  }

  .playground caption span {
    display: block;
    color: var(--quiet);
  }

  .playground :is(th, td) {
    padding: 5px 8px 5px 0;
    border-block-start: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }

  .playground tbody th {
    white-space: normal;
  }

  .playground thead th {
    border: 0;
    color: var(--quiet);
  }

  .playground .sample {
    display: inline-block;
    margin-inline-end: 6px;
    padding: 0 6px;
    border: 1px solid var(--line);
    border-radius: 6px;
    font-weight: 600;
  }

  .playground .low strong {
    color: light-dark(#b3261e, #ff8a80);
  }

  @media (max-width: 900px) {
    .playground {
      grid-template-columns: minmax(0, 1fr);
    }

    .playground .preview {
      padding: 16px;
    }
  }
</style>`;
