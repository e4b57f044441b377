/** What the SDK does to a page that is not its own: nothing. And what a page may do before the SDK is there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import type { Browser, Page } from 'playwright-core';

import { launchBrowser } from '../../scripts/find-browser.mjs';
import { settle } from '../../scripts/story-pages.mjs';
import { openHost, sdkScript } from './support/host-page.js';

/** Many kinds of elements, ten of each: forms, tables, headings, lists, media, dialogs, drawings. */
const parts = Array.from(
  { length: 10 },
  (_, index) => `
  <article><h1>Heading</h1><h2>Second</h2><p>Text with <a href="#x">a link</a>, <code>code</code> and <mark>marks</mark></p></article>
  <form><label>Name <input name="n${index}"></label><select><option>One</option></select><textarea>Text</textarea>
    <input type="checkbox" checked><button type="button">Send</button><progress value="1" max="2"></progress></form>
  <table><caption>Table</caption><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>
  <ul><li>One</li></ul><dl><dt>Term</dt><dd>Text</dd></dl>
  <figure><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><figcaption>Picture</figcaption></figure>
  <video></video><svg width="10" height="10"><path d="M0 0h10v10z"/></svg>
  <details open><summary>More</summary><p>Text</p></details><div popover>Popover</div><dialog open>Dialog</dialog>`,
).join('');

function hostPage(extra: string): string {
  return `<!doctype html><html lang="en"><head><title>Host</title>
    <style>:root { --accent: navy } body { font: 15px/1.4 serif } @keyframes spin { to { rotate: 2turn } } p { animation: spin 9s paused }</style>
    </head><body><div id="host">${parts}</div>${extra}</body></html>`;
}

/** Every computed property of every element of the host, before and after it, and of the page's own frame. */
function stylesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements = [document.documentElement, document.head, document.body, ...document.querySelectorAll('#host *')];
    return elements.map((element) => {
      // What comes below it makes the page longer, which is what it is there for.
      const isFrame = !element.closest('#host');
      const styles = [undefined, '::before', '::after', '::backdrop'].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        const names = [...style].filter((name) => !(isFrame && /size|height|origin/.test(name)));
        return names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
      });
      return `<${element.localName}> ${styles.join('; ')}`;
    });
  });
}

describe('a host’s page', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('has the same styles with the elements on it as without', async () => {
    const bare = await openHost(browser, hostPage(''));
    const without = await stylesOf(bare.page);
    await bare.close();
    assert.ok(without.length > 200);

    const host = await openHost(browser, hostPage(`<zi-dev-portal demo="users"></zi-dev-portal>${sdkScript}`));
    await host.page.locator('tbody .link').first().waitFor();
    await host.page.locator('tbody [part~=menu-button]').first().click();
    await host.page.getByRole('menuitem', { name: 'Delete' }).click();
    await host.page.locator('zi-app-list dialog').waitFor();
    await host.page.evaluate(settle);
    const withElements = await stylesOf(host.page);
    await host.close();
    const changed = withElements.flatMap((styles, index) =>
      styles === without[index] ? [] : [differenceOf(without[index]!, styles)],
    );
    assert.deepEqual(changed, []);
  });

  it('may set properties before the elements are defined', async () => {
    const { page, problems, close } = await openHost(browser, '<!doctype html><title>Host</title>');
    const tags = await page.evaluate(
      async (fieldsByTag) => {
        const never = new Proxy({}, { get: () => () => new Promise(() => undefined) });
        const values: Record<string, unknown> = {
          portal: {
            backend: new Proxy({}, { get: () => never }),
            words: {},
            changes: { subscribe: () => () => undefined },
          },
          products: [],
          columns: [],
          fields: [],
          actions: [],
          syncUrl: true,
          ownTenant: true,
        };
        const early = Object.entries(fieldsByTag).map(([tag, fields]) => {
          const element = document.createElement(tag);
          const given: Record<string, unknown> = Object.fromEntries(
            fields.map((field) => [field, values[field] ?? 'text']),
          );
          if (tag === 'zi-app-list') given['view'] = { search: 'text' };
          document.body.append(Object.assign(element, given));
          return { tag, given, element };
        });
        await import(`${location.origin}/devportal.js`);
        await Promise.all(early.map(({ element }) => Reflect.get(element, 'updateComplete') as Promise<boolean>));
        return early.map(({ tag, given, element }) => {
          const lost = Object.keys(given).filter(
            (field) => Reflect.get(element, field) !== given[field] || Object.hasOwn(element, field),
          );
          return { tag, isDefined: customElements.get(tag) !== undefined, lost };
        });
      },
      Object.fromEntries(elements.map(({ tagName, fields }) => [tagName, fields])),
    );
    await close();
    assert.deepEqual(problems, []);
    assert.equal(tags.length, 10);
    for (const { tag, isDefined, lost } of tags)
      assert.deepEqual({ tag, isDefined, lost }, { tag, isDefined: true, lost: [] });
  });
});

function differenceOf(before: string, after: string): string {
  const known = new Set(before.split('; '));
  return after
    .split('; ')
    .filter((style) => !known.has(style))
    .join('; ');
}

interface Declaration {
  tagName?: string;
  members?: { name: string; kind: string; readonly?: boolean }[];
}

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
  modules: { declarations?: Declaration[] }[];
};

/** The properties that a host may set, by the manifest. */
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .flatMap(({ tagName, members = [] }) =>
    tagName === undefined
      ? []
      : [
          {
            tagName,
            fields: members.filter(({ kind, readonly }) => kind === 'field' && !readonly).map(({ name }) => name),
          },
        ],
  );
