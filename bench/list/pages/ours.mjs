/** `zi-app-list` as a host has it, with a backend that answers each page at once from what is in memory. */
// @ts-check
import '../../../dist/define/app-list.js';

import { configure } from '../../../dist/portal/configure.js';
import { createPortal } from '../../../dist/portal/portal.js';
import { indexOf, switched } from './apps.mjs';

/** @typedef {import('../../../src/contract/app.js').App} App */
/** @typedef {import('../../../src/contract/backend.js').DevPortalBackend} Backend */

const viewer = {
  id: 'person',
  name: 'Daniel Ortiz',
  email: 'daniel.ortiz@harbor.example',
  tenant: { id: 'tenant', name: 'Harbor Analytics' },
  subscriptions: ['devportal'],
  packages: ['enterprise-api'],
  roles: [],
  accessRequestedAt: null,
  contact: null,
};

/** @param {App[]} apps */
function backendOf(apps) {
  return {
    viewer: { get: () => Promise.resolve(viewer) },
    apps: {
      /** @param {{ cursor?: string, skip?: number, limit: number, search?: string }} input */
      list: ({ cursor, skip = 0, limit, search }) => {
        const found = search ? apps.filter(({ name }) => name.includes(search)) : apps;
        const start = Number(cursor ?? skip);
        const end = start + limit;
        return Promise.resolve({
          items: found.slice(start, end),
          nextCursor: end < found.length ? String(end) : null,
          total: found.length,
        });
      },
      /** @param {{ appId: string, changes: { active: boolean } }} input */
      update: ({ appId, changes }) => {
        const index = indexOf(appId);
        const app = switched(/** @type {App} */ (apps[index]), changes.active);
        apps[index] = app;
        return Promise.resolve(app);
      },
    },
  };
}

/** @param {HTMLElement} place @param {App[]} apps */
export function mount(place, apps) {
  // Nothing else is asked for while rows are drawn, scrolled and switched.
  const backend = /** @type {Backend} */ (/** @type {unknown} */ (backendOf(apps)));
  configure(createPortal({ backend, locale: 'en-US', checkContrast: false }));
  const list = document.createElement('zi-app-list');
  // Every column that it has.
  Object.assign(list, { view: { hidden: [] } });
  place.append(list);
}
