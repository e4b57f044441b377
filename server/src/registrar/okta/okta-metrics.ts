import { sql } from 'kysely';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

import type { Database } from '../../database/tables.js';
import { withinTime } from '../../database/within-time.js';
import type { SweepOutcome } from './job-queue.js';
import type { CallRecord } from './okta-transport.js';
import type { RateGate } from './rate-gate.js';

/** Milliseconds that the database has for a scrape. */
const patience = 2_000;

/** What an operator wants to know of Okta and of the changes that wait for it. */
export function registerOktaMetrics(
  registry: Registry,
  { db, gate }: { db: Database; gate: RateGate },
): { call: (record: CallRecord) => void; sweep: (outcome: SweepOutcome) => void } {
  const calls = new Counter({
    name: 'devportal_okta_calls_total',
    help: 'Calls of Okta’s API, by operation and by what became of them.',
    labelNames: ['operation', 'outcome'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'devportal_okta_call_duration_seconds',
    help: 'How long Okta took for calls, without the wait for their turn.',
    labelNames: ['operation'],
    buckets: [0.1, 0.25, 0.5, 1, 2, 4, 8, 16],
    registers: [registry],
  });
  new Gauge({
    name: 'devportal_okta_calls',
    help: 'Calls of this process that are in flight, and that wait for their turn.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { inFlight, waiting } = gate.load;
      this.set({ state: 'in_flight' }, inFlight);
      this.set({ state: 'waiting' }, waiting);
    },
  });
  // Two gauges tell of one look at the table: both are collected at once. Everything else is told without it, too, most of
  // all while the database is away.
  let counting: Promise<Counts | undefined> | undefined;
  const count = () =>
    (counting ??= withinTime(countRegistrations(db), patience).finally(() => {
      counting = undefined;
    }));
  new Gauge({
    name: 'devportal_registrations',
    help: 'Apps that Okta has not as they are wanted, by why; the same in every process.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const counts = await count();
      this.reset();
      if (!counts) return;
      for (const state of ['pending', 'refused', 'drifted'] as const) this.set({ state }, counts[state]);
    },
  });
  new Gauge({
    name: 'devportal_registrations_oldest_pending_seconds',
    help: 'For how long the change that has waited longest for Okta has done so.',
    registers: [registry],
    async collect() {
      const counts = await count();
      if (counts) this.set(counts.oldest);
      // Not 0, which would be good news.
      else this.remove();
    },
  });
  const sweeps = new Counter({
    name: 'devportal_okta_sweeps_total',
    help: 'Looks of this process through all apps at Okta, by how they ended; one every half hour in all processes.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  // From the start, or nobody could tell that there have been none.
  for (const outcome of ['done', 'failed'] as const) sweeps.inc({ outcome }, 0);
  return {
    call: ({ operation, outcome, duration }) => {
      calls.inc({ operation, outcome });
      durations.observe({ operation }, duration / 1000);
    },
    sweep: (outcome) => sweeps.inc({ outcome }),
  };
}

interface Counts {
  pending: number;
  refused: number;
  drifted: number;
  /** Seconds. */
  oldest: number;
}

/** Each by an index that holds only such rows. */
async function countRegistrations(db: Database): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select
      count(*) filter (where problem is distinct from 'refused')::int as pending,
      count(*) filter (where problem = 'refused')::int as refused,
      (select count(*)::int from registrations where differences <> '[]') as drifted,
      coalesce(extract(epoch from now() - min(changed_at) filter (where problem is distinct from 'refused')), 0)::float
        as oldest
    from registrations where carried_out < wanted`.execute(db);
  return rows[0] ?? { pending: 0, refused: 0, drifted: 0, oldest: 0 };
}
