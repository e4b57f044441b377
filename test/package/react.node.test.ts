/** The React components as a page has them: rendered by a server, taken over in the browser, changed and left. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import type { Browser, Page } from 'playwright-core';

import { ZiAppDetails, ZiAppList, ZiDevPortal } from '@zoominfo/devportal-elements/react';

import { launchBrowser } from '../../scripts/find-browser.mjs';
import { bundle, type BundledPage, openPage } from './support/bundled-page.js';

let browser: Browser;
let script: string;

before(async () => {
  browser = await launchBrowser();
  script = await bundle('react-page');
});

after(() => browser.close());

async function open(content: string): Promise<BundledPage> {
  const opened = await openPage(browser, script, `<div id="root">${content}</div>`);
  await opened.page.waitForFunction('window.page');
  return opened;
}

const logOf = (page: Page): Promise<unknown> => page.evaluate('window.page.log');

describe('React components', () => {
  it('are rendered by a server, with what attributes can say', () => {
    assert.equal(
      renderToString(createElement(ZiAppDetails, { appId: 'app-1', view: 'secrets', className: 'mine' })),
      '<zi-app-details app-id="app-1" view="secrets" class="mine"></zi-app-details>',
    );
    assert.equal(renderToString(createElement(ZiAppList, { syncUrl: false })), '<zi-app-list></zi-app-list>');
    assert.equal(
      renderToString(
        createElement(ZiDevPortal, { onError: () => undefined }, createElement(ZiAppList, { syncUrl: true })),
      ),
      '<zi-dev-portal><zi-app-list sync-url=""></zi-app-list></zi-dev-portal>',
    );
  });

  it('hear what an element has fired before they took the page over, and give it its properties then', async () => {
    const { page, problems } = await open(renderToString(createElement(ZiAppList, { viewName: 'mine' })));
    await page.evaluate('window.page.failAtFirst()');
    await page.locator('zi-app-list [role=alert]').first().waitFor();
    assert.deepEqual(await logOf(page), []);
    await page.evaluate('window.page.hydrate()');
    await page.locator('zi-app-list tbody tr').first().waitFor();
    assert.deepEqual(await logOf(page), ['server']);
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('change what the page changes, and no more', async () => {
    const { page, problems } = await open('');
    await page.evaluate('window.page.show()');
    await page.getByText('My New App').first().waitFor();
    const state = (): Promise<unknown> =>
      page.evaluate(`[document.querySelector('zi-app-details')].map(({ appId, view }) => [appId, view])[0]`);
    // The element empties it once it is shown.
    await page.waitForFunction(`document.querySelector('zi-app-details').view === ''`);
    await page.evaluate(`window.page.change({ appId: 'app-my-new-app', view: 'secrets', title: 'again' })`);
    assert.deepEqual(await state(), ['app-my-new-app', '']);
    await page.evaluate(`window.page.change({ appId: 'app-another-app' })`);
    assert.deepEqual(await state(), ['app-another-app', '']);
    await page.evaluate(`window.page.change({})`);
    assert.deepEqual(await page.evaluate(`document.querySelector('zi-app-details').appId ?? 'none'`), 'none');
    assert.deepEqual(problems, []);
    await page.close();
  });

  it('call the handler of the last render, once, and none when they are gone', async () => {
    const { page, problems } = await open('');
    await page.evaluate('window.page.show()');
    const fire = (): Promise<unknown> =>
      page.evaluate(`window.element.dispatchEvent(new CustomEvent('zi-app-updated', { detail: {} }))`);
    await page.evaluate(`window.element = document.querySelector('zi-app-details')`);
    for (const props of [`window.page.say('one')`, `window.page.say('two')`, '{}', `window.page.say('one')`]) {
      await page.evaluate(`window.page.change(${props})`);
      await fire();
    }
    await page.evaluate('window.page.leave()');
    await fire();
    assert.deepEqual(await logOf(page), ['ref', 'one', 'two', 'one', 'no ref']);
    assert.deepEqual(problems, []);
    await page.close();
  });
});
