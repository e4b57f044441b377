/** Storybook's controls: every one that is offered changes what is seen. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { Page } from 'playwright-core';

import { builtStories, openStorybook } from '../../scripts/story-pages.mjs';

interface Move {
  story: string;
  /** By control, what it is moved to. */
  values: Record<string, unknown>;
  /** What the person does, before and after, where that alone shows it; and what is true in the page only then. */
  proof?: Record<string, { act: (page: Page) => Promise<void>; effect: string }>;
}

const moves: Record<string, Move> = {
  'zi-app-details': { story: 'app-details--approved', values: { 'app-id': 'no-such-app', view: 'edit' } },
  'zi-app-list': { story: 'app-list--loaded', values: {} },
  'zi-create-app': { story: 'create-app--empty', values: { 'from-app-id': 'app-my-new-app' } },
  'zi-dev-portal': {
    story: 'devportal--whole',
    values: { demo: 'empty', routing: 'hash' },
    proof: { routing: { act: (page) => openForm(page), effect: `location.hash !== ''` } },
  },
  'zi-quickstart': { story: 'quickstart--curl', values: { 'app-id': 'no-such-app' } },
  'zi-review-queue': { story: 'review-queue--waiting', values: { 'review-id': 'app-lantern-sync-review' } },
  'zi-secret-manager': { story: 'secret-manager--two-secrets', values: { 'app-id': 'no-such-app' } },
  'zi-secret-policy': { story: 'secret-policy--no-maximum', values: {} },
  'zi-subscription-manager': { story: 'subscription-manager--loaded', values: {} },
  'zi-waffle-menu': { story: 'waffle-menu--open', values: { current: 'sales' } },
};

let storybook: Awaited<ReturnType<typeof openStorybook>>;

before(async () => {
  storybook = await openStorybook();
});

after(async () => {
  await storybook.close();
});

describe('the controls of the stories', { concurrency: 2 }, () => {
  it('are looked at for every element', async () => {
    // Whose stories are a host's pages has none.
    const ofHosts = ['Brands', 'Demo', 'Languages', 'Theme playground'];
    const titles = new Set(
      builtStories()
        .map(({ title }) => title)
        .filter((title) => !ofHosts.includes(title)),
    );
    const looked = builtStories().filter(({ id }) => Object.values(moves).some(({ story }) => story === id));
    assert.deepEqual(new Set(looked.map(({ title }) => title)), titles);
  });

  for (const [tag, { story: id, values: own, proof }] of Object.entries(moves)) {
    const values = { ...own, theme: 'dark' };
    const isDark = `getComputedStyle(document.querySelector('${tag}').shadowRoot.querySelector('.base')).colorScheme === 'dark'`;
    it(`of ${tag} change what is seen`, async () => {
      const story = builtStories().find((entry) => entry.id === id);
      assert.ok(story, `No story ${id}`);
      const { page: first } = await storybook.open(story);
      const offered = await first.evaluate<string[]>(`(async () => {
        const preview = window.__STORYBOOK_PREVIEW__;
        const { argTypes } = await preview.storyStoreValue.loadStory({ storyId: '${id}' });
        return Object.entries(argTypes).flatMap(([name, { control }]) =>
          control && control !== false && control.disable !== true ? [name] : []);
      })()`);
      assert.deepEqual(offered.sort(), Object.keys(values).sort());
      await first.close();
      for (const [name, value] of Object.entries(values)) {
        // What another control has changed may still be on its way.
        const { page, problems } = await storybook.open(story);
        const { act, effect = name === 'theme' ? isDark : undefined } = proof?.[name] ?? { act: undefined };
        await act?.(page);
        const untouched = await atRest(page, tag);
        const isSeen = effect ?? `(${seen})('${tag}') !== ${JSON.stringify(untouched)}`;
        assert.equal(await page.evaluate(isSeen), false);
        await move(page, id, { [name]: value });
        await act?.(page);
        await page.waitForFunction(isSeen, undefined, { timeout: 30_000 });
        assert.deepEqual(problems, []);
        await page.close();
      }
    });
  }
});

/** What the Controls panel sends. */
async function move(page: Page, storyId: string, updatedArgs: object): Promise<void> {
  const message = JSON.stringify({ storyId, updatedArgs });
  await page.evaluate(`window.__STORYBOOK_PREVIEW__.channel.emit('updateStoryArgs', ${message})`);
}

/** In the page: all markup in sight, and what fields say. */
const seen = `(tag) => {
  const textOf = (root) => [...root.querySelectorAll('*')]
    .map((e) => e.outerHTML + (e.value ?? '') + (e.shadowRoot ? textOf(e.shadowRoot) : '')).join();
  return textOf(document.querySelector(tag).shadowRoot);
}`;

/** What is seen once nothing has changed for a while: a machine that is busy draws late. */
async function atRest(page: Page, tag: string): Promise<string> {
  return await page.evaluate<string>(`(async () => {
    const look = () => (${seen})('${tag}');
    for (let before = look(), same = 0; ; ) {
      await new Promise((done) => setTimeout(done, 100));
      const now = look();
      same = now === before ? same + 1 : 0;
      if (same === 5) return now;
      before = now;
    }
  })()`);
}

/** To the list, and from there to the form. */
async function openForm(page: Page): Promise<void> {
  const back = page.locator('zi-dev-portal .path').getByText('API Apps');
  if (await back.isVisible()) await back.click();
  await page.getByRole('button', { name: 'Create App' }).first().click();
  await page.locator('zi-create-app').waitFor();
}
