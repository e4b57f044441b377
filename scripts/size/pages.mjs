/** Entry modules that are weighed, by `scripts/size.mjs` and `bench/bytes.ts`; imports start in `build/js/`. */

/** The list of apps with everything it imports, and the ways to give it a portal. The host's backend is the host's. */
export const appList = `
import './define/app-list.js';
export * from './portal/configure.js';
export * from './portal/portal.js';
`;

/** A page with nothing but the list of apps, on our own HTTP backend; okta is the host's. */
export const appListPage = `${appList}export * from './backends/http/http-backend.js';`;
