import assert from 'node:assert/strict';
import { it } from 'node:test';

import { open, type Opened } from './support/examples.js';
import { describeExample, eventsOf, showsApps } from './support/suite.js';

/** What lit says in every development build. */
const litsOwn = /^Lit is in dev mode\./;

const unexpected = ({ problems }: Opened): string[] => problems.filter((problem) => !litsOwn.test(problem));

describeExample('react', (running) => {
  it("asks once in React's strict mode, which runs each effect twice in its development build", async () => {
    const { browser, origin } = running();
    const failing = await open(browser, `${origin}/development/index.html?demo=no-subscription`);
    await failing.page.locator('#log li').first().waitFor();
    await failing.page.waitForTimeout(500);
    assert.deepEqual(await eventsOf(failing.page), ['zi-error']);
    assert.deepEqual(unexpected(failing), []);
    await failing.page.close();

    const shown = await open(browser, `${origin}/development/index.html`);
    await showsApps(shown.page);
    assert.deepEqual(await eventsOf(shown.page), []);
    assert.deepEqual(unexpected(shown), []);
    await shown.page.close();
  });
});
