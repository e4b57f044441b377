import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { askIssuer } from '../src/postgres-backend/ask-issuer.js';
import { OktaTransport } from '../src/registrar/okta/okta-transport.js';
import { RateGate } from '../src/registrar/okta/rate-gate.js';
import { OktaClock, type ServiceToken } from '../src/registrar/okta/service-token.js';
import { withTimeLimit } from '../src/time-limit.js';
import { FakeIssuer } from './support/fake-issuer.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Work that ends with its signal alone. */
const endless = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );

/** Whether it ends, and how, while garbage is collected all the time; `hung` where it does not. */
async function endOf(work: Promise<unknown>): Promise<unknown> {
  let ended = false;
  const end = work
    .then(
      () => 'answered',
      (error: unknown) => error,
    )
    .finally(() => {
      ended = true;
    });
  for (let turn = 0; turn < 100 && !ended; turn += 1) {
    collectGarbage();
    await after(20);
  }
  return ended ? end : 'hung';
}

const silence = () => FakeIssuer.start([() => undefined]);

describe('a time limit', () => {
  it('comes, whatever is collected as garbage until then', async () => {
    const caller = new AbortController();
    const nested = withTimeLimit(10_000, caller.signal, (outer) => withTimeLimit(200, outer, endless));
    assert.equal(((await endOf(nested)) as Error).name, 'TimeoutError');
    assert.equal(((await endOf(withTimeLimit(50, undefined, endless))) as Error).name, 'TimeoutError');
  });

  it('leaves the caller’s end as it is', async () => {
    const caller = new AbortController();
    const work = withTimeLimit(10_000, caller.signal, (outer) => withTimeLimit(10_000, outer, endless));
    setTimeout(() => caller.abort('left'), 100);
    assert.equal(await endOf(work), 'left');
    assert.equal(await endOf(withTimeLimit(10_000, undefined, () => Promise.resolve())), 'answered');
  });

  it('ends calls that Okta does not answer', async () => {
    await using silent = await silence();
    const transport = new OktaTransport({
      org: silent.url,
      callTimeout: 150,
      gate: new RateGate({ perUser: 2, total: 2 }),
      token: { get: () => Promise.resolve({ value: 'token', proof: undefined }) } as unknown as ServiceToken,
      clock: new OktaClock(),
    });
    const request = { operation: 'apps.create', bucket: 'apps', method: 'POST', path: '/api/v1/apps' } as const;
    const life = new AbortController();
    const call = transport.call(request, { user: 'developer', signal: life.signal });
    assert.equal(((await endOf(call)) as { problem?: string }).problem, 'uncertain');
  });

  it('ends a question that the issuer does not answer', async () => {
    await using silent = await silence();
    const caller = new AbortController();
    const call = askIssuer(silent.url, { clientId: 'client', clientSecret: 'secret' }, caller.signal, 150);
    assert.equal(((await endOf(call)) as { code?: string }).code, 'timeout');
  });
});
