/**
 * Random sequences of what people do with an app's secrets, from two tabs at once, with a clock that moves: fast-check
 * makes them, and shrinks one that goes wrong to the few steps that it takes.
 */
import fc from 'fast-check';

import type { ModelCall } from './secret-model.js';
import { noFigures, type SecretModelFigures, type SecretModelSubject, SecretWorld } from './secret-model-world.js';

export type { SecretModelSubject };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A time, as seen from where the clock stands: so many milliseconds on, or about something that is planned. */
type When = { ahead: number } | { edge: number; plus: number };

type Step =
  | { kind: 'create'; end: When | 'never' | 'unsaid' }
  /** A creation of the same instant once more, as a retry or a second click does, or with another body. */
  | { kind: 'create-again'; which: number; other: boolean }
  | { kind: 'activate' | 'deactivate' | 'delete'; which: number }
  | { kind: 'retire'; which: number; at: When }
  | { kind: 'check'; which: number; typo: boolean };

/** What is asked for where there is no secret yet. */
const nobody = 'nobody';

interface Progress {
  /** The creations since the clock moved last. */
  sent: (ModelCall & { kind: 'create' })[];
  count: number;
}

type Command = fc.AsyncCommand<Progress, SecretWorld>;

class Calls implements Command {
  readonly #steps: readonly Step[];

  constructor(steps: readonly Step[]) {
    this.#steps = steps;
  }

  check(): boolean {
    return true;
  }

  async run(progress: Progress, world: SecretWorld): Promise<void> {
    await world.call(this.#steps.map((step) => toCall(step, progress, world)));
  }

  toString(): string {
    return this.#steps.map((step, index) => `tab ${(index % 2) + 1} ${JSON.stringify(step)}`).join(' || ');
  }
}

/** Anything but a call on secrets. */
class Event implements Command {
  readonly #name: string;
  readonly #happen: (world: SecretWorld, progress: Progress) => Promise<void>;

  constructor(name: string, happen: (world: SecretWorld, progress: Progress) => Promise<void>) {
    this.#name = name;
    this.#happen = happen;
  }

  check(): boolean {
    return true;
  }

  run(progress: Progress, world: SecretWorld): Promise<void> {
    return this.#happen(world, progress);
  }

  toString(): string {
    return this.#name;
  }
}

/** Mostly one of the two that can be there. */
const which = fc.oneof({ arbitrary: fc.nat({ max: 1 }), weight: 9 }, { arbitrary: fc.nat({ max: 4 }), weight: 1 });
const edge = fc.record({ edge: fc.nat({ max: 3 }), plus: fc.constantFrom(-1, 0, 1) });
const ahead = (...choices: number[]) => fc.record({ ahead: fc.constantFrom(...choices) });
const minutesAround = [30 * day + 10 * minute, 30 * day + 10 * minute + 1];

const end = fc.oneof(
  { arbitrary: fc.constantFrom('never' as const, 'unsaid' as const), weight: 3 },
  { arbitrary: ahead(1, minute, hour, day, 20 * day, 29 * day, 100 * day), weight: 4 },
  { arbitrary: ahead(-day, 0, 30 * day, ...minutesAround, 3650 * day + 10 * minute, 3651 * day), weight: 1 },
  { arbitrary: edge, weight: 1 },
);

const retirement = fc.oneof(
  { arbitrary: ahead(1, minute, hour, day, 29 * day), weight: 4 },
  { arbitrary: ahead(-hour, 0, 30 * day, ...minutesAround, 60 * day), weight: 1 },
  { arbitrary: edge, weight: 3 },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('create' as const), end }), weight: 5 },
  {
    arbitrary: fc.record({
      ...{ kind: fc.constant('create-again' as const), which: fc.nat({ max: 1 }) },
      other: fc.boolean(),
    }),
    weight: 1,
  },
  { arbitrary: fc.record({ kind: fc.constantFrom('activate' as const, 'delete' as const), which }), weight: 3 },
  { arbitrary: fc.record({ kind: fc.constant('deactivate' as const), which }), weight: 4 },
  { arbitrary: fc.record({ kind: fc.constant('retire' as const), which, at: retirement }), weight: 5 },
  { arbitrary: fc.record({ kind: fc.constant('check' as const), which, typo: fc.boolean() }), weight: 1 },
);

const calls = fc.array(step, { minLength: 1, maxLength: 3, size: 'max' }).map((steps) => new Calls(steps));

const passing = fc.oneof(ahead(1, minute, hour, day, 30 * day), edge).map(
  (when) =>
    new Event(`the clock moves ${JSON.stringify(when)}`, async (world, progress) => {
      progress.sent = [];
      await world.advance(Math.max(0, timeOf(when, world) - world.now));
    }),
);

const switching = fc.constant(new Event('the app is switched', (world) => world.switchApp()));

const deciding = fc
  .constantFrom(null, 1, 30, 90)
  .map((days) => new Event(`the maximum becomes ${days}`, (world) => world.setMaximum(days)));

/** Of the first round; the next one's is one more. What fails says which it was. */
const firstSeed = 20260101;
const sequencesPerRound = 25;

/**
 * Runs the model for so many operations, and says in the test's diagnostics what they were.
 *
 * @throws What went wrong, with the seed and the shortest sequence that was found for it.
 */
export async function assertModel(
  test: { diagnostic(message: string): void },
  subject: SecretModelSubject,
  operations = 10_000,
): Promise<void> {
  const figures = noFigures();
  let seed = firstSeed;
  for (; figures.operations < operations; seed += 1) await runRound(subject, figures, seed);
  const { refusals, ...counts } = figures;
  test.diagnostic(`seeds ${firstSeed} to ${seed - 1}: ${JSON.stringify(counts)}`);
  test.diagnostic(`refusals: ${JSON.stringify(refusals)}`);
}

async function runRound(subject: SecretModelSubject, figures: SecretModelFigures, seed: number): Promise<void> {
  const several = [calls, calls, calls, calls, calls, passing, passing, switching, deciding];
  const commands = fc.commands<Progress, SecretWorld, false>(several, { maxCommands: 40, size: 'max' });
  const property = fc.asyncProperty(commands, async (sequence) => {
    const world = await SecretWorld.create(subject, figures);
    try {
      await fc.asyncModelRun(() => ({ model: { sent: [], count: 0 }, real: world }), sequence);
    } catch (error) {
      // What went wrong first is what is to be said.
      await world.remove().catch(() => undefined);
      throw error;
    }
    await world.remove();
  });
  await fc.assert(property, { seed, numRuns: sequencesPerRound, includeErrorInReport: true });
}

function toCall(step: Step, progress: Progress, world: SecretWorld): ModelCall {
  switch (step.kind) {
    case 'create':
    case 'create-again': {
      const again = step.kind === 'create-again' ? progress.sent.at(-1 - step.which) : undefined;
      if (again && step.kind === 'create-again' && !step.other) return again;
      const wish = step.kind === 'create' ? step.end : 'unsaid';
      const end = typeof wish === 'string' ? (wish === 'never' ? null : wish) : timeOf(wish, world);
      const expiresAt = typeof end === 'number' ? new Date(end).toISOString() : end;
      // Nothing said in two ways, which are one.
      const body = expiresAt === 'unsaid' ? '' : JSON.stringify({ expiresAt });
      const call = { kind: 'create' as const, label: again?.label ?? labelOf(progress), end, body };
      progress.sent.push(call);
      return call;
    }
    case 'retire':
      return { kind: 'retire', label: pick(world.labels, step.which), at: timeOf(step.at, world) };
    case 'check': {
      const label = pick(world.labels, step.which);
      return { kind: 'check', label, typo: step.typo || label === nobody };
    }
    default:
      return { kind: step.kind, label: pick(world.labels, step.which) };
  }
}

/** An idempotency key that says which secret it is, and that nobody has used. */
function labelOf(progress: Progress): string {
  progress.count += 1;
  return `secret-${progress.count}-${crypto.randomUUID().slice(-12)}`;
}

/** The last ones first: those that are still there. */
function pick(labels: readonly string[], index: number): string {
  return labels.at(-1 - index) ?? nobody;
}

function timeOf(when: When, { now, edges }: SecretWorld): number {
  if ('ahead' in when) return now + when.ahead;
  const known = edges[when.edge % Math.max(1, edges.length)];
  return (known ?? now + hour) + when.plus;
}
