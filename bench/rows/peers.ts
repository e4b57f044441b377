/** The peers' pages, bundled or served as `bench/bytes/peers.ts` counts them, and answers as their clients want them. */
import { readdirSync } from 'node:fs';

import { bundle } from './bundle.js';
import { apiPath, recordPage } from './data.js';
import { packages, read, versionOf } from './packages.js';
import { pageOf, type Site } from './site.js';

async function bundled(code: string, body: string, answers: Site['answers']): Promise<Site> {
  const { js, css } = await bundle(code);
  const styles = css === undefined ? [] : ['/page.css'];
  return {
    files: {
      '/': pageOf(body, { scripts: ['/page.js'], styles }),
      '/page.js': js,
      ...(css !== undefined && { '/page.css': css }),
    },
    ...(answers && { answers }),
  };
}

/** The columns that we have, as its guide has them; the rows asked for by the page. */
export async function vaadin(): Promise<Site> {
  const { answers } = await recordPage();
  const columns = [
    ['name', 'Name'],
    ['clientId', 'Client ID'],
    ['updatedAt', 'Last Updated'],
    ['status', 'Status'],
    ['active', 'Active'],
  ].map(([path, header]) => `<vaadin-grid-sort-column path="${path}" header="${header}"></vaadin-grid-sort-column>`);
  const code = `
import '@vaadin/grid';
import '@vaadin/grid/vaadin-grid-selection-column.js';
import '@vaadin/grid/vaadin-grid-sort-column.js';
const grid = document.querySelector('vaadin-grid');
fetch('${apiPath}/apps').then((answer) => answer.json()).then(({ items }) => { grid.items = items; });
`;
  const selection = '<vaadin-grid-selection-column></vaadin-grid-selection-column>';
  return bundled(code, `<vaadin-grid all-rows-visible>${selection}${columns.join('')}</vaadin-grid>`, answers);
}

export async function workos(): Promise<Site> {
  const { page } = await recordPage();
  const claims = { permissions: ['widgets:api-keys:manage'], exp: 4_000_000_000 };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = `${part({ alg: 'none' })}.${part(claims)}.`;
  const keys = page.items.map(({ id, name, clientId, createdAt, updatedAt }) => ({
    object: 'api_key',
    id,
    name,
    obfuscatedValue: `sk_…${clientId.slice(-4)}`,
    permissions: [],
    lastUsedAt: updatedAt,
    expiresAt: null,
    createdAt,
    updatedAt,
    owner: { type: 'organization', id: 'org_1' },
  }));
  const code = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiKeys, WorkOsWidgets } from '@workos-inc/widgets';
import '@radix-ui/themes/styles.css';
import '@workos-inc/widgets/styles.css';
const keys = createElement(ApiKeys, { authToken: '${token}' });
const api = { apiHostname: location.hostname, port: Number(location.port), https: false };
createRoot(document.getElementById('keys')).render(createElement(WorkOsWidgets, api, keys));
`;
  const list = (data: unknown[]) =>
    JSON.stringify({ object: 'list', data, listMetadata: { before: null, after: null } });
  return bundled(code, '<div id="keys"></div>', {
    'GET /_widgets/ApiKeys/organization-api-keys': list(keys),
    'GET /_widgets/ApiKeys/permissions': list([]),
  });
}

/** Its console makes the markup of a widget; this is a small one, of the kit's parts that the widget's code drives. */
export async function descope(): Promise<Site> {
  const { page } = await recordPage();
  const kit = '@descope/web-components-ui';
  const version = versionOf(kit);
  const seconds = (instant: string) => Date.parse(instant) / 1000;
  const keys = page.items.map(({ id, name, clientId, createdAt }) => ({
    ...{ id, name, clientId, createdTime: seconds(createdAt), expireTime: 0, createdBy: 'Dana Reed' },
    ...{ status: 'active', editable: true, roleNames: ['Reader'], permittedIps: [], boundUserId: '' },
  }));
  const column = (path: string, header: string) =>
    `<descope-grid-text-column path="${path}" header="${header}" sortable="true"></descope-grid-text-column>`;
  const root = `<div><descope-container direction="row" space-between="md">
<descope-text variant="h3">Access Keys</descope-text>
<descope-text-field data-id="search-input" placeholder="Search" size="sm"></descope-text-field>
${['activate', 'deactivate', 'delete', 'rotate']
  .map((act) => `<descope-button data-id="${act}-access-keys" size="sm" variant="outline">${act}</descope-button>`)
  .join('')}
<descope-button data-id="create-access-key" size="sm" variant="contained">Create</descope-button></descope-container>
<descope-grid data-id="access-keys-table" size="sm" column-reordering-allowed="true" style="height: 500px; width: 1150px">
<descope-grid-selection-column></descope-grid-selection-column>
${column('name', 'Name')}${column('clientId', 'Client ID')}${column('createdTimeFormatted', 'Created')}
${column('status', 'Status')}${column('expireTimeFormatted', 'Expires')}</descope-grid></div>`;
  const dialog = `<descope-container direction="column"><descope-text data-id="body-text"></descope-text>
<descope-button data-id="modal-cancel">Cancel</descope-button>
<descope-button data-id="modal-submit">Go on</descope-button><descope-button data-id="modal-close">Close</descope-button></descope-container>`;
  const project = '/pages/P2project/v2-beta';
  const widget = `${project}/access-key-management-widget/access-keys`;
  const dialogs = ['activate', 'deactivate', 'delete'].map((act) => `${act}-access-keys-modal.html`);
  const single = ['create', 'created', 'rotate', 'rotated'].map((act) => `${act}-access-key-modal.html`);
  const none = { globals: '', components: {} };
  const theme = JSON.stringify({ light: none, dark: none });
  const umd = `${kit}/dist/umd/`;
  const chunks = readdirSync(`${packages}${umd}`).filter((name) => name.endsWith('.js'));
  const { js } = await bundle(`import '@descope/access-key-management-widget';`);
  const element = `<script>
const widget = document.createElement('descope-access-key-management-widget');
const { origin } = location;
const given = { 'project-id': 'P2project', tenant: 'T2tenant', 'widget-id': 'access-keys', 'base-url': origin };
Object.assign(given, { 'base-static-url': origin + '/pages', 'base-cdn-url': origin });
for (const [name, value] of Object.entries(given)) widget.setAttribute(name, value);
document.body.append(widget);
</script>`;
  return {
    files: {
      '/': pageOf(element, { scripts: ['/page.js'] }),
      '/page.js': js,
      [`${project}/config.json`]: JSON.stringify({ componentsVersion: version }),
      [`${project}/theme.json`]: theme,
      [`${project}/T2tenant/theme.json`]: '{}',
      [`${widget}/root.html`]: root,
      ...Object.fromEntries([...dialogs, ...single].map((name) => [`${widget}/${name}`, dialog])),
      ...Object.fromEntries(chunks.map((name) => [`/npm/${kit}@${version}/dist/umd/${name}`, read(`${umd}${name}`)])),
    },
    answers: {
      'POST /v1/mgmt/accesskey/search': JSON.stringify({ keys }),
      'GET /v1/mgmt/role/all': JSON.stringify({ roles: [] }),
      'GET /v1/mgmt/widget/components-state': JSON.stringify({}),
    },
  };
}

/** Its first form, which asks nobody anything; it has no rows. */
export async function okta(): Promise<Site> {
  const code = `
import OktaSignIn from '@okta/okta-signin-widget';
import '@okta/okta-signin-widget/css/okta-sign-in.min.css';
const issuer = location.origin + '/oauth2/default';
new OktaSignIn({ issuer, clientId: 'host', redirectUri: location.href, useClassicEngine: true }).renderEl({ el: '#sign-in' });
`;
  return bundled(code, '<div id="sign-in"></div>', undefined);
}
