/** Every story, wide and narrow, in both themes: it renders, says nothing on the console, fits, and axe finds nothing. */
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
