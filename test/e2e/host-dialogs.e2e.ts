/** The elements inside a host's dialogs and popovers, from the keyboard: the top layer closes first, and alone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Browser, Page } from 'playwright-core';

import { launchBrowser } from '../../scripts/find-browser.mjs';
import { type HostPage, openHost, sdkScript } from './support/host-page.js';

const list = '<zi-dev-portal demo="statuses"><zi-app-list></zi-app-list></zi-dev-portal>';

/** How hosts show what lies over a page. `close` events, Escape keys and outside clicks are written down. */
const layers = {
  'a modal dialog': { html: `<dialog id="layer">${list}</dialog>`, open: 'showModal', modal: true },
  'a dialog that is not modal': { html: `<dialog id="layer">${list}</dialog>`, open: 'show', modal: false },
  'a popover': { html: `<div id="layer" popover>${list}</div>`, open: 'showPopover', modal: true },
} as const;

function hostPage(layer: { html: string; open: string }): string {
  return `<!doctype html><html lang="en"><title>Host</title>
    <style>#layer { width: 1000px; height: 700px; box-sizing: border-box }</style>
    <button id="opener">Open</button>${layer.html}
    <script>
      window.heard = [];
      const layer = document.querySelector('#layer');
      const opener = document.querySelector('#opener');
      opener.onclick = () => layer.${layer.open}();
      for (const type of ['cancel', 'close']) layer.addEventListener(type, () => heard.push(type));
      layer.addEventListener('click', ({ clientX: x, clientY: y, detail }) => {
        const { left, right, top, bottom } = layer.getBoundingClientRect();
        // A click by the keyboard is nowhere.
        if (detail === 0) return;
        if (x < left || x > right || y < top || y > bottom) heard.push('click outside');
      });
      document.addEventListener('keydown', ({ key }) => key === 'Escape' && heard.push('Escape'));
    </script>${sdkScript}`;
}

describe('the elements in a host’s layers', () => {
  let browser: Browser;
  let host: HostPage;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  async function open(layer: { html: string; open: string }): Promise<Page> {
    host = await openHost(browser, hostPage(layer), { viewport: { width: 1280, height: 900 } });
    const { page } = host;
    await page.locator('#opener').focus();
    await page.keyboard.press('Enter');
    await page.locator('tbody .link').first().waitFor();
    return page;
  }

  /** What the host has heard, and whether its layer is still there. */
  function hostState(page: Page): Promise<{ heard: string[]; isOpen: boolean }> {
    return page.evaluate(() => ({
      heard: (window as unknown as { heard: string[] }).heard,
      isOpen: document.querySelector('#layer')!.matches(':popover-open, [open]'),
    }));
  }

  /** The accessible name of what has the focus, through shadow roots. */
  function focused(page: Page): Promise<string | undefined> {
    return page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim();
    });
  }

  for (const [name, layer] of Object.entries(layers)) {
    describe(`in ${name}`, () => {
      it('a menu opens above it; Escape closes the menu alone, then the host’s layer', async () => {
        const page = await open(layer);
        const button = page.locator('tbody [part~=menu-button]').first();
        const label = await button.getAttribute('aria-label');
        await button.focus();
        await page.keyboard.press('Enter');
        const menu = page.getByRole('menu').first();
        await menu.getByRole('menuitem').first().waitFor();
        await menu.getByRole('menuitem').first().click({ trial: true });

        await page.keyboard.press('Escape');
        await menu.waitFor({ state: 'hidden' });
        assert.deepEqual(await hostState(page), { heard: [], isOpen: true });
        assert.equal(await focused(page), label);

        await page.keyboard.press('Escape');
        const { heard, isOpen } = await hostState(page);
        assert.ok(heard.includes('Escape'), 'what is not ours is the host’s');
        assert.equal(isOpen, !layer.modal);
        if (layer.modal) assert.equal(await focused(page), 'Open');
        assert.deepEqual(host.problems, []);
        await host.close();
      });

      it('the view’s panel closes alone, with the focus back on its button', async () => {
        const page = await open(layer);
        await page.getByRole('button', { name: 'View', exact: true }).focus();
        await page.keyboard.press('Enter');
        const panel = page.locator('#view');
        await panel.locator('select').first().focus();
        await page.keyboard.press('Escape');
        await panel.waitFor({ state: 'hidden' });
        assert.deepEqual(await hostState(page), { heard: [], isOpen: true });
        assert.equal(await focused(page), 'View');
        await host.close();
      });

      it('a dialog of ours opens above it, closes alone, and gives the focus back', async () => {
        const page = await open(layer);
        const button = page.locator('tbody [part~=menu-button]').first();
        const label = await button.getAttribute('aria-label');
        const dialog = page.getByRole('dialog', { name: /^Delete/ });
        for (const close of ['Escape', 'the button', 'Escape'] as const) {
          await button.focus();
          await page.keyboard.press('Enter');
          // The menu puts the focus on its first item once it is open: not after it was put on another one.
          await page.locator('[role=menuitem]:focus').waitFor();
          await page.getByRole('menuitem', { name: 'Delete' }).focus();
          await page.keyboard.press('Enter');
          await dialog.waitFor();
          await page.mouse.click(20, 880);
          assert.ok(await dialog.isVisible(), 'a click beside it is no answer');
          if (close === 'Escape') await page.keyboard.press('Escape');
          else {
            await dialog.getByRole('button', { name: 'Cancel' }).focus();
            await page.keyboard.press('Enter');
          }
          await dialog.waitFor({ state: 'hidden' });
          assert.deepEqual(await hostState(page), { heard: [], isOpen: true });
          assert.equal(await focused(page), label);
        }
        await host.close();
      });
    });
  }

  it('a host’s dialog opens above one of ours, and closes first', async () => {
    const page = await open(layers['a dialog that is not modal']);
    await page.locator('tbody [part~=menu-button]').first().click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    const ours = page.getByRole('dialog', { name: /^Delete/ });
    await ours.waitFor();
    await page.evaluate(() => {
      const timeout = document.body.appendChild(document.createElement('dialog'));
      timeout.id = 'timeout';
      timeout.append('You will be signed out', document.createElement('button'));
      timeout.showModal();
    });
    await page.keyboard.press('Escape');
    await page.locator('#timeout').waitFor({ state: 'hidden' });
    assert.ok(await ours.isVisible());
    await page.keyboard.press('Escape');
    await ours.waitFor({ state: 'hidden' });
    await host.close();
  });
});
