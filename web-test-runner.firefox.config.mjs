/** The element tests once more, in Firefox. */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';

import { findFirefox } from './scripts/engines/find-engines.mjs';
import base, { engineFiles } from './web-test-runner.config.mjs';

export default {
  ...base,
  files: engineFiles,
  // Only the tab in front has the focus.
  concurrency: 1,
  browsers: [
    chromeLauncher({
      // Its types ask for the module, which has the same `launch`.
      puppeteer: /** @type {any} */ (puppeteer),
      createPage: async ({ context }) => {
        const page = await context.newPage();
        page.setDefaultNavigationTimeout(120_000);
        return page;
      },
      launchOptions: {
        browser: 'firefox',
        executablePath: findFirefox(),
        extraPrefsFirefox: {
          'ui.prefersReducedMotion': 1,
          // The panel of a download would take the keys of every test after it.
          'browser.download.alwaysOpenPanel': false,
        },
      },
    }),
  ],
};
