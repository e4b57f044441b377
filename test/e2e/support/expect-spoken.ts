/** Holds what is said of a story to lines that are written down. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import type { Page } from 'playwright-core';

import { builtStories, openStorybook } from '../../../scripts/story-pages.mjs';
import { spoken } from './spoken.js';

let storybook: Awaited<ReturnType<typeof openStorybook>>;

before(async () => {
  storybook = await openStorybook();
});

after(async () => {
  await storybook.close();
});

/** A day of the guide's, so that ages are the same on every day. */
const today = '2025-05-21T15:00:00.000Z';

/** `lines` may be indented as a whole. */
export async function expectSpoken(id: string, lines: string): Promise<void> {
  const story = builtStories().find((each) => each.id === id);
  assert.ok(story, `There is no story ${id}`);
  const { page, problems } = await storybook.open(story, today);
  try {
    const wanted = unindented(lines);
    // What a part that comes on demand says is there when the part is.
    let heard = await said(page);
    for (let tries = 0; tries < 50 && heard !== wanted; tries++) {
      await page.waitForTimeout(100);
      heard = await said(page);
    }
    assert.equal(heard, wanted);
    assert.deepEqual(problems, []);
  } finally {
    await page.close();
  }
}

async function said(page: Page): Promise<string> {
  return withoutPrograms(await spoken(page))
    .map((line) => line.replace(/zis_\w+/u, 'zis_(secret)'))
    .join('\n');
}

/** The lines of a program are its own. */
function withoutPrograms(lines: string[]): string[] {
  let depth = Infinity;
  return lines.filter((line) => {
    const indent = line.search(/\S/u);
    if (indent > depth) return false;
    depth = line.trim().startsWith('region “Program in') ? indent : Infinity;
    return true;
  });
}

function unindented(lines: string): string {
  const rows = lines.split('\n').filter((line) => line.trim());
  const indent = Math.min(...rows.map((line) => line.search(/\S/u)));
  return rows.map((line) => line.slice(indent)).join('\n');
}
