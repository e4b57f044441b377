import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

import { readmeFor, readResults } from '../../bench/server/results.js';

it('bench/README.md says what bench/results/server.json has; npm run bench:server -- --report writes it', async () => {
  assert.equal(readFileSync('bench/README.md', 'utf8'), await readmeFor(await readResults()));
});
