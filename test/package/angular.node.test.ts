/** The Angular directives in an app. */
import assert from 'node:assert/strict';
import { it } from 'node:test';

import { launchBrowser } from '../../scripts/find-browser.mjs';
import { bundle, openPage } from './support/bundled-page.js';

it('Angular directives give the elements their properties, and events come once', async () => {
  const browser = await launchBrowser();
  try {
    const { page, problems } = await openPage(browser, await bundle('angular-page'), '<app-root></app-root>');
    await page.getByText('My New App').first().waitFor();
    assert.deepEqual(await page.evaluate('window.log'), ['My New App']);
    await page.getByRole('button', { name: 'Another', exact: true }).click();
    await page.getByText('Another App').first().waitFor();
    assert.deepEqual(await page.evaluate('window.log'), ['My New App', 'Another App']);
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
  }
});
