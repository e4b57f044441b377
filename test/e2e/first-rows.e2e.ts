/** What the first rows cost a page, where it can be counted: requests and shifts. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Browser } from 'playwright-core';

import { sides } from '../../bench/rows/sides.js';
import { serveSite } from '../../bench/rows/site.js';
import { visit } from '../../bench/rows/visit.js';
import { launchBrowser } from '../../scripts/find-browser.mjs';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

describe('the first rows of zi-app-list', () => {
  for (const [name, title] of [
    ['oursFetched', 'bundled'],
    ['oursFetchedByScript', 'by script tag'],
  ] as const) {
    it(`take one script and one call, and nothing of okta, ${title}`, async () => {
      const { marker, make } = sides[name];
      const served = await serveSite(await make());
      const { requests } = await visit(browser, { origin: served.origin, marker });
      await served.close();
      const script = name === 'oursFetched' ? '/page.js' : '/devportal.js';
      assert.deepEqual(
        requests.map(({ path }) => path),
        ['/', script, '/devportal/api/v1/apps?limit=100'],
      );
    });
  }

  // So long that places for the rows are drawn before.
  const far = { title: 'far away', slowdown: 1, network: { latency: 1000, down: 1e6, up: 1e6 } };
  for (const [name, title, conditions] of [
    ['ours', 'when they are in it'],
    ['oursFetched', 'when they are fetched'],
    ['oursFetched', 'when they take a second', far],
    ['oursFetchedByScript', 'when they are fetched, by script tag'],
    ['oursFetchedByScript', 'when they take a second, by script tag', far],
  ] as const) {
    it(`move nothing that is on the page ${title}`, async () => {
      const { marker, make } = sides[name];
      const served = await serveSite(await make());
      const { shift } = await visit(browser, { origin: served.origin, marker, ...(conditions && { conditions }) });
      await served.close();
      assert.equal(shift, 0);
    });
  }
});
