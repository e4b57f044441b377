/** Guests on a page that is not theirs: beside another version of themselves, the host's lit, and a component kit. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { Browser, Locator, Page } from 'playwright-core';
import { rollup } from 'rollup';

import { browserBundle, scriptBundle } from '../../rollup.config.mjs';
import { launchBrowser } from '../../scripts/find-browser.mjs';
import type * as Sdk from '../../src/cdn.js';
import { manifest } from './support/exports.js';
import { openHost } from './support/guest-page.js';

const later = '98.7.6';

const hostPanel = '<host-panel></host-panel>';
const first = '<zi-dev-portal demo></zi-dev-portal>';
const second = '<zi-dev-portal-v2 demo></zi-dev-portal-v2>';

let folder: string;
let browser: Browser;
let host: Awaited<ReturnType<typeof openHost>>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'devportal-later-'));
  const { output, ...input } = browserBundle({ ...scriptBundle, folder, version: later });
  const built = await rollup({ ...input, onLog: () => undefined });
  await built.write(output);
  await built.close();
  browser = await launchBrowser();
  host = await openHost(browser, { now: 'dist/cdn', later: folder });
});

after(async () => {
  await host.close();
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function createApp(portal: Locator, name: string): Promise<void> {
  await portal.getByRole('button', { name: 'Create App' }).click();
  await portal.getByLabel('App Integration Name').fill(name);
  await portal.getByLabel('Sign-in redirect URI 1').fill('https://host.example/callback');
  await portal.getByRole('checkbox', { name: 'Marketing' }).check();
  await portal.getByRole('button', { name: 'Create', exact: true }).click();
  await portal.getByRole('row', { name }).waitFor();
}

/** The tags of ours that stand in a portal's shadow roots, once each. */
function innerTags(portal: Locator): Promise<string[]> {
  return portal.evaluate((element) => {
    const found = new Set<string>();
    const roots = [element.shadowRoot!];
    for (const root of roots) {
      for (const { localName, shadowRoot } of root.querySelectorAll('*')) {
        if (localName.startsWith('zi-')) found.add(localName);
        if (shadowRoot) roots.push(shadowRoot);
      }
    }
    return [...found].sort();
  });
}

/** Opens an app with all there is to it, and leaves in the middle of an edit, before which a portal asks. */
async function tagsOfDetails(portal: Locator, name: string): Promise<string[]> {
  await portal.getByRole('button', { name, exact: true }).click();
  await portal.getByText('Quickstart').click();
  await portal.getByRole('button', { name: 'Generate New Secret' }).waitFor();
  const tags = await innerTags(portal);
  await portal.getByRole('button', { name: 'Edit', exact: true }).click();
  await portal.getByLabel('App Integration Name').fill('Not to be saved');
  await portal.getByRole('button', { name: 'API Apps' }).click();
  await portal.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Leave' }).click();
  await portal.getByRole('row', { name }).waitFor();
  return tags.filter((tag) => !tag.startsWith('zi-waffle-menu'));
}

function isDefined(tab: Page, tag: string): Promise<boolean> {
  return tab.evaluate((name) => customElements.get(name) !== undefined, tag);
}

describe('two versions beside a host with a lit and a component kit of its own', () => {
  it('work, each on its own, and say once that they are two', async () => {
    const { tab, ...said } = await host.visit({
      scripts: ['/host.js', '/now/devportal.js', '/later/devportal.js?suffix=v2'],
      body: hostPanel + first + second,
      policies: 'lit-html zi-devportal zi-devportal-2',
    });
    const [one, two] = [tab.locator('zi-dev-portal'), tab.locator('zi-dev-portal-v2')];
    await createApp(one, 'Made in the first');
    await createApp(two, 'Made in the second');
    assert.equal(await one.getByText('Made in the second').count(), 0);

    const details = ['zi-app-details', 'zi-quickstart', 'zi-secret-manager'];
    assert.deepEqual(await tagsOfDetails(one, 'Made in the first'), details);
    assert.deepEqual(
      await tagsOfDetails(two, 'Made in the second'),
      details.map((tag) => `${tag}-v2`),
    );
    assert.ok(
      await tab.evaluate(async (address) => {
        const { ZiAppList } = (await import(address)) as typeof Sdk;
        return customElements.get('zi-app-list-v2') === ZiAppList;
      }, '/later/devportal.js?suffix=v2'),
    );
    await tab.locator('host-panel').getByText('Button of the host').click();

    assert.deepEqual(said.errors, []);
    assert.deepEqual(said.violations, []);
    assert.equal(said.warnings.length, 1, said.warnings.join('\n'));
    for (const part of [manifest.version, later, 'zi-…-v2']) assert.ok(said.warnings[0]?.includes(part), part);
    await tab.close();
  });

  it('leave the tags to the first where the second has no suffix, which needs no policy then', async () => {
    const { tab, ...said } = await host.visit({
      scripts: ['/host.js', '/now/devportal.js', '/later/devportal.js'],
      body: hostPanel + first,
      policies: 'lit-html zi-devportal',
    });
    await createApp(tab.locator('zi-dev-portal'), 'Still the first');
    assert.ok(
      await tab.evaluate(async (address) => {
        const { ZiAppList } = (await import(address)) as typeof Sdk;
        return customElements.get('zi-app-list') === ZiAppList;
      }, '/now/devportal.js'),
    );
    assert.deepEqual(said.errors, []);
    assert.deepEqual(said.violations, []);
    assert.equal(said.warnings.length, 1, said.warnings.join('\n'));
    for (const part of [manifest.version, later, '?suffix=']) assert.ok(said.warnings[0]?.includes(part), part);
    await tab.close();
  });
});

describe('one version, loaded by two addresses', () => {
  it('runs once, under both tags, and there is nothing to say about it', async () => {
    const { tab, ...said } = await host.visit({
      scripts: ['/now/devportal.js?suffix=v2', '/now/devportal.js'],
      body: first + second,
      policies: 'zi-devportal',
    });
    await createApp(tab.locator('zi-dev-portal'), 'Under the plain tag');
    await createApp(tab.locator('zi-dev-portal-v2'), 'Under the other one');
    const isShared = await tab.evaluate(
      async ([one, two]) =>
        ((await import(one!)) as typeof Sdk).configure === ((await import(two!)) as typeof Sdk).configure,
      ['/now/devportal.js', '/now/devportal.js?suffix=v2'],
    );
    assert.ok(isShared);
    assert.deepEqual(said, { warnings: [], errors: [], violations: [] });
    await tab.close();
  });
});

describe('a page that cannot have the elements', () => {
  it('is told what its policy lacks, and has none of them', async () => {
    const { tab, errors } = await host.visit({
      scripts: ['/host.js', '/now/devportal.js'],
      body: hostPanel + first,
      policies: 'lit-html',
    });
    await tab.locator('host-panel').getByText('Button of the host').click();
    assert.equal(errors.length, 1, errors.join('\n'));
    assert.match(errors[0] ?? '', /add zi-devportal to trusted-types/);
    for (const tag of ['zi-dev-portal', 'zi-app-list']) assert.equal(await isDefined(tab, tag), false, tag);
    await tab.close();
  });

  it('is told that a suffix would be more than the end of a tag', async () => {
    const { tab, errors } = await host.visit({
      scripts: ['/now/devportal.js?suffix=%22%3E%3Cimg'],
      body: first,
      policies: 'zi-devportal',
    });
    await tab.waitForFunction(() => document.readyState === 'complete');
    assert.equal(errors.length, 1, errors.join('\n'));
    assert.match(errors[0] ?? '', /cannot stand at the end of a tag/);
    assert.equal(await isDefined(tab, 'zi-dev-portal'), false);
    await tab.close();
  });
});
