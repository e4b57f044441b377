import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import type { JWK } from 'jose';

import { issuerKeys } from '../src/tokens/issuer-keys.js';
import { TokenRefusal } from '../src/tokens/token-refusal.js';
import { createTokenVerifier } from '../src/verify-token.js';
import { FakeIssuer } from './support/fake-issuer.js';
import { accessClaims, issuerKey, type IssuerKey } from './support/tokens.js';

describe('the issuer’s keys', () => {
  let old: IssuerKey;
  let next: IssuerKey;
  before(async () => {
    old = await issuerKey('old');
    next = await issuerKey('next');
  });

  const running: { issuer: FakeIssuer; stop: () => void }[] = [];
  after(async () => {
    for (const { issuer, stop } of running) {
      stop();
      await issuer[Symbol.asyncDispose]();
    }
  });

  /** An issuer that publishes what it is told, a moment later; and a verifier of its tokens with a clock of its own. */
  async function start(first: readonly JWK[] | undefined) {
    let published = first;
    let time = 0;
    const timers = new Set<NodeJS.Timeout>();
    const issuer = await FakeIssuer.start([
      (response) => {
        const keys = published;
        const answer = () =>
          keys
            ? response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys }))
            : response.writeHead(503).end();
        timers.add(setTimeout(answer, 20));
      },
    ]);
    running.push({ issuer, stop: () => timers.forEach((timer) => clearTimeout(timer)) });
    const keys = issuerKeys(new URL(`${issuer.url}/v1/keys`), () => time);
    const { verify } = createTokenVerifier({
      ...{ issuer: issuer.url, clientIds: ['devportal-portal'], tokenType: 'at+jwt', keys },
      ...({ dpop: 'accepted', clockSkew: 30 } as const),
    });
    const present = async (key: IssuerKey, header = {}) =>
      verify({
        authorization: `Bearer ${await key.sign(accessClaims(issuer.url), header)}`,
        ...{ proof: null, method: 'GET', url: 'https://api.example/' },
      }).then(
        () => 'taken',
        (error: unknown) => (error instanceof TokenRefusal ? error.fault : (error as { code: string }).code),
      );
    return {
      present,
      fetches: () => issuer.requests.length,
      publish: (keys: readonly JWK[] | undefined) => (published = keys),
      pass: (milliseconds: number) => (time += milliseconds),
    };
  }

  it('are fetched once for all who ask at once', async () => {
    const { present, fetches } = await start([old.jwk]);
    const results = await Promise.all(Array.from({ length: 20 }, () => present(old)));
    assert.deepEqual([...new Set(results)], ['taken']);
    assert.equal(fetches(), 1);
  });

  it('are rotated under load without a request that fails', async () => {
    const { present, fetches, publish } = await start([old.jwk]);
    assert.equal(await present(old), 'taken');
    const results: string[] = [];
    let done = false;
    let signing = old;
    const load = Array.from({ length: 8 }, async () => {
      while (!done) {
        // Some have a token of before.
        const key = Math.random() < 0.5 ? old : signing;
        results.push(await present(key));
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    });
    await until(() => results.length > 30);
    publish([next.jwk, old.jwk]);
    // At once: well within the half minute that jose would wait before it looks again.
    signing = next;
    await until(() => fetches() === 2 && results.length > 150);
    done = true;
    await Promise.all(load);
    assert.deepEqual([...new Set(results)], ['taken']);
    assert.equal(await present(next), 'taken');
    assert.equal(fetches(), 2);

    publish([next.jwk]);
    assert.equal(await present(old), 'taken', 'until it is looked for again');
    await present(next, { kid: 'unknown' });
    assert.equal(await present(old), 'unknown-key', 'after the issuer has withdrawn it');
  });

  it('are looked for again in the background when they are five minutes old', async () => {
    const { present, fetches, publish, pass } = await start([old.jwk]);
    await present(old);
    publish([next.jwk]);
    pass(5 * 60_000);
    assert.equal(await present(old), 'taken');
    await until(() => fetches() === 2);
    await until(async () => (await present(old)) === 'unknown-key');
    assert.equal(await present(next), 'taken');
  });

  it('are looked for once more where a fetch was on its way when the new one was published', async () => {
    const { present, fetches, publish, pass } = await start([old.jwk]);
    await present(old);
    pass(5 * 60_000);
    await present(old);
    await until(() => fetches() === 2);
    publish([next.jwk, old.jwk]);
    assert.equal(await present(next), 'taken');
  });

  it('are not fetched without end for key IDs that nobody has', async () => {
    const { present, fetches, pass } = await start([old.jwk]);
    await present(old);
    const ask = async (count: number) => {
      for (let n = 0; n < count; n += 1)
        assert.equal(await present(old, { kid: `junk-${Math.random()}` }), 'unknown-key');
    };
    await ask(50);
    assert.equal(fetches(), 1 + 5);
    pass(9_000);
    await ask(10);
    assert.equal(fetches(), 1 + 5);
    pass(1_000);
    await ask(10);
    assert.equal(fetches(), 1 + 5 + 1);
    pass(60 * 60_000);
    await Promise.all(Array.from({ length: 50 }, () => ask(1)));
    assert.ok(fetches() <= 1 + 5 + 1 + 5 + 1, `${fetches()} fetches`);
    assert.equal(await present(old), 'taken');
  });

  it('stay as they are when a fetch fails, however old they are, and are not asked for without end then either', async () => {
    const { present, fetches, publish, pass } = await start([old.jwk]);
    await present(old);
    publish(undefined);
    for (let hour = 0; hour < 3; hour += 1) {
      pass(60 * 60_000);
      assert.equal(await present(old), 'taken');
      await until(() => fetches() === 2 + hour);
      await sleep(40);
    }
    const before = fetches();
    for (let n = 0; n < 20; n += 1) assert.equal(await present(next), 'server');
    assert.equal(fetches(), before + 5);
    publish([next.jwk, old.jwk]);
    pass(10_000);
    assert.equal(await present(next), 'taken');
  });

  it('say nothing about a token when there never were any, and are asked for once in a second', async () => {
    const { present, fetches, publish, pass } = await start(undefined);
    for (let n = 0; n < 10; n += 1) assert.equal(await present(old), 'server');
    assert.equal(fetches(), 1);
    publish([old.jwk]);
    pass(1_000);
    assert.equal(await present(old), 'taken');
  });
});

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await condition()); tries += 1) {
    assert.ok(tries < 2_000, 'it did not come to that');
    await sleep(10);
  }
}
