import assert from 'node:assert/strict';
import { it } from 'node:test';

import { describeExample, showsApps } from './support/suite.js';

describeExample('next', (running) => {
  it("has the portal's tag in the page that the server sends, and takes it over without a word", async () => {
    const { origin, open } = running();
    assert.match(await (await fetch(`${origin}/`)).text(), /<zi-dev-portal demo="guide"><\/zi-dev-portal>/);
    const { page, problems } = await open('', (opened) =>
      opened.addInitScript(() => {
        document.addEventListener('DOMContentLoaded', () => {
          Object.assign(window, { sent: document.querySelector('zi-dev-portal') });
        });
      }),
    );
    await showsApps(page);
    assert.equal(await page.evaluate("window.sent === document.querySelector('zi-dev-portal')"), true);
    assert.deepEqual(problems, []);
    await page.close();
  });
});
