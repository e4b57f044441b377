import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Browser } from 'playwright-core';

import { comeAndGo, serveMany, showManagers, tags } from '../../bench/many/measure.js';
import { launchBrowser } from '../../scripts/find-browser.mjs';

describe('many elements on a page', () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveMany>>;

  before(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serveMany()]);
  });

  after(async () => {
    await browser.close();
    await served.close();
  });

  for (const tag of tags) {
    it(`${tag} leaves no node and no listener behind when it has come and gone`, async () => {
      const [first, last] = await comeAndGo(browser, served, { tag, stretches: 1, times: 10 });
      assert.ok(first && last);
      assert.deepEqual([last.nodes, last.listeners], [first.nodes, first.listeners]);
    });
  }

  it('a secret manager asks three things, however many there are', async () => {
    const { calls } = await showManagers(browser, served, 25);
    assert.deepEqual(calls, { 'apps.get': 25, 'secrets.list': 25, 'settings.get': 25 });
  });
});
