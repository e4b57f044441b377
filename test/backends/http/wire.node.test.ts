import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { problemMembers } from '../../../src/backends/http/problem-document.js';
import { deskMethods, shapes, wire } from '../../../src/backends/http/wire.js';
import * as desk from '../../../src/backends/http/wire-desk.js';
import { createMemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../../../src/backends/memory/scenarios.js';
import { everyOperation } from '../../../src/contract/operations.js';
import { departure, type Shape, type Shapes } from '../../../src/contract/shape.js';
import { wireFiles, wireSource } from '../../../scripts/wire.mjs';

/** What may stand anywhere in somebody else's answer. `undefined` is a member left out. */
const strangeValues: unknown[] = [
  ...[undefined, null, true, 0, -1, 1.5, 2 ** 53, JSON.parse('1e999'), [], {}, [null], { id: 1 }],
  ...['', 'x', 'approved', 'internal', 'x'.repeat(101), '😀'.repeat(100)],
  ...['2025-05-20T14:09:00Z', '2025-05-20T14:09:00.123456Z', '2025-05-20T14:09Z', '2025-05-20T14:09:00+01:00'],
  ...['2025-02-29T00:00:00Z', '2024-02-29T23:59:59Z', '2025-05-20', '2025-05-20T24:00:00Z'],
];

interface Schema {
  safeParse(value: unknown): { success: true } | { success: false; error: { issues: { path: PropertyKey[] }[] } };
}

/** Both say the same of the value and of everything that is one strange value away from it, and at the same place. */
function assertSameVerdict(name: string, schema: Schema, shape: Shape, value: unknown, known: Shapes = shapes): void {
  let compared = 0;
  for (const variant of [value, ...variantsOf(value)]) {
    const result = schema.safeParse(variant);
    const expected = result.success ? undefined : `/${result.error.issues[0]?.path.join('/')}`;
    const found = departure(variant, shape, known)?.replace(/ \(\w+\)$/, '');
    assert.equal(found, expected, `${name}: ${JSON.stringify(variant)}`);
    compared += 1;
  }
  assert.ok(compared > strangeValues.length, name);
}

function* variantsOf(value: unknown): Generator {
  yield* strangeValues;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    for (const variant of variantsOf(member)) {
      if (Array.isArray(value)) yield value.with(Number(key), variant);
      else yield { ...value, [key]: variant };
    }
  }
}

/** A good answer of every operation, with as much in it as can be. */
async function answersOf(): Promise<Record<string, unknown>> {
  const store = createMemoryStore({ scenario: scenarios.reviews });
  const backend = store.as(people.partner.id);
  const reviewer = store.as(people.reviewer.id);
  const admin = store.as(people['org-admin'].id);
  const reviewId = 'app-lantern-reports-review';
  await reviewer.reviews.assign({ reviewId });
  const logo = { url: 'https://a.example/logo.png', width: 420, height: 120 };
  const review = await reviewer.reviews.get({ reviewId });
  const seen = { ...review, requested: { ...review.requested, logo }, live: { ...review.requested, logo } };
  const risks = [{ code: 'new-host', path: 'redirectUris/0', value: 'https://a.example/' }];
  const app = { ...(await backend.apps.get({ appId: review.appId })), logo, metadata: { team: 'Sales' } };
  assert.ok(app.review?.notes[0]);
  assert.ok(review.assignee);
  assert.ok(review.thread.some(({ notes }) => notes.length > 0));
  const secrets = await backend.secrets.list({ appId: app.id });
  const history = await backend.apps.history({ appId: app.id });
  const users = await admin.users.list({ limit: 1 });
  const [user] = users.items;
  assert.ok(user);
  const asking = { ...user, accessRequestedAt: '2025-05-20T14:09:00Z' };
  const viewer = {
    ...(await backend.viewer.get({})),
    contact: { name: 'Ada', email: null },
    accessRequestedAt: null,
  };
  const changes = [{ path: 'name', before: ['One'], after: ['Other'] }];
  return {
    'viewer.get': viewer,
    'viewer.requestAccess': viewer,
    'scopes.list': (await backend.scopes.list({})).slice(0, 1),
    'apps.list': { items: [app], nextCursor: 'next', total: 1 },
    'apps.history': { ...history, items: [{ ...history.items[0], changes }] },
    'secrets.list': secrets.slice(0, 1),
    'secrets.create': { secret: secrets[0], clientSecret: 'zis_made-up' },
    'reviews.list': { items: [{ ...seen, risks }], nextCursor: null, total: 1 },
    'users.list': { ...users, items: [asking] },
    app,
    secret: secrets[0],
    review: { ...seen, risks },
    user: asking,
  };
}

/** The answers that are one resource, and what a conflict carries. */
const resourceOf: Record<string, string> = { apps: 'app', secrets: 'secret', reviews: 'review', users: 'user' };

describe('wire.ts and wire-desk.ts', () => {
  it('are what `npm run wire` makes of the contract as it stands', async () => {
    const { main, desk: ofTheDesk } = await wireSource();
    assert.equal(readFileSync(wireFiles.main, 'utf8'), main);
    assert.equal(readFileSync(wireFiles.desk, 'utf8'), ofTheDesk);
  });

  it('have every operation of the table between them, once', () => {
    const names = (table: object) =>
      Object.entries(table).flatMap(([group, methods]) => Object.keys(methods).map((method) => `${group}.${method}`));
    const every = everyOperation().map(({ group, method }) => `${group}.${method}`);
    assert.deepEqual([...names(wire), ...names(desk.wire)].sort(), every.sort());
    const ofTheDesk = Object.entries(deskMethods).flatMap(([group, methods]) =>
      methods.map((method) => `${group}.${method}`),
    );
    assert.deepEqual(ofTheDesk, names(desk.wire));
  });

  for (const { group, method, operation } of everyOperation()) {
    const name = `${group}.${method}`;
    it(`take of ${name} just what the contract's schemas take`, async () => {
      const answers = await answersOf();
      const own = wire[group]?.[method];
      const row = own ?? desk.wire[group]?.[method];
      const known = own ? shapes : { ...shapes, ...desk.shapes };
      assert.ok(row);
      assert.equal(row.output === undefined, operation.status === 204);
      assert.equal(row.current === undefined, operation.current === undefined);
      const resource = answers[method === 'withdraw' ? 'app' : (resourceOf[group] ?? '')];
      if (row.output) assertSameVerdict(name, operation.output, row.output, answers[name] ?? resource, known);
      if (row.current && operation.current) {
        assertSameVerdict(`${name}, current`, operation.current, row.current, resource, known);
      }
    });
  }

  it("takes just the members of a problem that the handler's schemas take", () => {
    const members: Record<keyof typeof problemMembers, unknown> = {
      code: 'validation',
      errors: [{ pointer: '#/name', code: 'taken', limit: 5 }],
      missing: [{ kind: 'package', anyOf: ['copilot'] }],
      retryAfter: 5,
      requestId: 'request-1',
    };
    for (const [name, value] of Object.entries(members)) {
      const key = name as keyof typeof problemMembers;
      assertSameVerdict(name, problemMembers[key], shapes.Problem.properties[key], value);
    }
  });
});
