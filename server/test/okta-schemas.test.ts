import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import type { ZodMiniType } from 'zod/mini';

import { appSchema, appsSchema, policySchema, ruleSchema, secretsSchema } from '../src/registrar/okta/okta-schemas.js';
import { fieldsIn, replacement } from '../src/registrar/okta/app-document.js';
import type { WantedApp } from '../src/registrar/okta/wanted.js';

/** Answers recorded against real orgs, which we may not keep here: where they are, they are all read. */
const folder = process.env['OKTA_REFERENCE'];

interface Exchange {
  request: { method: string; url: string };
  response: { status: number; body: unknown };
}

const schemas: [method: RegExp, path: RegExp, ZodMiniType][] = [
  [/GET/, /\/apps$/, appsSchema],
  [/GET/, /\/credentials\/secrets$/, secretsSchema],
  [/POST|GET|PUT/, /\/apps(\/[^/]+)?$/, appSchema],
  [/POST/, /\/policies$/, policySchema],
  [/POST/, /\/rules$/, ruleSchema],
];

describe('what Okta answers', () => {
  it('is an app with what is ours in it, and nulls that are not sent back', () => {
    const app = appSchema.parse({
      id: '0oa1',
      name: 'oidc_client',
      label: 'Crew Planner',
      status: 'ACTIVE',
      created: '2026-01-01T00:00:00.000Z',
      features: [],
      universalLogout: null,
      accessibility: { selfService: false, errorRedirectUrl: null },
      signOnMode: 'OPENID_CONNECT',
      profile: { theirs: 'kept' },
      credentials: {
        signing: { kid: 'k' },
        oauthClient: { client_id: 'c1', token_endpoint_auth_method: 'client_secret_basic' },
      },
      settings: {
        app: {},
        notes: { admin: null },
        oauthClient: {
          redirect_uris: ['https://b.example/', 'https://a.example/'],
          consent_method: 'REQUIRED',
          client_uri: null,
        },
      },
      _links: {},
    });
    assert.deepEqual(fieldsIn(app)['redirectUris'], ['https://a.example/', 'https://b.example/']);
    assert.deepEqual(fieldsIn(app)['applicationType'], ['partner']);
    const wanted: WantedApp = {
      ...{ name: 'Crew Roster', applicationType: 'internal', redirectUris: ['https://c.example/'], active: true },
      ...{ bundle: '', logoId: null, secrets: [], secretsDueAt: null },
    };
    const mark = { app: 'app1', tenant: 't1', operation: '7' };
    assert.deepEqual(replacement(app, wanted, ['name'], mark), {
      name: 'oidc_client',
      label: 'Crew Roster',
      accessibility: { selfService: false },
      signOnMode: 'OPENID_CONNECT',
      profile: { theirs: 'kept', devportal: mark },
      credentials: {
        signing: { kid: 'k' },
        oauthClient: { client_id: 'c1', token_endpoint_auth_method: 'client_secret_basic' },
      },
      settings: {
        app: {},
        notes: {},
        oauthClient: { redirect_uris: ['https://b.example/', 'https://a.example/'], consent_method: 'REQUIRED' },
      },
    });
  });

  if (folder === undefined) return;
  for (const file of readdirSync(join(folder, 'recorded'))) {
    const { request, response } = JSON.parse(readFileSync(join(folder, 'recorded', file), 'utf8')) as Exchange;
    const { pathname } = new URL(request.url);
    const [, , schema] = schemas.find(([method, path]) => method.test(request.method) && path.test(pathname)) ?? [];
    // Apps of other kinds are passed over in lists, and never asked for by themselves.
    const other = (response.body as { name?: string } | null)?.name === 'template_basic_auth';
    if (!schema || response.status > 201 || other) continue;
    it(`is understood as recorded in ${file}`, () => {
      const { error } = schema.safeParse(response.body);
      assert.equal(error, undefined);
    });
  }
});
