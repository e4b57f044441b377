import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

import { docsTexts } from '../../scripts/docs.mjs';

const texts = await docsTexts();

describe('docs', () => {
  for (const [file, text] of Object.entries(texts)) {
    it(`${file} is what its sources say; npm run docs writes it`, () => {
      assert.equal(readFileSync(file, 'utf8'), text);
    });

    it(`${file} links to files that there are`, () => {
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
      assert.deepEqual(
        links.filter((path) => !existsSync(join(dirname(file), path))),
        [],
      );
    });
  }

  it('llms.txt has the form of llmstxt.org, and fits a prompt', () => {
    const text = texts['llms.txt'] ?? '';
    assert.match(text, /^# @zoominfo\/devportal-elements\n\n> .+/);
    const [, ...sections] = text.split(/^## /m);
    assert.ok(sections.length > 0);
    // Behind the first heading of that level there is nothing but lists of links.
    for (const section of sections) {
      const [, ...lines] = section.trim().split('\n');
      assert.deepEqual(
        lines.filter((line) => line !== '' && !/^(- \[[^\]]+\]\([^)]+\)|  )/.test(line)),
        [],
      );
    }
    assert.ok(text.length < 32_000, `${text.length} characters`);
  });
});
