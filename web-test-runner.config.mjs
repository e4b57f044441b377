import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';

import { browserFlags, findBrowser } from './scripts/find-browser.mjs';
import { countingReporter } from './scripts/test/counting-reporter.mjs';

const files = ['test/**/*.test.ts', '!test/**/*.node.test.ts', '!test/e2e/**'];

/** Not the backends and their suite, which ask nothing of an engine and run in Node as well. */
export const engineFiles = [...files, '!test/{backends,testing}/**'];

export default {
  files,
  nodeResolve: { exportConditions: ['browser', 'development'] },
  hostname: '127.0.0.1',
  concurrency: Math.min(availableParallelism(), 4),
  // Only against hanging: a machine under load is slow, and no test is about speed.
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 300_000,
  browserStartTimeout: 120_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: await findBrowser(),
        // What is looked at is where a motion ends, not how far it has come.
        args: [...browserFlags, '--force-prefers-reduced-motion'],
      },
      // Files run side by side, and only the page in front gets focus events and frames by itself.
      createPage: async ({ context }) => {
        const page = await context.newPage();
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }),
    countingReporter(),
  ],
  // Off unless asked for with --coverage.
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary', 'lcov'], reportDir: 'test-results/coverage' },
};
