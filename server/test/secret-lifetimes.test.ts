import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { isPortalError } from '@zoominfo/devportal-elements/contract/errors';
import { soonestExpiry } from '@zoominfo/devportal-elements/contract/secret-expiry';
import { sql } from 'kysely';

import { authenticate } from './support/authenticate.js';
import { outcomes } from './support/direct-backend.js';
import { backendOf, newKey } from './support/people.js';
import { registerApp, type RegisteredApp } from './support/registered-app.js';
import { sharedServer } from './support/shared-server.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Where the server's clock stands; the machine's own unless told. */
let clock: number | undefined;
const now = () => clock ?? Date.now();
const at = (instant: number) => {
  clock = instant;
};
const iso = (instant: number) => new Date(instant).toISOString();

describe('client secrets over time', () => {
  const server = sharedServer({ now: () => new Date(now()) });
  let backend: WholeBackend;
  before(async () => {
    backend = await backendOf(server(), 'developer');
  });

  /** An app with two secrets. */
  async function twoSecrets(name: string) {
    clock = undefined;
    const first = await registerApp(backend, name);
    const { secret, clientSecret } = await backend.secrets.create({ appId: first.app.id, ...newKey() });
    return { ...first, other: { ...first, secretId: secret.id, clientSecret } };
  }
  const takes = ({ app, clientSecret }: RegisteredApp) => authenticate(server(), app.clientId, clientSecret);
  const stored = async ({ app, secretId }: RegisteredApp) => {
    const secrets = await backend.secrets.list({ appId: app.id });
    return secrets.find(({ id }) => id === secretId) ?? assert.fail('the secret is gone');
  };
  const actions = async ({ app }: RegisteredApp) =>
    (await backend.apps.history({ appId: app.id })).items.map(({ action }) => action);

  describe('their last use', () => {
    it('is the last token request, whether it got a token or not', async () => {
      const app = await registerApp(backend, 'Last used');
      assert.equal((await stored(app)).lastUsedAt, null);
      assert.equal(await authenticate(server(), app.app.clientId, 'wrong'), false);
      assert.equal((await stored(app)).lastUsedAt, null, 'after a wrong secret');
      at(Date.now());
      assert.equal(await takes(app), true);
      assert.equal((await stored(app)).lastUsedAt, iso(now()));
    });

    it('is of the secret that was used, and not of its neighbour', async () => {
      const app = await twoSecrets('Neighbours');
      await takes(app.other);
      assert.equal((await stored(app)).lastUsedAt, null);
      assert.ok((await stored(app.other)).lastUsedAt);
    });

    it('is no question about a token, nor its revocation', async () => {
      const app = await registerApp(backend, 'Only asks');
      for (const path of ['introspect', 'revoke']) {
        const form = { token: 'none', client_id: app.app.clientId, client_secret: app.clientSecret };
        const body = new URLSearchParams(form);
        const response = await fetch(`${server().issuer}/v1/${path}`, { method: 'POST', body });
        assert.equal(response.status, 200, path);
      }
      assert.equal((await stored(app)).lastUsedAt, null);
    });

    it('is written down once for 50 token requests within a minute', async () => {
      const { db } = server();
      await sql`create sequence uses_written`.execute(db);
      await sql`
        create function count_uses() returns trigger language plpgsql as
        $$ begin perform nextval('uses_written'); return new; end $$`.execute(db);
      await sql`
        create trigger count_uses before update of last_used_at on client_secrets
        for each row execute function count_uses()`.execute(db);
      const written = async () => {
        const { rows } = await sql<{ n: number }>`
          select case when is_called then last_value else 0 end::int as n from uses_written`.execute(db);
        return rows[0]?.n;
      };
      const app = await registerApp(backend, 'Fifty requests');
      const start = Date.now();
      at(start);
      // Half of them at once, as several processes would see them.
      const atOnce = await Promise.all(Array.from({ length: 25 }, () => takes(app)));
      for (let request = 25; request < 50; request += 1) {
        at(start + request * 1_000);
        assert.equal(await takes(app), true);
      }
      assert.ok(atOnce.every(Boolean));
      assert.equal(await written(), 1);
      assert.equal((await stored(app)).lastUsedAt, iso(start));
      at(start + minute);
      await takes(app);
      assert.equal(await written(), 2, 'after a minute');
      await sql`drop trigger count_uses on client_secrets`.execute(db);
    });
  });

  describe('their end', () => {
    it('comes to the millisecond, for good, whatever is stored', async () => {
      clock = undefined;
      const { app } = await registerApp(backend, 'Runs out');
      const expiresAt = Date.now() + hour;
      const issued = await backend.secrets.create({ appId: app.id, ...newKey(), terms: { expiresAt: iso(expiresAt) } });
      const it = { app, secretId: issued.secret.id, clientSecret: issued.clientSecret };
      assert.deepEqual([issued.secret.expiresAt, issued.secret.status], [iso(expiresAt), 'active']);
      at(expiresAt - 1);
      assert.equal(await takes(it), true);
      at(expiresAt);
      assert.equal(await takes(it), false);
      assert.equal((await stored(it)).status, 'inactive');
      await assert.rejects(backend.secrets.activate({ appId: app.id, secretId: it.secretId }), because('expired'));
      await backend.secrets.delete({ appId: app.id, secretId: it.secretId });
    });

    it('is the soonest of the secrets that will need a new one, on the app and in the list', async () => {
      const cases = [
        { status: 'active', expiresAt: iso(Date.now() + 30 * day), retiresAt: null },
        { status: 'active', expiresAt: iso(Date.now() - day), retiresAt: null },
        { status: 'active', expiresAt: iso(Date.now() + 2 * day), retiresAt: iso(Date.now() + day) },
        { status: 'active', expiresAt: iso(Date.now() + day), retiresAt: iso(Date.now() + 2 * day) },
        { status: 'active', expiresAt: iso(Date.now() + 3 * day), retiresAt: iso(Date.now() + 3 * day) },
        { status: 'inactive', expiresAt: iso(Date.now() + day), retiresAt: null },
        { status: 'active', expiresAt: null, retiresAt: iso(Date.now() + day) },
        { status: 'active', expiresAt: null, retiresAt: null },
      ] as const;
      const app = await twoSecrets('Soonest');
      const set = ({ status, expiresAt, retiresAt }: (typeof cases)[number], secretId: string) =>
        sql`
          update client_secrets set status = ${status}, expires_at = ${expiresAt}, retires_at = ${retiresAt}
          where id = ${secretId}`.execute(server().db);
      for (const [index, one] of cases.entries()) {
        const other = cases[(index * 3 + 1) % cases.length] ?? one;
        await set(one, app.secretId);
        await set(other, app.other.secretId);
        const expected = soonestExpiry([one, other]);
        assert.equal((await backend.apps.get({ appId: app.app.id })).secretExpiresAt, expected, String(index));
        const { items } = await backend.apps.list({ search: 'Soonest' });
        assert.equal(items[0]?.secretExpiresAt, expected, String(index));
      }
    });

    it('belongs to what an idempotency key stands for', async () => {
      clock = undefined;
      const { app } = await registerApp(backend, 'Same key');
      const key = newKey();
      const terms = { expiresAt: iso(Date.now() + day) };
      const issued = await backend.secrets.create({ appId: app.id, ...key, terms });
      assert.deepEqual(await backend.secrets.create({ appId: app.id, ...key, terms }), issued);
      const others = [undefined, { expiresAt: null }, { expiresAt: iso(Date.now() + 2 * day) }].map((other) =>
        backend.secrets.create({ appId: app.id, ...key, ...(other && { terms: other }) }),
      );
      assert.deepEqual(await outcomes(others), ['validation', 'validation', 'validation']);
    });
  });

  describe('their retirement', () => {
    it('comes by itself, is taken back by an activation, and is written down', async () => {
      const app = await twoSecrets('Retires');
      const secret = { appId: app.app.id, secretId: app.secretId };
      const start = Date.now();
      const retire = (instant: number) => backend.secrets.retire({ ...secret, retirement: { at: iso(instant) } });
      at(start);
      assert.deepEqual(
        [(await retire(start + hour)).retiresAt, (await retire(start + hour)).status],
        [iso(start + hour), 'active'],
      );
      assert.equal((await retire(start + 2 * hour)).retiresAt, iso(start + 2 * hour));
      const { items } = await backend.apps.history({ appId: app.app.id, limit: 2 });
      assert.deepEqual(
        items.map(({ action, changes, text }) => [action, changes, text]),
        [
          [
            'secret-retirement-set',
            [{ path: 'retiresAt', before: [iso(start + hour)], after: [iso(start + 2 * hour)] }],
            app.clientSecret.slice(-4),
          ],
          [
            'secret-retirement-set',
            [{ path: 'retiresAt', before: [], after: [iso(start + hour)] }],
            app.clientSecret.slice(-4),
          ],
        ],
      );

      at(start + 2 * hour - 1);
      assert.equal(await takes(app), true);
      at(start + 2 * hour);
      assert.equal(await takes(app), false);
      assert.equal(await takes(app.other), true);
      assert.equal((await stored(app)).status, 'inactive');
      await assert.rejects(retire(start + 3 * hour), because('not-active'));

      assert.equal((await backend.secrets.activate(secret)).retiresAt, null);
      assert.equal(await takes(app), true);
      await retire(start + 4 * hour);
      await backend.secrets.activate(secret);
      assert.deepEqual((await actions(app)).slice(0, 3), [
        'secret-retirement-cancelled',
        'secret-retirement-set',
        'secret-activated',
      ]);
      at(start + 5 * hour);
      assert.equal(await takes(app), true);
    });

    it('leaves another one that works, also of two that are asked for at once', async () => {
      const app = await twoSecrets('Both retire');
      const retirement = { at: iso(Date.now() + hour) };
      const calls = [app, app.other].map(({ secretId }) =>
        backend.secrets.retire({ appId: app.app.id, secretId, retirement }),
      );
      assert.deepEqual((await outcomes(calls)).sort(), ['conflict', 'done']);
      const retiring = (await backend.secrets.list({ appId: app.app.id })).find(({ retiresAt }) => retiresAt === null);
      await assert.rejects(
        backend.secrets.deactivate({ appId: app.app.id, secretId: retiring?.id ?? '' }),
        because('other-retiring'),
      );
    });

    it('is at a time to come, within 30 days, and of a secret that there is', async () => {
      const app = await twoSecrets('Bounds');
      const { id: appId } = app.app;
      const retire = (instant: number, secretId = app.secretId) =>
        backend.secrets.retire({ appId, secretId, retirement: { at: iso(instant) } });
      await assert.rejects(retire(Date.now() - 1), because('past'));
      await assert.rejects(retire(Date.now() + 31 * day), because('too-late'));
      assert.deepEqual(await outcomes([retire(Date.now() + day, 'nobody')]), ['not-found']);
      assert.equal((await stored(app)).retiresAt, null);
    });
  });
});

function because(code: string) {
  return (error: unknown) => isPortalError(error) && error.fields[0]?.code === code;
}
