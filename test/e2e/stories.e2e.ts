/**
 * Every story, wide and narrow, in both themes: it renders, says nothing on the console (bad contrast is said there),
 * fits, and axe finds nothing. At 400 % zoom nothing is cut; with reduced motion nothing moves; in forced colours what
 * has the focus and what is on can be seen.
 */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';

import type axe from 'axe-core';
import type { Page } from 'playwright-core';

import { cutOff, indistinct, moving, vendorNames } from '../../scripts/story-looks.mjs';
import { builtStories, openStorybook, show } from '../../scripts/story-pages.mjs';

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let storybook: Awaited<ReturnType<typeof openStorybook>>;

before(async () => {
  storybook = await openStorybook();
});

after(async () => {
  await storybook.close();
});

/** What a theme changes is colours alone, and those do not depend on the width. */
const views = [
  { width: 1280, theme: 'light' },
  { width: 360, theme: 'light' },
  { width: 360, theme: 'dark', rule: 'color-contrast' },
] as const;

describe('stories', { concurrency: 2 }, () => {
  for (const story of builtStories()) {
    it(`${story.title}, ${story.name}`, async () => {
      const { page, problems } = await storybook.open(story);
      try {
        await page.addScriptTag({ path: axeSource });
        for (const view of views) {
          await show(page, view);
          problems.push(
            ...(await problemsOf(page, 'rule' in view ? view.rule : undefined)).map(
              (problem) => `${view.theme}, ${view.width} wide: ${problem}`,
            ),
          );
        }
        // 1280 by 1024 at 400 %.
        await show(page, { width: 320, height: 256, theme: 'light' });
        problems.push(...(await page.evaluate(cutOff)), ...(await page.evaluate(moving)));
        await show(page, { width: 1280, theme: 'light', forcedColors: true });
        problems.push(...(await page.evaluate(indistinct)));
        if (story.id.startsWith('brands--halcyon')) problems.push(...(await page.evaluate(vendorNames)));
        assert.deepEqual(problems, []);
      } finally {
        await page.close();
      }
    });
  }
});

describe('the theme playground', () => {
  it('shows a brand at once, which pairs are too low, and its CSS', async () => {
    const story = builtStories().find(({ id }) => id === 'theme-playground--playground');
    assert.ok(story);
    const { page } = await storybook.open(story);
    try {
      await page.getByText('All pairs are enough').waitFor();
      await page.getByLabel('Accent', { exact: false }).first().fill('#b9b2ff');
      await page.getByLabel('Roundness', { exact: false }).fill('0');
      await page.getByText('5 of 15 are too low').waitFor();
      const css = await page.getByLabel('The CSS to copy').textContent();
      assert.equal(css, ':root {\n  --zi-color-accent: light-dark(#b9b2ff, #aaa4ff);\n  --zi-radius: 0px;\n}');
      const create = page.locator('zi-app-list').getByRole('button', { name: 'Create App' });
      const look = await create.evaluate((button) => {
        const { backgroundColor, borderRadius } = getComputedStyle(button);
        return { backgroundColor, borderRadius };
      });
      assert.deepEqual(look, { backgroundColor: 'rgb(185, 178, 255)', borderRadius: '0px' });
      await page.getByRole('button', { name: 'Reset' }).click();
      await page.getByText('All pairs are enough').waitFor();
      await page.getByRole('button', { name: 'Show a dialog' }).click();
      await page.locator('zi-app-list').getByRole('dialog').waitFor();
    } finally {
      await page.close();
    }
  });
});

async function problemsOf(page: Page, rule: string | undefined): Promise<string[]> {
  const [space, content] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth] as const);
  const undefinedTags = await page.evaluate(() =>
    [...document.querySelectorAll(':not(:defined)')].map((element) => element.localName),
  );
  const overflow = content > space ? [`The content is ${content} pixels wide`] : [];
  const partless = await page.evaluate(partlessElements);
  return [
    ...partless,
    ...undefinedTags.map((tag) => `${tag} is not defined`),
    ...overflow,
    ...(await violations(page, rule)),
  ];
}

/** What a host could not reach: rows, cells, buttons, controls, links, dialogs and fields without a part. */
function partlessElements(): string[] {
  const found: string[] = [];
  const look = (root: ShadowRoot, path: string): void => {
    const wanted = 'tr, td, th, button, input, select, textarea, a, dialog, .field';
    for (const element of root.querySelectorAll(wanted)) {
      const { localName, className } = element;
      if (!element.hasAttribute('part')) found.push(`${path} ${localName}.${className} has no part`);
    }
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot, `${path} ${element.localName}`);
    }
  };
  for (const element of document.querySelectorAll('#storybook-root *')) {
    if (element.localName.startsWith('zi-') && element.shadowRoot) look(element.shadowRoot, element.localName);
  }
  return [...new Set(found)];
}

/** What axe finds in the story, by one rule or by all; what it says of whole pages is the host's business. */
async function violations(page: Page, rule: string | undefined): Promise<string[]> {
  const found = await page.evaluate(async (only) => {
    const { axe: tool } = window as unknown as { axe: typeof axe };
    const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
    const run = only === undefined ? { rules } : { runOnly: [only] };
    return (await tool.run('#storybook-root', { ...run, resultTypes: ['violations'] })).violations;
  }, rule);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}, at ${target.flat().join(' ')}`),
  );
}
