import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { type Ask, callerOf, policy, webApp } from './support/okta/caller.js';
import { startFakeOkta } from './support/okta/fake-okta.js';
import type { AppBody } from './support/okta/stored.js';

type Parsed = ReturnType<typeof JSON.parse>;

/**
 * Exchanges recorded against real orgs, in `recorded/` of the folder that OKTA_REFERENCE names. They are not ours to
 * keep here, so that without that folder there are no tests in this file.
 */
interface Exchange {
  request: { method: string; url: string; headers: Record<string, string[]>; body: Parsed };
  response: { status: number; headers: Record<string, string[]>; body: Parsed };
}

const folder = process.env['OKTA_REFERENCE'];

/** Members that differ, by the beginning of their paths, and why that is left. */
const differences: Record<string, { under: string[]; why: string }> = {
  '08-create-inactive-app.json': { under: ['universalLogout.'], why: 'an org with universal logout' },
  '11-put-app-profile-attributes.json': { under: ['universalLogout.'], why: 'an org with universal logout' },
  '09-create-app-custom-client-id-and-secret.json': {
    under: ['settings.oauthClient.participate_slo'],
    why: 'an org without single logout',
  },
  '12-get-app-inactive.json': { under: ['universalLogout', 'settings.emOptInStatus'], why: 'older, from March 2025' },
  '14-put-inactive-app.json': { under: ['universalLogout', 'settings.emOptInStatus'], why: 'older, from March 2025' },
  '16-get-app-after-logo.json': {
    under: ['credentials.', 'settings.', 'visibility.appLinks.', '_links.clientCredentials'],
    why: 'an app of another kind (template_basic_auth), recorded for its logo; the fake has oidc_client alone',
  },
};

/** The members' paths of an answer, whatever the values are. */
function membersOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => membersOf(item, `${path}[]`)))];
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([name, item]) => membersOf(item, path ? `${path}.${name}` : name));
  return path ? [path, ...inner] : inner;
}

/** Brings the fake to where the org was, and gives the path that the recorded one is here. */
async function prepare(ask: Ask, { request, response }: Exchange): Promise<string> {
  const { pathname, search } = new URL(request.url);
  const server = /\/authorizationServers\/[^/]+/.exec(pathname)?.[0];
  if (server) {
    const here = pathname.replace(server, '/authorizationServers/default');
    const recorded = /\/policies\/([^/]+)/.exec(here)?.[1];
    if (!recorded) return here;
    const { id } = (await ask('POST', '/api/v1/authorizationServers/default/policies', policy('P', ['one']))).body;
    return here.replace(recorded, id);
  }
  const id = /\/apps\/([^/]+)/.exec(pathname)?.[1];
  if (!id && request.method === 'POST') return pathname + search;
  const app = webApp(request.body?.label ?? response.body?.label ?? response.body?.[0]?.label ?? 'App');
  const { client_id } = (request.body as AppBody | null)?.credentials?.oauthClient ?? {};
  if (client_id) app.credentials!.oauthClient!.client_id = client_id;
  const inactive = request.method === 'DELETE' || /\/activate$/.test(pathname) || response.body?.status === 'INACTIVE';
  const made = (await ask('POST', `/api/v1/apps?activate=${!inactive}`, app)).body;
  return (id ? pathname.replace(id, made.id) : pathname) + search;
}

async function replay(exchange: Exchange) {
  await using okta = await startFakeOkta({ nulls: 'accept' });
  const token = await okta.token();
  const path = await prepare(await callerOf(okta, token), exchange);
  const { method, headers, body } = exchange.request;
  if (exchange.response.status === 500) okta.fail({ kind: 'error-500-before' });
  const bytes = body?.base64 === undefined ? JSON.stringify(body) : Buffer.from(body.base64, 'base64');
  const response = await fetch(okta.origin + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': headers['Content-Type']?.[0] ?? '' },
    body: body === null ? null : bytes,
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : (JSON.parse(text) as unknown),
    violations: okta.violations,
  };
}

if (folder) {
  describe('Okta’s fake beside recorded exchanges', () => {
    const files = readdirSync(join(folder, 'recorded')).filter((name) => name.endsWith('.json'));

    it('has some', () => assert.ok(files.length > 0));

    for (const file of files) {
      it(`answers ${file} as Okta did`, async () => {
        const exchange = JSON.parse(readFileSync(join(folder, 'recorded', file), 'utf8')) as Exchange;
        const reply = await replay(exchange);
        assert.deepEqual(reply.violations, []);
        assert.equal(reply.status, exchange.response.status);
        for (const name of ['Content-Type', 'Location', 'Link']) {
          const has = Boolean(exchange.response.headers[name]);
          assert.equal(Boolean(reply.headers.get(name)), has, name);
        }
        const recorded = new Set(membersOf(exchange.response.body));
        const ours = new Set(membersOf(reply.body));
        const differing = [
          ...[...recorded].filter((member) => !ours.has(member)),
          ...[...ours].filter((member) => !recorded.has(member)),
        ];
        const { under = [] } = differences[file] ?? {};
        const left = differing.filter((member) => !under.some((start) => member.startsWith(start)));
        assert.deepEqual(left, []);
        const unused = under.filter((start) => !differing.some((member) => member.startsWith(start)));
        assert.deepEqual(unused, [], 'differences that there are no more');
      });
    }
  });
}
