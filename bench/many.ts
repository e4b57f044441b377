/**
 * `npm run bench:many`, after a build: a hundred secret managers on a page, and what every element leaves behind when it has
 * come and gone 500 times. Writes `bench/results/many.json` and the tables in `bench/README.md`.
 *
 *     npm run bench:many -- --rounds=5 --times=100 --only=zi-app-list    # 5 times 100; the others stay as they were
 *     npm run bench:many -- --report                                     # the tables again
 */
import { parseArgs } from 'node:util';

import { launchBrowser } from '../scripts/find-browser.mjs';
import { comeAndGo, serveMany, showManagers, type Tag, tags } from './many/measure.js';
import { readResults, type Results, saveResults, writeReport } from './many/results.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    times: { type: 'string', default: '100' },
    only: { type: 'string', default: tags.join(',') },
    report: { type: 'boolean', default: false },
  },
});

if (!values.report) await saveResults(await measure());
await writeReport(await readResults());

async function measure(): Promise<Results> {
  const [rounds, times] = [Number(values.rounds), Number(values.times)];
  const before = await readResults().catch(() => undefined);
  const served = await serveMany();
  const browser = await launchBrowser();
  try {
    const managers = [];
    for (let round = 0; round < rounds; round++) managers.push(await showManagers(browser, served, 100));
    const counts = before?.times === times ? { ...before.counts } : {};
    for (const tag of values.only.split(',') as Tag[]) {
      counts[tag] = await comeAndGo(browser, served, { tag, stretches: rounds, times });
      console.log(tag);
    }
    return { browser: browser.version(), managers, times, counts };
  } finally {
    await browser.close();
    await served.close();
  }
}
