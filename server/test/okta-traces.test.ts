import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import { createHttpBackend } from '@zoominfo/devportal-elements/backends/http';
import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { sql } from 'kysely';

import { routeOf } from '../src/registrar/okta/okta-traces.js';
import { attribute, Collector, type Span } from './support/collector.js';
import { type OktaForTests, openFakeOkta } from './support/okta-server.js';
import { draftNamed, newKey } from './support/people.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { startTestServer, type TestServer } from './support/server.js';
import { signIn, type Tokens } from './support/sign-in.js';

const client = 3;
const internal = 1;
const failed = 2;

describe('traces of what is done at Okta', () => {
  const collector = new Collector();
  let postgres: Postgres;
  let okta: OktaForTests;
  let server: TestServer;
  let tokens: Tokens;
  before(async () => {
    postgres = await startPostgres();
    okta = await openFakeOkta({ dpop: true }, { timing: { patience: 2_000 } });
    server = await startTestServer(
      { kind: 'server', url: await postgres.createDatabase() },
      { okta: okta.config, edge: { metricsPort: 0, tracesUrl: await collector.start() } },
    );
    tokens = await signIn(server, people.developer.id);
  });
  after(async () => {
    await server.stop();
    await okta.okta.close();
    await postgres.stop();
    collector.stop();
  });

  /** The person's backend, with everything that it asks in one trace. */
  function tracedBackend(): { backend: WholeBackend; traceId: string } {
    const traceId = randomBytes(16).toString('hex');
    const headers = { traceparent: `00-${traceId}-00f067aa0ba902b7-01` };
    const backend = createHttpBackend({
      url: server.apiUrl,
      getAccessToken: async () => tokens.access_token,
      fetch: (input, init) =>
        fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), ...headers } }),
    }) as WholeBackend;
    return { backend, traceId };
  }

  const below = (spans: readonly Span[], { spanId }: Span, name?: string) =>
    spans.filter((span) => span.parentSpanId === spanId && (name === undefined || span.name === name));
  const sent = async (found: (spans: Span[]) => boolean) => {
    for (const end = Date.now() + 20_000; !found(collector.spans);) {
      assert.ok(Date.now() < end, `nothing of that kind: ${collector.spans.map(({ name }) => name).join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return collector.spans;
  };

  it('name addresses by their route, whatever else stands in them', () => {
    assert.equal(routeOf('/api/v1/apps'), '/api/v1/apps');
    assert.equal(
      routeOf('/api/v1/apps/secrets/credentials/secrets/token/lifecycle/activate'),
      '/api/v1/apps/{appId}/credentials/secrets/{secretId}/lifecycle/activate',
    );
    assert.equal(
      routeOf('/api/v1/authorizationServers/default/policies/00p1/rules'),
      '/api/v1/authorizationServers/{authServerId}/policies/{policyId}/rules',
    );
    assert.equal(routeOf('/api/v1/what-it-may-be'), '/api/v1/{id}');
  });

  it('show a person’s request, the carrying out below it, and below that each call; no id or secret is in any', async () => {
    const { backend, traceId } = tracedBackend();
    const app = await backend.apps.create({ draft: draftNamed('Canary of the traces'), ...newKey() });
    const { clientSecret, secret } = await backend.secrets.create({ appId: app.id, ...newKey() });
    const there = okta.okta.state.app(app.clientId) ?? assert.fail('Okta has no such app');
    const all = await sent((spans) =>
      spans.some((span) => span.traceId === traceId && span.name === 'POST /apps/{appId}/secrets'),
    );
    const spans = all.filter((span) => span.traceId === traceId);

    const request = spans.find(({ name }) => name === 'POST /apps') ?? assert.fail('the request');
    const [work] = below(spans, request, 'okta.registration');
    assert.ok(work, 'the carrying out below the request');
    assert.deepEqual([work.kind, attribute(work, 'devportal.outcome')], [internal, 'done']);
    const [call] = below(spans, work, 'POST /api/v1/apps');
    assert.ok(call, 'the creation at Okta below that');
    assert.equal(call.kind, client);
    const names = ['http.request.method', 'url.template', 'server.address', 'http.response.status_code'];
    assert.deepEqual(
      names.map((name) => attribute(call, name)),
      ['POST', '/api/v1/apps', '127.0.0.1', 200],
    );
    assert.ok(below(spans, work, 'SELECT').length > 0, 'statements below it too');
    // The first proof lacks Okta's nonce: both requests are seen, and the one that was refused as failed.
    const tokenCalls = below(spans, work, 'POST /oauth2/v1/token');
    assert.deepEqual(
      tokenCalls.map((span) => [attribute(span, 'http.response.status_code'), attribute(span, 'error.type')]),
      [
        [400, '400'],
        [200, undefined],
      ],
    );
    const secretRequest = spans.find(({ name }) => name === 'POST /apps/{appId}/secrets') ?? assert.fail('the request');
    assert.equal(below(spans, secretRequest, 'POST /api/v1/apps/{appId}/credentials/secrets').length, 1);

    const canaries = {
      ...{ clientSecret, appId: app.id, secretId: secret.id, clientId: app.clientId, registryId: there.id },
      ...{ oktaSecretId: there.secrets[0]?.id ?? '', policyId: okta.okta.state.policies[0]?.id ?? '' },
      ...{ serviceClient: okta.config.clientId, key: okta.config.key.d ?? '', person: people.developer.id },
      ...{ accessToken: tokens.access_token, name: 'Canary of the traces', tenant: people.developer.tenantId },
      ...{ assertion: 'client_assertion', oktaToken: 'eyJ' },
    };
    for (const [name, value] of Object.entries(canaries)) {
      assert.ok(value.length > 2, `${name} is something to look for`);
      assert.ok(!collector.bodies.join('\n').includes(value), `${name} is in a span`);
    }
    assert.ok(
      !okta.okta.calls.some((call) => JSON.stringify(call).includes(traceId)),
      'Okta hears nothing of the trace',
    );
  });

  it('show a job as a trace of its own, and what stood in its way', async () => {
    const { backend, traceId } = tracedBackend();
    const app = await backend.apps.create({ draft: draftNamed('Later'), ...newKey() });
    okta.okta.fail({ kind: 'error-503-before', operation: 'apps.put', times: 6 });
    await backend.apps.update({ appId: app.id, version: app.version, changes: { name: 'Later on' } });
    const route = 'PUT /api/v1/apps/{appId}';
    const job = (all: readonly Span[]) =>
      all.find(
        (span) =>
          span.traceId !== traceId &&
          attribute(span, 'devportal.outcome') === 'done' &&
          below(all, span, route).some(({ status }) => status.code !== failed),
      );
    const inTrace = (all: readonly Span[], name: string) =>
      all.find((span) => span.traceId === traceId && span.name === name);
    const spans = await sent((all) => job(all) !== undefined && inTrace(all, 'PATCH /apps/{appId}') !== undefined);
    assert.ok(!job(spans)?.parentSpanId, 'the root of its trace');
    const request = inTrace(spans, 'PATCH /apps/{appId}') ?? assert.fail('the request');
    const work = below(spans, request, 'okta.registration')[0] ?? assert.fail('its work');
    assert.deepEqual([work.status.code, attribute(work, 'devportal.outcome')], [failed, 'waiting']);
    const call = below(spans, work, route)[0] ?? assert.fail('a call that failed');
    assert.deepEqual([call.status.code, attribute(call, 'error.type')], [failed, '503']);
    okta.okta.clearFaults();
  });

  it('show each sweep, which is counted too, and logged where it broke off', async () => {
    const sweep = () => sql`insert into jobs.job (name) values ('sweep')`.execute(server.db);
    const ended = (state: 'ok' | 'failed') => (span: Span) =>
      span.name === 'okta.sweep' && (span.status.code === failed) === (state === 'failed');
    await sweep();
    const spans = await sent((all) => all.some(ended('ok')));
    const whole = spans.find(ended('ok')) ?? assert.fail('a sweep');
    assert.ok(!whole.parentSpanId, 'the root of its trace');
    assert.ok(below(spans, whole, 'GET /api/v1/apps').length > 0);

    okta.okta.fail({ kind: 'error-503-before', operation: 'apps.list', times: 3 });
    await sweep();
    const broken = (await sent((all) => all.some(ended('failed')))).find(ended('failed'));
    assert.equal(attribute(broken ?? assert.fail('a sweep that broke off'), 'error.type'), 'OktaError');
    okta.okta.clearFaults();
    assert.match(server.lines.join(''), /the job queue failed.*The sweep broke off.*apps\.list uncertain, 503/);
    const metrics = await (await fetch(server.metricsUrl ?? '')).text();
    for (const outcome of ['done', 'failed']) {
      assert.match(metrics, new RegExp(`devportal_okta_sweeps_total{outcome="${outcome}"} 1`));
    }
  });
});
