/**
 * `npm run bench:rows`, after a build: from navigation to the first rows, beside the floor and the peers. Writes
 * `bench/results/rows.json` and the tables in `bench/README.md`.
 *
 *     npm run bench:rows -- --rounds=5 --only=bare,ours    # the others stay as they were
 *     npm run bench:rows -- --profile=ours                 # where a page's time goes; writes nothing down
 *     npm run bench:rows -- --report                       # the tables again
 */
import { parseArgs } from 'node:util';

import { launchBrowser } from '../scripts/find-browser.mjs';
import { installPeers } from './install.js';
import { conditions, type ConditionsName } from './rows/conditions.js';
import { profile } from './rows/profile.js';
import { thisMachine } from './results.js';
import { type Measured, readResults, type Results, saveResults, writeReport } from './rows/results.js';
import { sides } from './rows/sides.js';
import { type Served, serveSite } from './rows/site.js';
import { type SideName, titles } from './rows/titles.js';
import { type Seen, visit } from './rows/visit.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', default: Object.keys(titles).join(',') },
    profile: { type: 'string' },
    report: { type: 'boolean', default: false },
  },
});

if (values.profile !== undefined) {
  await profile(values.profile as SideName);
} else {
  if (!values.report) await saveResults(await measure(values.only.split(',') as SideName[], Number(values.rounds)));
  await writeReport(await readResults());
}

async function measure(names: readonly SideName[], rounds: number): Promise<Results> {
  installPeers(
    '@clerk/clerk-js',
    '@clerk/ui',
    '@descope/web-components-ui',
    '@okta/okta-signin-widget',
    '@vaadin/grid',
    '@workos-inc/widgets',
  );
  const before = await readResults().catch(() => undefined);
  const served = new Map<SideName, Served>();
  for (const name of names) served.set(name, await serveSite(await sides[name].make()));
  const browser = await launchBrowser();
  try {
    const results: Results = {
      machine: { ...thisMachine(), browser: browser.version() },
      conditions: { ...before?.conditions },
    };
    for (const name of Object.keys(conditions) as ConditionsName[]) {
      const seen = new Map<SideName, Seen[]>();
      // The first visit of a side warms what the machine keeps of it, and counts for nobody.
      for (let round = -1; round < rounds; round++) {
        for (const [side, { origin }] of served) {
          const { marker } = sides[side];
          const one = await visit(browser, { origin, marker, conditions: conditions[name] });
          if (round >= 0) seen.set(side, [...(seen.get(side) ?? []), one]);
        }
        console.log(`${conditions[name].title}: round ${round + 1} of ${rounds}`);
      }
      const measured = Object.fromEntries([...seen].map(([side, each]) => [side, sum(each)]));
      results.conditions[name] = { ...results.conditions[name], ...measured };
    }
    return results;
  } finally {
    await browser.close();
    for (const each of served.values()) await each.close();
  }
}

function sum(seen: readonly Seen[]): Measured {
  const requests = seen[0]?.requests ?? [];
  return {
    painted: seen.map(({ painted }) => Math.round(painted)),
    looking: seen.map(({ looking }) => Number(looking.toFixed(1))),
    requests: requests.length,
    scripts: requests.filter(({ kind }) => kind === 'Script').length,
    bytes: requests.reduce((total, { bytes }) => total + bytes, 0),
    shift: Math.max(...seen.map(({ shift }) => shift)),
  };
}
