/**
 * `npm run bench:bytes`, after a build: what a page loads for our elements and for what is nearest to them. Writes
 * `bench/results/bytes.json` and the tables in `bench/README.md`.
 *
 *     npm run bench:bytes -- --ours      # the peers stay as they were, and need not be installed
 *     npm run bench:bytes -- --report    # the tables again
 */
import { parseArgs } from 'node:util';

import { weighBudgets } from './bytes/budgets.js';
import { weighModules } from './bytes/modules.js';
import { weighApart, weighOurs } from './bytes/ours.js';
import { weighPeers } from './bytes/peers.js';
import { readResults, type Results, saveResults, writeReport } from './bytes/results.js';
import { installPeers } from './install.js';

const { values } = parseArgs({
  options: { ours: { type: 'boolean', default: false }, report: { type: 'boolean', default: false } },
});

if (!values.report) await saveResults(await measure());
await writeReport(await readResults());

async function measure(): Promise<Results> {
  if (!values.ours)
    installPeers('@clerk/ui', '@descope/web-components-ui', '@okta/okta-signin-widget', '@workos-inc/widgets');
  return {
    ours: await weighOurs(),
    peers: values.ours ? (await readResults()).peers : await weighPeers(),
    apart: weighApart(),
    budgets: await weighBudgets(),
    modules: await weighModules(),
  };
}
