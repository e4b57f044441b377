import assert from 'node:assert/strict';
import { it } from 'node:test';

import { describeExample } from './support/suite.js';

describeExample('html', (running) => {
  it('takes the properties and the listeners that the page had ready before the SDK came', async () => {
    let arrive = (): void => undefined;
    const late = new Promise<void>((done) => (arrive = done));
    const { page, problems } = await running().open('?demo=reviews', (opened) =>
      opened.route('**/cdn/devportal.js', async (route) => {
        await late;
        await route.continue();
      }),
    );
    await page.waitForFunction("document.querySelector('zi-dev-portal')?.demo === 'reviews'");
    assert.equal(await page.evaluate("customElements.get('zi-dev-portal') === undefined"), true);
    arrive();
    await page.getByRole('button', { name: 'Reviews', exact: true }).waitFor();
    assert.deepEqual(problems, []);
    await page.close();
  });
});
