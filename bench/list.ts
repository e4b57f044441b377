/**
 * `npm run bench:list`, after a build: `zi-app-list` with 1,000, 10,000 and 100,000 apps beside a table written by hand and
 * beside grids. Writes `bench/results/list.json` and the tables in `bench/README.md`; what is not measured in this run
 * stays as it was.
 *
 *     npm run bench:list -- --only=ours,floor --rows=10000 --rounds=3
 *     npm run bench:list -- --profile=scroll --only=ours --rows=10000   # V8 tells where the time goes
 *     npm run bench:list -- --report
 */
import { parseArgs } from 'node:util';

import { installPeers } from './install.js';
import { openBrowser } from './list/browser.js';
import { acts, isSide, measure } from './list/measure.js';
import { profile } from './list/profile.js';
import { readResults, writeReport, writeResults } from './list/results.js';
import { gridVersions, sideNames } from './list/sides.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: sideNames.join(',') },
    rows: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '5' },
    profile: { type: 'string' },
    report: { type: 'boolean', default: false },
  },
});

if (!values.report) {
  installPeers('@vaadin/grid', 'ag-grid-community', 'tabulator-tables');
  const sides = values.only.split(',').filter(isSide);
  const sizes = values.rows.split(',').map(Number);
  const rounds = Number(values.rounds);
  const act = acts.find((one) => one === values.profile);
  if (act) {
    for (const side of sides) await profile(side, sizes[0] ?? 0, act, (line) => console.log(line));
    process.exit();
  }
  const cells = await measure({ rounds, sides, sizes, say: (line) => console.log(line) });
  const browser = await openBrowser();
  const version = await browser.version();
  await browser.close();
  await writeResults(cells, { browser: version.replace('/', ' '), versions: gridVersions() });
}
await writeReport(await readResults());
