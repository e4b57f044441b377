import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';

import { manifest, modules } from './support/exports.js';
import { partsOf } from './support/parts-of.js';

interface Named {
  name: string;
  description?: string;
  privacy?: string;
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
      for (const { name } of events) assert.match(name, /^zi-[a-z-]+$/);
    });
  }
});

describe('the parts of an element', () => {
  for (const { tagName = '', name, cssParts = [] } of elements) {
    it(`of ${tagName} are those that custom-elements.json has`, () => {
      const folder = tagName.slice(3);
      const file = resolve('src/elements', folder, `${folder}.ts`);
      assert.deepEqual(cssParts.map((part) => part.name).sort(), [...partsOf(file, name)].sort());
      assert.deepEqual(
        cssParts.filter(({ description = '' }) => description === ''),
        [],
      );
    });
  }
});
