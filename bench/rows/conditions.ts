/** What a page is visited under, set by Chromium's own emulation. */

export interface Conditions {
  title: string;
  /** How many times slower the processor is than it is. */
  slowdown: number;
  /** Milliseconds from a request to its answer, and bytes a second. */
  network?: { latency: number; down: number; up: number };
}

/** As Lighthouse has "slow 4G". */
const slow4G = { latency: 150, down: 1_600_000 / 8, up: 750_000 / 8 };

export const conditions = {
  processor: { title: 'processor 4 times slower', slowdown: 4 },
  network: { title: 'and 150 ms there and back, 1.6 Mbit/s', slowdown: 4, network: slow4G },
} satisfies Record<string, Conditions>;

export type ConditionsName = keyof typeof conditions;
