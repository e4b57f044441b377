/**
 * `npm run bench:server`: the API beside its floor. Writes `bench/results/server.json` and the tables in
 * `bench/README.md`; what is not measured in this run stays as it was.
 *
 *     npm run bench:server -- --database=postgres --apps=1000 --only=list,create --callers=8 --rounds=5 --seconds=2 --warm-up=8
 *     npm run bench:server -- --profile=list --database=postgres --apps=1000
 *     npm run bench:server -- --keep=<folder>
 *     npm run bench:server -- --report
 *
 * With `--keep` the filled databases stay in that folder, and the next run with it has them at once.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { installPeers } from './install.js';
import { populations } from './server/data.js';
import type { DatabaseName } from './server/cell.js';
import { readResults, writeReport, writeResults } from './server/results.js';

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'postgres,pglite' },
    apps: { type: 'string', default: Object.keys(populations).join(',') },
    only: { type: 'string', default: '' },
    callers: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    'warm-up': { type: 'string', default: '8' },
    keep: { type: 'string' },
    profile: { type: 'string' },
    report: { type: 'boolean', default: false },
  },
});
const listOf = (text: string) => text.split(',').filter(Boolean);
const say = (line: string) => console.log(line);
const databases = listOf(values.database) as DatabaseName[];
const numbers = listOf(values.apps).map(Number);

if (!values.report) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  installPeers('undici');
  const [{ measureCell }, { profile }] = await Promise.all([
    import('./server/measure.js'),
    import('./server/profile.js'),
  ]);
  // As it is run, not as a loader makes it.
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'server'], { cwd: root, stdio: 'inherit' });
  const options = {
    callers: Number(values.callers),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    warmUp: Number(values['warm-up']),
    keep: values.keep,
    only: listOf(values.only),
    say,
  };
  for (const apps of numbers) {
    for (const database of databases) {
      if (values.profile !== undefined) await profile(database, apps, values.profile, options);
      else await writeResults(await measureCell(database, apps, options));
    }
  }
}
if (values.profile === undefined) await writeReport(await readResults());
