/** Unit tests in a real browser: every `test/**\/*.test.ts` that is not for Node alone. */
import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';

import { browserFlags, findBrowser } from './scripts/find-browser.mjs';

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'development'] },
  hostname: '127.0.0.1',
  browserLogs: true,
  concurrency: 2,
  // Only against hanging: a machine under load is slow, and no test is about speed.
  testFramework: { config: { timeout: 60_000 } },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
  browsers: [chromeLauncher({ launchOptions: { executablePath: await findBrowser(), args: browserFlags } })],
};
