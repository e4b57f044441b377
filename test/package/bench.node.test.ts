import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

import { weighOurs } from '../../bench/bytes/ours.js';
import { readmeFor as bytesReadme, readResults as readBytes } from '../../bench/bytes/results.js';
import { readmeFor as rowsReadme, readResults as readRows } from '../../bench/rows/results.js';
import { readmeFor, readResults } from '../../bench/server/results.js';

const readme = readFileSync('bench/README.md', 'utf8');

it('bench/README.md says what bench/results/server.json has; npm run bench:server -- --report writes it', async () => {
  assert.equal(readme, await readmeFor(await readResults()));
});

it('bench/README.md says what bench/results/bytes.json has; npm run bench:bytes -- --report writes it', async () => {
  assert.equal(readme, await bytesReadme(await readBytes()));
});

it('bench/README.md says what bench/results/rows.json has; npm run bench:rows -- --report writes it', async () => {
  assert.equal(readme, await rowsReadme(await readRows()));
});

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
