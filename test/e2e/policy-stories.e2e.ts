/** Every story under a strict policy (CSP, Trusted Types): it plays to its end, and the policy refuses nothing. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { openGallery, stories } from './support/gallery.js';

let gallery: Awaited<ReturnType<typeof openGallery>>;

before(async () => {
  gallery = await openGallery();
});

after(() => gallery.close());

describe('stories under a strict policy', { concurrency: 2 }, () => {
  for (const story of stories) {
    it(`${story.file}, ${story.name}`, async () => {
      const { page, problems } = await gallery.open(story);
      await page.close();
      assert.deepEqual(problems, []);
    });
  }
});

/** Without these, a gallery that has lost its policy would pass. */
describe('the policy of the gallery', () => {
  it('refuses a style attribute, and markup from text', async () => {
    const { page, problems } = await gallery.open({ file: 'app-list', name: 'Loaded' });
    const refused = await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      try {
        document.body.innerHTML = '<b>text</b>';
        return 'nothing';
      } catch (error) {
        return (error as Error).name;
      }
    });
    assert.equal(refused, 'TypeError');
    const isTold = (directive: string): boolean => problems.some((problem) => problem.includes(`broke ${directive}`));
    // The browser reports what it has refused a little later.
    for (let tries = 0; tries < 50 && !(isTold('style-src-attr') && isTold('require-trusted-types-for')); tries++)
      await page.waitForTimeout(100);
    await page.close();
    assert.ok(isTold('style-src-attr'));
    assert.ok(isTold('require-trusted-types-for'));
  });
});
