/**
 * `npm run bench:typing`, after a build: from a key, or a click at a switch, to the frame that shows it, in every field,
 * with a list of 10,000 apps behind and the processor slowed four times. Writes `bench/results/typing.json` and the table in
 * `bench/README.md`; what is not measured in this run stays as it was.
 *
 *     npm run bench:typing -- --only=floor,create --rounds=1
 *     npm run bench:typing -- --report
 */
import { parseArgs } from 'node:util';

import { openBrowser } from './list/browser.js';
import { measure, type Scene, scenes } from './typing/measure.js';
import { readResults, writeReport, writeResults } from './typing/results.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: scenes.join(',') },
    rounds: { type: 'string', default: '3' },
    report: { type: 'boolean', default: false },
  },
});

if (!values.report) {
  const asked = values.only.split(',');
  const only = scenes.filter((scene): scene is Scene => asked.includes(scene));
  const rounds = Number(values.rounds);
  const fields = await measure({ rounds, only, say: (line) => console.log(line) });
  const browser = await openBrowser();
  const version = await browser.version();
  await browser.close();
  await writeResults(fields, { rounds, browser: version.replace('/', ' ') });
}
await writeReport(await readResults());
