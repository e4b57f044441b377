import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';

import { frontPlugin } from './scripts/engines/front-plugin.mjs';
import { filesIn } from './scripts/files.mjs';
import { browserFlags, findBrowser } from './scripts/find-browser.mjs';
import { bundledTests } from './scripts/test/bundled-tests.mjs';
import { countingReporter } from './scripts/test/counting-reporter.mjs';
import { pageInFront } from './scripts/test/page-in-front.mjs';
import { testGroups } from './scripts/test/test-groups.mjs';

/**
 * What other engines are asked for: the elements. What lies below them asks little of an engine, and the words are the
 * same in each.
 */
export const engineFiles = ['test/elements/**/*.test.ts', '!test/elements/pseudo-locale.test.ts'];

// Only against hanging: a machine under load is slow, and no test is about speed.
const timeout = 60_000;

/** A busy machine makes Firefox and WebKit lose a key now and then: there a test may try twice more, in Chromium never. */
export const secondChance = { config: { timeout, retries: 2 } };

/** That all files share: few enough to get warm, and enough to end at about the same time. */
const pages = 18;

// Coverage and what follows changes or is looked at by hand want the files themselves.
const fileByFile = process.argv.some((argument) => /^--(?:coverage|watch|manual|open|debug)$/.test(argument));
// Where files are named, as by another engine's configuration, each has a page to itself.
const named = process.argv.some((argument) => /^--(?:files|config)\b/.test(argument));
const files = filesIn('test', '.test.ts').filter((file) => !file.endsWith('.node.test.ts') && !/\be2e\b/.test(file));
const groups = testGroups(fileByFile || named ? [] : files, pages);
const bundled = fileByFile ? undefined : bundledTests(groups);

const inFront = pageInFront();

/**
 * Each page's file would start two processes, one for the empty page before it; without the isolation of sites some few
 * serve all, and keep what they have compiled. All pages are of one site.
 */
const fewProcesses = [
  '--disable-site-isolation-trials',
  '--disable-features=SpareRendererForSitePerProcess,IsolateOrigins,site-per-process',
];

export default {
  files: groups.size > 0 ? [...groups.keys()] : files,
  nodeResolve: { exportConditions: ['browser', 'development'] },
  hostname: '127.0.0.1',
  // A page waits now and then, so that more than the processors have something to do; more than these take turns.
  concurrency: Math.min(2 * availableParallelism() + 1, 5),
  testFramework: { config: { timeout } },
  testsFinishTimeout: 300_000,
  browserStartTimeout: 120_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  middleware: bundled ? [bundled.middleware] : [],
  plugins: [
    frontPlugin,
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
        args: [...browserFlags, ...fewProcesses, '--force-prefers-reduced-motion'],
      },
      // Files run side by side, and only the page in front gets focus events and frames by itself.
      createPage: async ({ context }) => {
        const page = await context.newPage();
        inFront(page);
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  reporters: [
    ...(bundled ? [bundled.reporter] : []),
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }),
    countingReporter(),
  ],
  // Off unless asked for with --coverage.
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary', 'lcov'], reportDir: 'test-results/coverage' },
};
