/**
 * `node scripts/shots.mjs [text]`, after `npx storybook build`: pictures of the stories whose id has the text in it,
 * in both themes at three widths, and in forced colours, in test-results/shots/.
 */
import { join } from 'node:path';

import { builtStories, openStorybook, show } from './story-pages.mjs';

const folder = 'test-results/shots';
const [text = ''] = process.argv.slice(2);
const stories = builtStories().filter((story) => story.id.includes(text));
const storybook = await openStorybook();
try {
  for (const story of stories) {
    const { page, problems } = await storybook.open(story);
    for (const width of [1280, 768, 360]) {
      for (const theme of /** @type {const} */ (['light', 'dark'])) {
        await show(page, { width, theme });
        await page.screenshot({ path: join(folder, `${story.id}.${width}.${theme}.png`), fullPage: true });
      }
    }
    await show(page, { width: 768, theme: 'light', forcedColors: true });
    await page.screenshot({ path: join(folder, `${story.id}.768.forced.png`), fullPage: true });
    for (const problem of problems) console.error(`${story.id}: ${problem}`);
    await page.close();
  }
} finally {
  await storybook.close();
}
console.log(`${stories.length * 7} pictures in ${folder}`);
