import { css } from 'lit';

import { dialogStyles } from '../../styles/dialog.js';
import { fields } from '../../styles/fields.js';
import { table } from '../../styles/table.js';
import { appFormStyles } from '../views/app-form/app-form-styles.js';
import { appPartsStyles } from '../views/app-parts-styles.js';
import { compareStyles } from '../views/compare-styles.js';
import { menuStyles } from '../views/menu-styles.js';

const own = css`
  .base {
    display: grid;
    gap: calc(var(--space) * 4);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--space) * 1.5) calc(var(--space) * 2);
  }

  .head h2 {
    overflow-wrap: anywhere;
    margin-inline-end: auto;
  }

  .head .logo {
    inline-size: 56px;
    block-size: 44px;
  }

  .toggle {
    display: inline-flex;
    align-items: center;
    gap: var(--space);
    font-weight: 550;
  }

  #secrets:focus {
    outline: none;
  }

  section {
    display: grid;
    gap: calc(var(--space) * 2);
  }

  section > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space) calc(var(--space) * 2);
  }

  .reason {
    display: grid;
    gap: 4px;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
  }

  blockquote {
    margin: 0;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--border);
    background: var(--sunken);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .talk summary {
    inline-size: fit-content;
    margin-block-end: calc(var(--space) * 1.5);
    border-radius: 4px;
    font-weight: 550;
    cursor: pointer;
  }

  .quickstart {
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.25);
    background: var(--surface);
  }

  .quickstart > summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px calc(var(--space) * 1.5);
    position: relative;
    padding-block: 12px;
    padding-inline: 14px 40px;
    border-radius: calc(var(--radius) * 1.25);
    list-style: none;
    cursor: pointer;
  }

  .quickstart > summary::-webkit-details-marker {
    display: none;
  }

  .quickstart > summary:hover {
    background: var(--sunken);
  }

  .quickstart > summary::after {
    content: '';
    position: absolute;
    inset-block-start: 18px;
    inset-inline-end: 18px;
    inline-size: 8px;
    block-size: 8px;
    border: solid currentcolor;
    border-width: 0 1.6px 1.6px 0;
    rotate: 45deg;
    transition: rotate 140ms;
  }

  .quickstart[open] > summary::after {
    translate: 0 4px;
    rotate: 225deg;
  }

  .quickstart > :not(summary) {
    padding: 20px 14px;
    border-block-start: 1px solid var(--border);
  }

  .settings dl {
    display: grid;
    grid-template-columns: minmax(140px, 220px) 1fr;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.25);
    background: var(--surface);
  }

  .settings dl > div {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    padding: 12px 14px;
  }

  .settings dl > div + div {
    border-block-start: 1px solid var(--border);
  }

  dt {
    color: var(--muted);
    padding-inline-end: 16px;
  }

  dd {
    overflow-wrap: anywhere;
  }

  .settings dd li + li {
    margin-block-start: 4px;
  }

  .entries {
    display: grid;
    margin: 0;
    padding: 0;
    border: 1px solid var(--border);
    border-radius: calc(var(--radius) * 1.25);
    background: var(--surface);
    list-style: none;
  }

  .entries > li {
    display: grid;
    gap: 6px;
    padding: 12px 14px;
    overflow-wrap: anywhere;
  }

  .entries > li + li {
    border-block-start: 1px solid var(--border);
  }

  .entries p {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 16px;
  }

  .entries ul,
  .effects ul {
    padding-inline-start: 18px;
    list-style: disc;
  }

  .entries ul {
    color: var(--muted);
  }

  .effects {
    flex: 1 1 100%;
    overflow: auto;
    max-block-size: 25dvb;
  }

  /* What has the focus is not to lie under the foot of the form. */
  .app-form :is(input, button, summary) {
    scroll-margin-block: 24px 220px;
  }

  .versions {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space);
    margin-block-start: 6px;
  }

  .version {
    display: flex;
    gap: 10px;
    padding: 10px 12px;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .version:has(:checked) {
    border-color: var(--accent);
    background: color-mix(in oklab, var(--accent) 6%, var(--surface));
  }

  .version > span,
  .version .choice-name,
  .version .value {
    display: block;
    min-inline-size: 0;
  }

  .version .value {
    margin-block-start: 4px;
  }

  @container (max-width: 640px) {
    .settings dl,
    .versions {
      grid-template-columns: 1fr;
    }

    .head h2 {
      flex: 1 0 calc(100% - 80px);
      margin: 0;
    }
  }
`;

export const appDetailsStyles = [
  fields,
  table,
  dialogStyles,
  menuStyles,
  appPartsStyles,
  compareStyles,
  appFormStyles,
  own,
];
