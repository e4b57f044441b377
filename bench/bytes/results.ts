/** `bench/results/bytes.json`, and the tables that are made from it. */

import { resultsOf } from '../results.js';
import type { Budgets } from './budgets.js';
import type { ModuleWeight } from './modules.js';
import type { Side } from './ours.js';
import type { Peer } from './peers.js';
import { report } from './report.js';
import type { Weight } from './weigh.js';

export interface Results {
  ours: Record<string, Side>;
  peers: Record<string, Peer>;
  apart: Record<string, Weight>;
  /** As the repository's own build makes it. */
  budgets: Budgets;
  modules: ModuleWeight[];
}

export const { readResults, saveResults, writeReport, readmeFor } = resultsOf<Results>('bytes', report);
