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

import { builtStories, openStorybook, show } from '../../scripts/story-pages.mjs';
import { cutOff, indistinct, moving } from './support/looks.js';

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
        assert.deepEqual(problems, []);
      } finally {
        await page.close();
      }
    });
  }
});

async function problemsOf(page: Page, rule: string | undefined): Promise<string[]> {
  const [space, content] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth] as const);
  const undefinedTags = await page.evaluate(() =>
    [...document.querySelectorAll(':not(:defined)')].map((element) => element.localName),
  );
  const overflow = content > space ? [`The content is ${content} pixels wide`] : [];
  return [...undefinedTags.map((tag) => `${tag} is not defined`), ...overflow, ...(await violations(page, rule))];
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
