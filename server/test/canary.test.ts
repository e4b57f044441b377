import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { sql } from 'kysely';

import { Browser } from './support/browser.js';
import { backendOf, newKey } from './support/people.js';
import { authorize, getTokens, oauthClient, registerApp } from './support/registered-app.js';
import { sharedServer } from './support/shared-server.js';
import { signIn } from './support/sign-in.js';

const tables = [
  ...['tenants', 'users', 'apps', 'app_logos', 'client_secrets', 'reviews', 'review_entries', 'app_history'],
  ...['idempotency_records', 'oidc_artefacts'],
];

describe('secrets and tokens', () => {
  const server = sharedServer();

  it('are in no line of the log and, in clear, nowhere in the database', async () => {
    const backend = await backendOf(server(), 'developer');
    const { app, clientSecret } = await registerApp(backend, 'Canary');
    const key = newKey();
    const second = await backend.secrets.create({ appId: app.id, ...key });
    const config = await oauthClient(server(), app, clientSecret);
    const person = people.developer.id;
    const browser = new Browser();
    const tokens = await getTokens(config, { person, scope: 'openid offline_access ziapi:search', browser });
    const portal = await signIn(server(), person);
    const pending = await authorize(config, { person, scope: 'openid', browser });
    const open = await authorize(config, { person: 'nobody', scope: 'openid' });
    const canaries = {
      clientSecret,
      second: second.clientSecret,
      idempotencyKey: key.idempotencyKey,
      accessToken: tokens.access_token,
      idToken: tokens.id_token,
      refreshToken: tokens.refresh_token,
      portalAccessToken: portal.access_token,
      portalRefreshToken: portal.refresh_token,
      code: pending.answer?.searchParams.get('code'),
      interaction: new URL(open.page.url).pathname.split('/').at(-1),
      cookie: browser.cookie('issuer_session'),
      query: 'a-token-in-a-query',
      path: 'a-token-in-a-path',
    };
    await fetch(`${server().apiUrl}/apps?access_token=${canaries.query}`, { headers: { authorization: 'Bearer x' } });
    await fetch(`${server().apiUrl}/${canaries.path}`);
    await fetch(`${server().issuer}/${canaries.path}`);
    await fetch(server().portalUrl + canaries.path);

    const log = server().lines.join('');
    const dump = await Promise.all(
      tables.map(async (table) => {
        const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(
          server().db,
        );
        return rows.map(({ row }) => row).join('\n');
      }),
    );
    const database = dump.join('\n');
    assert.ok(log.includes('/apps/{appId}/secrets') && database.includes(app.clientId), 'there is something to search');
    for (const [name, value] of Object.entries(canaries)) {
      assert.ok(value && value.length > 10, `${name} is something to look for`);
      assert.ok(!log.includes(value), `${name} is in the log`);
      const hex = Buffer.from(value).toString('hex');
      assert.ok(!database.includes(value) && !database.includes(hex), `${name} is in the database`);
    }
  });
});
