import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { isPortalError } from '@zoominfo/devportal-elements/contract/errors';

import { faultKinds, type FaultyCall } from './support/okta/faults.js';
import { Random } from './support/okta/random.js';
import { makeApp, makeSecret, type PersonOperation, personOperations } from './support/okta-matrix/operations.js';
import { wrongs } from './support/okta-matrix/right.js';
import { openScene, type OktaScene } from './support/okta-matrix/scene.js';

const seeds = [1, 2, 3, 4, 5];
/** Runs at the same time. */
const atOnce = 20;
/**
 * Milliseconds that a call to Okta may take, and that a person's call waits for all of them. A machine that is busy has
 * to answer well within the first: calls that are given up and sent again would keep it busy for ever.
 */
const callTimeout = 700;
const patience = 2_500;
/** Milliseconds until the reset that a 429 names: all wait for it. */
const resetIn = 300;
/** Milliseconds after which whoever waits is taken to wait for ever. */
const forEver = 300_000;

/** Limits are tested elsewhere; here they would be in the way of many people at once. */
const unlimited = { concurrency: 1_000, window: 1 };

type Backend = Awaited<ReturnType<OktaScene['backend']>>;

interface Run {
  operation: PersonOperation | 'create';
  kind: (typeof faultKinds)[number];
  seed: number;
}

describe('every operation under every fault of Okta', () => {
  let scene: OktaScene;
  let backend: Backend;
  const outcomes = new Map<string, number>();
  const figures = { runs: 0, calls: 0, slowest: 0 };

  before(async () => {
    scene = await openScene(
      { uniqueClientIds: false, limits: unlimited },
      {
        callTimeout,
        atOnce: { perUser: 100, total: 100, slack: 50, longestHold: 500 },
        timing: { patience, lag: 200, leaseSeconds: 20, headStart: 1, duePoll: 500 },
      },
    );
    backend = await scene.backend('developer');
  });
  after(() => scene.stop());

  it('ends with each app once at Okta, as it was left here, and nothing left behind', async () => {
    const runs: Run[] = ['create' as const, ...personOperations].flatMap((operation) =>
      faultKinds.flatMap((kind) => seeds.map((seed) => ({ operation, kind, seed }))),
    );
    const queue = [...runs];
    const ended = await Promise.allSettled(
      Array.from({ length: atOnce }, async () => {
        try {
          for (let run = queue.pop(); run; run = queue.pop()) await carryOut(run);
        } catch (error) {
          // The others are to end too.
          queue.length = 0;
          throw error;
        }
      }),
    );
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
    scene.okta.clearFaults();
    await scene.untilSettled();
    const sweep = await scene.registrar.sweep.run(AbortSignal.timeout(60_000));
    await scene.untilSettled();
    figures.runs = runs.length;
    figures.calls = scene.okta.calls.length;
    console.log(JSON.stringify({ ...figures, outcomes: Object.fromEntries(outcomes), sweep }));
    assert.deepEqual(await wrongs(scene), []);
    // Whoever waits is told something, in time.
    assert.ok(!outcomes.has('hung'), `answers came in time: the slowest after ${figures.slowest} ms`);
    assert.equal(outcomes.get('drifted') ?? 0, 0, 'nobody has changed anything at Okta');
    assert.equal(outcomes.get('conflict') ?? 0, 0, 'nobody is told that somebody else was first');
  });

  async function carryOut({ operation, kind, seed }: Run): Promise<void> {
    const random = new Random(seed * 7919 + faultKinds.indexOf(kind));
    const name = `${typeof operation === 'string' ? operation : operation.name} ${kind} ${seed}`;
    const app = operation === 'create' ? undefined : await makeApp(backend, name);
    const secretIds: string[] = [];
    if (app && operation !== 'create') {
      for (let made = 0; made < operation.secrets; made += 1) await makeSecret({ backend, app });
      secretIds.push(...(await backend.secrets.list({ appId: app.id })).map(({ id }) => id));
    }
    const registryId = scene.okta.state.appsWithLabel(name)[0]?.id;
    const mine = ({ path, body }: FaultyCall) =>
      (registryId !== undefined && path.includes(registryId)) ||
      path.includes(encodeURIComponent(name).replaceAll('%20', '+')) ||
      (typeof body === 'object' && JSON.stringify(body).includes(app?.clientId ?? JSON.stringify(name)));
    // The last of the seeds hits whoever comes next: policies, scopes and the token belong to all.
    scene.okta.fail({
      kind,
      after: Math.floor(random.next() * 4),
      times: 1 + Math.floor(random.next() * 3),
      delay: kind.startsWith('rate-limited') ? resetIn : callTimeout + 200,
      ...(seed < 4 && { match: mine }),
    });
    const started = performance.now();
    const outcome = await tell(
      operation === 'create' ? makeApp(backend, name) : operation.act({ backend, app: app!, secretIds }),
    );
    const took = performance.now() - started;
    figures.slowest = Math.max(figures.slowest, Math.round(took));
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }

  async function tell(call: Promise<unknown>): Promise<string> {
    const limit = new Promise<string>((resolve) => setTimeout(resolve, forEver, 'hung').unref());
    const told = call.then(
      (answer) => {
        const registration = (answer as { registration?: { state: string } | null } | undefined)?.registration;
        return registration ? registration.state : 'done';
      },
      (error: unknown) => (isPortalError(error) ? error.code : `not of the contract: ${String(error)}`),
    );
    return Promise.race([told, limit]);
  }
});
