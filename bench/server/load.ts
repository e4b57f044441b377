/** The load: so many callers at once, each of which asks again as soon as it has its answer. */
import { createHistogram } from 'node:perf_hooks';

import { Client } from 'undici';

import type { BenchRequest } from './request.js';

export interface Load {
  origin: string;
  callers: number;
  seconds: number;
  next: () => BenchRequest;
}

/** Requests a second, and milliseconds. */
export interface Measured {
  count: number;
  rate: number;
  p50: number;
  p95: number;
  p99: number;
}

/** @throws For an answer that is no success: what fails fast must not look fast. */
export async function runLoad({ origin, callers, seconds, next }: Load): Promise<Measured> {
  const histogram = createHistogram();
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: callers }, async () => {
      const client = new Client(origin, { pipelining: 1, bodyTimeout: 60_000 });
      try {
        while (performance.now() < end) {
          const sent = process.hrtime.bigint();
          const { statusCode, body } = await client.request(next());
          const text = await body.text();
          if (statusCode >= 300) throw new Error(`${origin} answered ${statusCode}: ${text.slice(0, 300)}`);
          histogram.record(process.hrtime.bigint() - sent);
        }
      } finally {
        await client.close();
      }
    }),
  );
  const took = (performance.now() - started) / 1000;
  const ms = (percentile: number) => histogram.percentile(percentile) / 1e6;
  return { count: histogram.count, rate: histogram.count / took, p50: ms(50), p95: ms(95), p99: ms(99) };
}
