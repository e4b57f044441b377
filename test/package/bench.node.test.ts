import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

import { readmeFor as buildReadme, readResults as readBuild } from '../../bench/build/results.js';
import { weighOurs } from '../../bench/bytes/ours.js';
import { readmeFor as bytesReadme, readResults as readBytes } from '../../bench/bytes/results.js';
import { readmeFor as listReadme, readResults as readList } from '../../bench/list/results.js';
import { readmeFor as manyReadme, readResults as readMany } from '../../bench/many/results.js';
import { readmeFor as rowsReadme, readResults as readRows } from '../../bench/rows/results.js';
import { readmeFor as serverReadme, readResults as readServer } from '../../bench/server/results.js';
import { readmeFor as typingReadme, readResults as readTyping } from '../../bench/typing/results.js';

const readme = readFileSync('bench/README.md', 'utf8');

/** By command: the README as it has to be for its results. */
const readmes: Record<string, () => Promise<string>> = {
  build: async () => buildReadme(await readBuild()),
  bytes: async () => bytesReadme(await readBytes()),
  list: async () => listReadme(await readList()),
  many: async () => manyReadme(await readMany()),
  rows: async () => rowsReadme(await readRows()),
  server: async () => serverReadme(await readServer()),
  typing: async () => typingReadme(await readTyping()),
};

for (const [name, wanted] of Object.entries(readmes)) {
  it(`bench/README.md says what bench/results/${name}.json has; npm run bench:${name} -- --report writes it`, async () => {
    assert.equal(readme, await wanted());
  });
}

/** Not to the byte, so that not each change of an element owes a run; `.size-limit.json` is what holds them down. */
const tolerance = 0.02;

it('what is told of our bytes is what the build has; npm run bench:bytes -- --ours measures it', async () => {
  const { ours: told } = await readBytes();
  const ours = await weighOurs();
  assert.deepEqual(Object.keys(told), Object.keys(ours));
  for (const [name, { first, opened }] of Object.entries(ours)) {
    for (const [when, { gzip }] of Object.entries({ first, opened })) {
      const before = told[name]?.[when as 'first' | 'opened'].gzip ?? NaN;
      assert.ok(Math.abs(gzip / before - 1) <= tolerance, `${name}, ${when}: ${gzip} bytes, told as ${before}`);
    }
  }
});
