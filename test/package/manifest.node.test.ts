import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

import type { Browser, Page } from 'playwright-core';

import { launchBrowser } from '../../scripts/find-browser.mjs';
import { bundle, openPage } from './support/bundled-page.js';
import type { Seen } from './support/manifest-page.js';

import { manifest, modules } from './support/exports.js';
import { partsOf } from './support/parts-of.js';

interface Named {
  name: string;
  kind?: string;
  description?: string;
  privacy?: string;
  type?: { text: string };
  parsedType?: { text: string };
}

interface Declaration extends Named {
  tagName?: string;
  summary?: string;
  members?: Named[];
  attributes?: Named[];
  events?: Named[];
  cssProperties?: Named[];
  cssParts?: Named[];
  slots?: Named[];
}

const { modules: files } = JSON.parse(readFileSync(manifest.customElements, 'utf8')) as {
  modules: { path: string; declarations?: Declaration[] }[];
};

const elements = files.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

function fieldNames(detail: string): string {
  return [...detail.matchAll(/(\w+\??):/g)].map(([, name]) => name).join();
}

const tags = modules.flatMap(({ module, specifier }) => {
  const tag = /define\('(zi-[a-z-]+)'/.exec(specifier.includes('/define/') ? readFileSync(module, 'utf8') : '')?.[1];
  return tag === undefined ? [] : [tag];
});

describe('custom-elements.json', () => {
  it('has every element that define/ defines, once', () => {
    assert.ok(tags.length > 0);
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [...tags].sort());
  });

  it('names published files', () => {
    assert.deepEqual(
      files.filter(({ path }) => !path.startsWith('dist/') || !existsSync(path)),
      [],
    );
  });

  for (const element of elements) {
    it(`says what ${element.tagName} is and has`, () => {
      const { members = [], attributes = [], events = [], cssProperties = [], cssParts = [], slots = [] } = element;
      const parts = [...members, ...attributes, ...events, ...cssProperties, ...cssParts, ...slots];
      assert.ok(element.summary, 'It has no @summary');
      assert.deepEqual(
        parts.filter(({ description }) => !description).map(({ name }) => name),
        [],
        'They have no description',
      );
      assert.deepEqual(
        members.filter(({ name, privacy }) => name.startsWith('#') || (privacy ?? 'public') !== 'public'),
        [],
        'No host may use them',
      );
      for (const { name, type, parsedType } of events) {
        assert.match(name, /^zi-[a-z-]+$/);
        assert.match(parsedType?.text ?? '', /^CustomEvent<.+>$/);
        // What the class says, where it writes the detail out, is what TypeScript knows.
        const plain = (text = ''): string => text.replace(/,/g, ';').replace(/\s/g, '');
        if (type?.text.includes('{')) assert.equal(fieldNames(plain(type.text)), fieldNames(plain(parsedType?.text)));
      }
      for (const { name, type } of [...attributes, ...members]) assert.ok(type?.text, `${name} has no type`);
    });
  }
});

describe('the elements of a page', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    ({ page } = await openPage(browser, await bundle('manifest-page')));
    await page.waitForFunction('window.look');
  });

  after(() => browser.close());

  for (const element of elements) {
    it(`have what custom-elements.json says of ${element.tagName}, and no more`, async () => {
      const seen = await page.evaluate<Seen>(`window.look('${element.tagName}')`);
      const names = (list: Named[] = []): string[] => list.map(({ name }) => name).sort();
      const ofKind = (kind: string): string[] => names(element.members?.filter((member) => member.kind === kind));
      assert.deepEqual(seen.attributes, names(element.attributes));
      assert.deepEqual(seen.accessors, ofKind('field'));
      assert.deepEqual(seen.methods, ofKind('method'));
      // A slot for the empty state is there in that state alone.
      const slots = names(element.slots).filter((name) => seen.slots.includes(name) || name !== 'empty');
      assert.deepEqual(seen.slots, slots);
      assert.equal(sourcesOf(element).includes('<slot name="empty">'), names(element.slots).includes('empty'));
      assert.ok(seen.parts.length > 0);
      // Not every part and event can be had in a moment; the build finds them all in the sources.
      assert.deepEqual(
        // `cell-*` stands for the column of each.
        seen.parts.filter((name) => !names(element.cssParts).some((part) => part === name || isOneOf(name, part))),
        [],
      );
      assert.deepEqual(
        seen.events.filter((name) => !names(element.events).includes(name)),
        [],
      );
    });
  }
});

function isOneOf(name: string, pattern: string): boolean {
  return pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1));
}

/** The sources of an element's own folder. */
function sourcesOf({ tagName = '' }: Declaration): string {
  const folder = resolve('src/elements', tagName.slice(3));
  return readdirSync(folder)
    .map((file) => readFileSync(resolve(folder, file), 'utf8'))
    .join('\n');
}

describe('the parts of an element', () => {
  for (const { tagName = '', name, cssParts = [] } of elements) {
    it(`of ${tagName} are those that custom-elements.json has`, () => {
      const folder = tagName.slice(3);
      const file = resolve('src/elements', folder, `${folder}.ts`);
      const found = [...partsOf(file, name)];
      const told = cssParts.map((part) => part.name);
      // One that is told with others, as `cell-*`, whose description has their names.
      const families = told.filter((part) => part.endsWith('*')).map((part) => part.slice(0, -1));
      const one = (part: string) => told.includes(part) || !families.some((family) => part.startsWith(family));
      assert.deepEqual([...told].sort(), found.filter(one).sort());
      const words = cssParts.map(({ description = '' }) => description).join(' ');
      for (const part of found) assert.ok(one(part) || words.includes(`\`${part}\``), part);
      assert.deepEqual(
        cssParts.filter(({ description = '' }) => description === ''),
        [],
      );
    });
  }
});
