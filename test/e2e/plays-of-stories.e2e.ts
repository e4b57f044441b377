/** Every story says in a play what a person sees in the state that it names. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { builtStories, openStorybook } from '../../scripts/story-pages.mjs';

let storybook: Awaited<ReturnType<typeof openStorybook>>;

before(async () => {
  storybook = await openStorybook();
});

after(async () => {
  await storybook.close();
});

describe('the stories', () => {
  it('have a play each', async () => {
    const stories = builtStories();
    assert.ok(stories[0]);
    const { page } = await storybook.open(stories[0]);
    const without = await page.evaluate<string[]>(`(async () => {
      const { storyStoreValue } = window.__STORYBOOK_PREVIEW__;
      const without = [];
      for (const id of ${JSON.stringify(stories.map(({ id }) => id))}) {
        const { playFunction } = await storyStoreValue.loadStory({ storyId: id });
        if (!playFunction) without.push(id);
      }
      return without;
    })()`);
    await page.close();
    assert.deepEqual(without, []);
  });
});
