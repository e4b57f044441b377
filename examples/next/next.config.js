import { dirname } from 'node:path';

/** Static pages: rendered at build time, taken over in the browser, served by any web server. */
export default {
  output: 'export',
  // The lock file of all examples is one folder up, as are the modules.
  turbopack: { root: dirname(import.meta.dirname) },
};
