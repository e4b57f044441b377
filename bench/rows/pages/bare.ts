/** The floor: one element with Lit and nothing else, that draws the rows as `zi-app-list` has them, in a native table. */
import { css, html, LitElement } from 'lit';

import type { App } from '../../../src/contract/app.js';

const statuses = { approved: 'Approved', 'under-review': 'Under Review', 'not-approved': 'Not Approved' };
const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const head = ['Name', 'Client ID', 'Last Updated', 'Status', 'Active'];

const chosen = (event: Event) => (event.currentTarget as HTMLElement).toggleAttribute('data-chosen');

class BareList extends LitElement {
  static override styles = css`
    table {
      inline-size: 100%;
      border: 1px solid #ccc;
      border-radius: 8px;
      border-spacing: 0;
      font: 14px/1.4 system-ui;
    }
    th,
    td {
      padding: 10px 16px;
      text-align: start;
      font-weight: inherit;
    }
    tbody > tr > * {
      border-block-start: 1px solid #ccc;
    }
    .name {
      display: flex;
      gap: 8px;
      align-items: center;
    }
    .logo {
      inline-size: 32px;
      line-height: 32px;
      border-radius: 8px;
      background: #ddd;
      text-align: center;
    }
    .badge {
      padding: 2px 8px;
      border-radius: 99px;
      background: #def;
    }
    .mono {
      font-family: monospace;
    }
    button {
      border: 0;
      background: none;
      font: inherit;
      color: #04c;
    }
  `;

  static override properties = { apps: { attribute: false } };

  declare apps: readonly App[];

  constructor() {
    super();
    this.apps = [];
  }

  override render() {
    return html`<h2>API Apps</h2>
      <table>
        <thead>
          <tr>
            <th><input type="checkbox" aria-label="Select all" @change=${chosen} /></th>
            ${head.map((name) => html`<th scope="col"><button>${name}</button></th>`)}
            <th>Actions</th>
          </tr>
        </thead>
        <tbody>
          ${this.apps.map(row)}
        </tbody>
      </table>`;
  }
}

function row({ name, clientId, updatedAt, status, active }: App) {
  return html`<tr>
    <td><input type="checkbox" aria-label=${`Select ${name}`} @change=${chosen} /></td>
    <th scope="row">
      <div class="name">
        <span class="logo" aria-hidden="true">${name[0]}</span><button @click=${chosen}>${name}</button>
      </div>
    </th>
    <td><span class="mono">${clientId}</span></td>
    <td><time datetime=${updatedAt}>${moment.format(new Date(updatedAt))}</time></td>
    <td><span class="badge">${statuses[status]}</span></td>
    <td><input type="checkbox" role="switch" aria-label=${name} .checked=${active} @change=${chosen} /></td>
    <td><button aria-label=${`Actions for ${name}`} @click=${chosen}>⋮</button></td>
  </tr>`;
}

customElements.define('bare-list', BareList);
