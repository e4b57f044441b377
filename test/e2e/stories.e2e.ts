/** Every story, in both themes, wide and narrow: it renders, says nothing on the console, fits, and axe finds nothing. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';

import type axe from 'axe-core';
import type { Page } from 'playwright-core';

import { builtStories, openStorybook, show } from '../../scripts/story-pages.mjs';

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let storybook: Awaited<ReturnType<typeof openStorybook>>;

before(async () => {
  storybook = await openStorybook();
});

after(async () => {
  await storybook.close();
});

const views = [1280, 360].flatMap((width) => [{ width, theme: 'light' } as const, { width, theme: 'dark' } as const]);

describe('stories', { concurrency: 2 }, () => {
  for (const story of builtStories()) {
    it(`${story.title}, ${story.name}`, async () => {
      const { page, problems } = await storybook.open(story);
      try {
        await page.addScriptTag({ path: axeSource });
        for (const view of views) {
          await show(page, view);
          problems.push(...(await problemsOf(page)).map((problem) => `${view.theme}, ${view.width} wide: ${problem}`));
        }
        assert.deepEqual(problems, []);
      } finally {
        await page.close();
      }
    });
  }
});

async function problemsOf(page: Page): Promise<string[]> {
  const [space, content] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth] as const);
  const undefinedTags = await page.evaluate(() =>
    [...document.querySelectorAll(':not(:defined)')].map((element) => element.localName),
  );
  const overflow = content > space ? [`The content is ${content} pixels wide`] : [];
  return [...undefinedTags.map((tag) => `${tag} is not defined`), ...overflow, ...(await violations(page))];
}

/** What axe finds in the story; what it says of whole pages is the host's business. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: typeof axe };
    const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
    return (await tool.run('#storybook-root', { rules, resultTypes: ['violations'] })).violations;
  });
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}, at ${target.flat().join(' ')}`),
  );
}
