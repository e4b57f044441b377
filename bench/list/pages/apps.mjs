/** The apps of every side: made in the page, before anything is measured. */
// @ts-check

/** @typedef {import('../../../src/contract/app.js').App} App */

const statuses = /** @type {const} */ (['approved', 'approved', 'under-review', 'not-approved']);
const newest = Date.parse('2026-11-20T14:09:00.000Z');

/**
 * Names, client IDs, types, statuses and moments that differ from row to row, newest first.
 *
 * @param {number} count
 * @returns {App[]}
 */
export function makeApps(count) {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(6, '0');
    const changed = new Date(newest - index * 3_600_000).toISOString();
    const status = statuses[index % statuses.length] ?? 'approved';
    return {
      id: `app-${number}`,
      clientId: `0oabench00000${number}ld7`,
      name: `Example App ${index + 1}`,
      logo: null,
      applicationType: status === 'approved' ? 'internal' : 'partner',
      status,
      active: status === 'approved' && index % 3 > 0,
      redirectUris: ['https://app.example/callback'],
      scopes: ['api:data:company'],
      createdAt: changed,
      updatedAt: changed,
      version: '1',
    };
  });
}

/**
 * Where the app with this id is.
 *
 * @param {string} id
 */
export const indexOf = (id) => Number(id.slice('app-'.length)) - 1;

/**
 * What a backend makes of a switch: another version, changed now.
 *
 * @param {App} app
 * @param {boolean} active
 * @returns {App}
 */
export function switched(app, active) {
  return { ...app, active, version: String(Number(app.version) + 1), updatedAt: new Date().toISOString() };
}
