/** `bench/results/rows.json`, and the tables that are made from it. */

import { type Machine, resultsOf } from '../results.js';
import type { ConditionsName } from './conditions.js';
import { report } from './report.js';
import type { SideName } from './titles.js';

export interface Measured {
  /** Milliseconds from the start of the navigation until the rows were painted, a round each. */
  painted: number[];
  /** Of them, what looking for the rows took. */
  looking: number[];
  /** Until the rows were painted, and as compressed. */
  requests: number;
  scripts: number;
  bytes: number;
  /** The most of any round, until a moment after the rows. */
  shift: number;
}

export interface Results {
  machine: Machine & { browser: string };
  conditions: Partial<Record<ConditionsName, Partial<Record<SideName, Measured>>>>;
}

export const { readResults, saveResults, writeReport, readmeFor } = resultsOf<Results>('rows', report);
