import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { OktaSecret } from '../src/registrar/okta/okta-schemas.js';
import { most, nextStep, type Wish } from '../src/registrar/okta/secret-plan.js';

interface Start {
  held: OktaSecret[];
  wishes: Record<string, Wish>;
}

const one = (['ACTIVE', 'INACTIVE'] as const).flatMap((status) =>
  (['active', 'inactive', 'absent', 'foreign'] as const).map((wish) => ({ status, wish })),
);

/** Every app with one secret or two, of which Okta has one active at least, and every wish for them. */
const starts: Start[] = [...one.map((only) => [only]), ...one.flatMap((first) => one.map((second) => [first, second]))]
  .filter((secrets) => secrets.some(({ status }) => status === 'ACTIVE'))
  .map((secrets) => ({
    held: secrets.map(({ status }, index) => ({ id: `id${index}`, secret_hash: `hash${index}`, status })),
    wishes: Object.fromEntries(secrets.map(({ wish }, index) => [`hash${index}`, wish])),
  }));

/** Takes all steps, each as Okta would; answers what the app has after them. */
function carriedOut({ held, wishes }: Start): OktaSecret[] {
  let now = held;
  const wish = (hash: string): Wish => wishes[hash] ?? placeholder;
  // An app none of whose secrets is to work keeps its placeholder.
  const placeholder = Object.values(wishes).includes('active') ? 'absent' : 'active';
  for (let count = 0; count < 10; count += 1) {
    const step = nextStep(now, wish);
    if (!step) return now;
    const { kind, secret } = step;
    const others = now.filter(({ id }) => id !== secret?.id);
    if (kind === 'stand-in') {
      assert.ok(now.length < most, 'Okta has two at most');
      now = [...now, { id: 'stand-in', secret_hash: 'stand-in', status: 'ACTIVE' }];
    } else if (kind === 'delete') {
      assert.equal(secret.status, 'INACTIVE', 'Okta deletes inactive ones alone');
      now = others;
    } else {
      const status = kind === 'activate' ? 'ACTIVE' : 'INACTIVE';
      assert.notEqual(secret.status, status);
      assert.ok(
        kind === 'activate' || others.some((other) => other.status === 'ACTIVE'),
        'Okta keeps the last active one',
      );
      now = now.map((other) => (other === secret ? { ...other, status } : other));
    }
  }
  return assert.fail('it does not end');
}

describe('the plan for an app’s secrets at Okta', () => {
  it('takes only steps that Okta allows, from wherever it begins, and ends', () => {
    assert.equal(starts.length, 52);
    for (const start of starts) assert.ok(carriedOut(start).some(({ status }) => status === 'ACTIVE'));
  });

  it('leaves what is not ours as it is', () => {
    for (const start of starts) {
      const ours = ({ secret_hash }: OktaSecret) => start.wishes[secret_hash] !== 'foreign';
      assert.deepEqual(
        carriedOut(start).filter((secret) => !ours(secret) && secret.id !== 'stand-in'),
        start.held.filter((secret) => !ours(secret)),
      );
    }
  });

  it('comes to what is wished wherever one is to work', () => {
    for (const start of starts.filter(({ wishes }) => Object.values(wishes).includes('active'))) {
      const after = carriedOut(start);
      for (const [hash, wish] of Object.entries(start.wishes)) {
        const status = after.find(({ secret_hash }) => secret_hash === hash)?.status;
        if (wish !== 'foreign')
          assert.equal(status, { active: 'ACTIVE', inactive: 'INACTIVE', absent: undefined }[wish]);
      }
    }
  });

  it('lets the last one go that is to go where there is room for a placeholder', () => {
    const held: OktaSecret[] = [{ id: 'id0', secret_hash: 'hash0', status: 'ACTIVE' }];
    assert.deepEqual(carriedOut({ held, wishes: { hash0: 'absent' } }), [
      { id: 'stand-in', secret_hash: 'stand-in', status: 'ACTIVE' },
    ]);
  });
});
