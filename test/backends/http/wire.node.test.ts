import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { problemMembers } from '../../../src/backends/http/problem-document.js';
import { shapes, wire } from '../../../src/backends/http/wire.js';
import { createMemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { scenarios } from '../../../src/backends/memory/scenarios.js';
import { everyOperation } from '../../../src/contract/operations.js';
import { departure, type Shape } from '../../../src/contract/shape.js';
import { wireFile, wireSource } from '../../../scripts/wire.mjs';

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
function assertSameVerdict(name: string, schema: Schema, shape: Shape, value: unknown): void {
  let compared = 0;
  for (const variant of [value, ...variantsOf(value)]) {
    const result = schema.safeParse(variant);
    const expected = result.success ? undefined : `/${result.error.issues[0]?.path.join('/')}`;
    const found = departure(variant, shape, shapes)?.replace(/ \(\w+\)$/, '');
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

describe('wire.ts', () => {
  it('is what `npm run wire` makes of the contract as it stands', async () => {
    assert.equal(readFileSync(wireFile, 'utf8'), await wireSource());
  });

  it("takes just the answers that the contract's schemas take", async () => {
    const { guide } = scenarios;
    const backend = createMemoryStore({ scenario: guide }).as(guide.viewer);
    const page = await backend.apps.list({ limit: 1 });
    const [app] = page.items;
    assert.ok(app);
    const withLogo = { ...app, logo: { url: 'https://a.example/logo.png', width: 420, height: 120 } };
    const secrets = await backend.secrets.list({ appId: 'app-technographic-enrich' });
    assert.ok(secrets[0]);
    const answers: Record<string, unknown> = {
      'viewer.get': { ...(await backend.viewer.get({})), contact: { name: 'Ada', email: null } },
      'scopes.list': (await backend.scopes.list({})).slice(0, 1),
      'apps.list': { ...page, items: [withLogo] },
      'secrets.list': secrets.slice(0, 1),
      'secrets.create': { secret: secrets[0], clientSecret: 'zis_made-up' },
    };
    for (const { group, method, operation } of everyOperation()) {
      const row = wire[group]?.[method];
      assert.ok(row, `${group}.${method}`);
      if (operation.status === 204) {
        assert.equal(row.output, undefined);
        continue;
      }
      assert.ok(row.output, `${group}.${method}`);
      const answer = answers[`${group}.${method}`] ?? (group === 'apps' ? withLogo : secrets[0]);
      assertSameVerdict(`${group}.${method}`, operation.output, row.output, answer);
    }
  });

  it("takes just the members of a problem that the handler's schemas take", () => {
    const members: Record<keyof typeof problemMembers, unknown> = {
      code: 'validation',
      errors: [{ pointer: '#/name', code: 'taken', limit: 5 }],
      missing: [{ kind: 'package', anyOf: ['copilot'] }],
      retryAfter: 5,
      requestId: 'request-1',
      current: undefined,
    };
    for (const [name, value] of Object.entries(members)) {
      const key = name as keyof typeof problemMembers;
      assertSameVerdict(name, problemMembers[key], shapes.Problem.properties[key], value);
    }
  });
});
