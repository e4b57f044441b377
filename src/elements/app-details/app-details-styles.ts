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
    gap: var(--space-l) calc(var(--space) * 2);
  }

  .head h2 {
    overflow-wrap: anywhere;
    margin-inline-end: auto;
  }

  .head .logo {
    inline-size: calc(var(--space) * 7);
    block-size: calc(var(--space) * 5.5);
  }

  .toggle {
    display: inline-flex;
    align-items: center;
    gap: var(--space);
    font-weight: 600;
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
    gap: var(--space-xs);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
  }

  blockquote {
    margin: 0;
    padding: var(--space) var(--space-l);
    border-inline-start: 3px solid var(--border);
    background: var(--sunken);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .talk summary {
    inline-size: fit-content;
    margin-block-end: var(--space-l);
    border-radius: calc(var(--radius) / 2);
    font-weight: 600;
    cursor: pointer;
  }

  .quickstart {
    border: 1px solid var(--border);
    border-radius: var(--radius-l);
    background: var(--surface);
  }

  .quickstart > summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(var(--space) / 4) var(--space-l);
    position: relative;
    padding-block: var(--space-l);
    padding-inline: var(--space-xl) calc(var(--space) * 5);
    border-radius: var(--radius-l);
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
    inset-block-start: calc(var(--space) * 2.25);
    inset-inline-end: calc(var(--space) * 2.25);
    inline-size: calc(0.5714em - 1.6px);
    block-size: calc(0.5714em - 1.6px);
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
    padding: calc(var(--space) * 2.5) var(--space-xl);
    border-block-start: 1px solid var(--border);
  }

  .registration {
    align-items: start;
  }

  .registration > div {
    flex: 1 1 12em;
    display: grid;
    gap: var(--space-s);
  }

  .registration strong {
    display: block;
  }

  .differences {
    display: grid;
    gap: var(--space-s);
    padding-inline-start: 1.25em;
    list-style: disc;
    overflow-wrap: anywhere;
  }

  .settings dl {
    display: grid;
    grid-template-columns: minmax(10em, 15.7em) 1fr;
    border: 1px solid var(--border);
    border-radius: var(--radius-l);
    background: var(--surface);
  }

  .settings dl > div {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    padding: var(--space-l) var(--space-xl);
  }

  .settings dl > div + div {
    border-block-start: 1px solid var(--border);
  }

  dt {
    color: var(--muted);
    padding-inline-end: calc(var(--space) * 2);
  }

  dd {
    overflow-wrap: anywhere;
  }

  .settings dd li + li {
    margin-block-start: var(--space-xs);
  }

  .entries {
    display: grid;
    border: 1px solid var(--border);
    border-radius: var(--radius-l);
    background: var(--surface);
  }

  .entries > li {
    display: grid;
    gap: var(--space-s);
    padding: var(--space-l) var(--space-xl);
    overflow-wrap: anywhere;
  }

  .entries > li + li {
    border-block-start: 1px solid var(--border);
  }

  .entries p {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: calc(var(--space) / 4) calc(var(--space) * 2);
  }

  .entries ul,
  .effects ul {
    padding-inline-start: calc(var(--space) * 2.25);
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
    margin-block-start: var(--space-s);
  }

  .version {
    display: flex;
    gap: calc(var(--space) * 1.25);
    padding: calc(var(--space) * 1.25) var(--space-l);
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
    margin-block-start: var(--space-xs);
  }

  @container (max-width: 46em) {
    .settings dl,
    .versions {
      grid-template-columns: 1fr;
    }

    .head h2 {
      flex: 1 0 calc(100% - var(--space) * 10);
      margin: 0;
    }
  }

  @media (forced-colors: active) {
    .version:has(:checked) {
      border-color: Highlight;
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
