import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { Counter } from 'prom-client';

import { attribute, Collector } from './support/collector.js';
import { backendOf, backendWith, newKey } from './support/people.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { registerApp } from './support/registered-app.js';
import { sealingKey } from './support/sealing.js';
import { startTestServer, type TestServer } from './support/server.js';
import { signIn } from './support/sign-in.js';
import { proofKey } from './support/tokens.js';

describe('what operators see', () => {
  const collector = new Collector();
  const key = randomBytes(32);
  let postgres: Postgres;
  let server: TestServer;
  before(async () => {
    postgres = await startPostgres();
    server = await startTestServer(
      { kind: 'server', url: await postgres.createDatabase() },
      {
        secretReveal: { policy: 'fresh-sign-in', keys: [sealingKey('k1', key)] },
        edge: {
          metricsPort: 0,
          tracesUrl: await collector.start(),
          rates: { user: 50, tenant: 10_000, address: 100 },
        },
      },
    );
  });
  after(async () => {
    await server.stop();
    await postgres.stop();
    collector.stop();
  });

  const scrape = async () => {
    const response = await fetch(server.metricsUrl ?? '');
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
    return response.text();
  };
  const valueOf = (text: string, series: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${series} `))
        ?.slice(series.length + 1),
    );

  it('counts requests by route, method and class of status, and what runs', async () => {
    const { access_token } = await signIn(server, people.developer.id);
    const headers = { authorization: `Bearer ${access_token}` };
    for (let n = 0; n < 3; n += 1) await fetch(`${server.apiUrl}/viewer`, { headers });
    await fetch(`${server.apiUrl}/apps/no-such-app`, { headers });
    await fetch(`${server.apiUrl}/viewer`, { method: 'PURGE', headers });
    const text = await scrape();
    const count = (method: string, route: string, status: string) =>
      valueOf(
        text,
        `http_server_request_duration_seconds_count{method="${method}",route="${route}",status="${status}"}`,
      );
    assert.equal(count('GET', '/viewer', '2xx'), 3);
    assert.equal(count('GET', '/apps/{appId}', '4xx'), 1);
    assert.equal(count('_OTHER', '/viewer', '4xx'), 1);
    assert.equal(valueOf(text, 'http_server_active_requests'), 0);
    assert.ok(valueOf(text, 'devportal_database_connections{state="total"}') >= 1);
    assert.equal(valueOf(text, 'devportal_database_connections{state="waiting"}'), 0);
    assert.ok(valueOf(text, 'process_resident_memory_bytes') > 0);
  });

  it('counts refusals by why', async () => {
    const { access_token } = await signIn(server, people.reviewer.id);
    const proof = await (await proofKey()).prove({ method: 'GET', url: server.apiUrl, token: access_token });
    const ask = async (headers = {}) => (await fetch(`${server.apiUrl}/viewer`, { headers })).status;
    await ask();
    await ask({ authorization: 'Bearer junk' });
    await ask({ authorization: `DPoP ${access_token}`, dpop: proof });
    const statuses: number[] = [];
    for (let n = 0; n < 60; n += 1) statuses.push(await ask({ authorization: `Bearer ${access_token}` }));
    const over = statuses.filter((status) => status === 429).length;
    for (let n = 0; n < 120; n += 1) await ask();
    const text = await scrape();
    assert.equal(valueOf(text, 'devportal_token_refusals_total{reason="malformed"}'), 1);
    assert.equal(valueOf(text, 'devportal_token_refusals_total{reason="unbound"}'), 1);
    assert.ok(valueOf(text, 'devportal_token_refusals_total{reason="no-token"}') >= 90);
    assert.equal(over, 10);
    assert.equal(valueOf(text, 'devportal_rate_limit_refusals_total{limit="user"}'), over);
    assert.ok(valueOf(text, 'devportal_rate_limit_refusals_total{limit="address"}') >= 20);
  });

  it('has what others count in the same place, and nothing else there', async () => {
    const { registry } = server.metrics;
    new Counter({ name: 'of_another_part_total', help: 'Of another part.', registers: [registry] }).inc(7);
    assert.equal(valueOf(await scrape(), 'of_another_part_total'), 7);
    const url = server.metricsUrl ?? '';
    assert.equal((await fetch(new URL('/', url))).status, 404);
    assert.equal((await fetch(url, { method: 'POST' })).status, 405);
    assert.equal((await fetch(new URL('/metrics', server.apiUrl))).status, 404, 'not where callers are');
  });

  it('follows a request into the database and takes up the trace that it belongs to; no canary is in any of it', async () => {
    const person = 'org-admin';
    const backend = await backendOf(server, person);
    const { app, clientSecret } = await registerApp(backend, 'Canary of the telemetry');
    const idempotency = newKey();
    const second = await backend.secrets.create({ appId: app.id, ...idempotency });
    await backend.secrets.reveal({ appId: app.id, secretId: second.secret.id });
    await backend.secrets.check({ appId: app.id, credentials: { clientSecret } });
    // Two of one name: an error of the database's that has the name in it.
    await assert.rejects(registerApp(backend, 'Canary of the telemetry'));
    const tokens = await signIn(server, people[person].id);
    await assert.rejects(backendWith(server, { ...tokens, access_token: `${tokens.access_token}x` }).viewer.get({}));
    const bound = await proofKey();
    const proof = await bound.prove({ method: 'GET', url: server.apiUrl, token: tokens.access_token });
    const traceId = randomBytes(16).toString('hex');
    const query = 'a-token-in-a-query';
    const path = 'a-token-in-a-path';
    const headers = {
      authorization: `Bearer ${tokens.access_token}`,
      traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
      baggage: 'secret=a-secret-in-the-baggage',
    };
    await fetch(`${server.apiUrl}/apps/${app.id}?access_token=${query}`, { headers });
    await fetch(`${server.apiUrl}/${path}`, { headers: { authorization: `DPoP ${tokens.access_token}`, dpop: proof } });
    await fetch(`${server.apiUrl}/apps/${path}/secrets`, { headers });
    const bringBack = await postgres.interrupt();
    const failed = await fetch(`${server.apiUrl}/viewer`, { headers });
    assert.equal(failed.status, 503);
    await bringBack();
    const metrics = await scrape();
    await server.stop();

    const { spans } = collector;
    const ofRequest = spans.filter((span) => span.traceId === traceId);
    const root = ofRequest.find(({ name }) => name === 'GET /apps/{appId}');
    assert.ok(root, 'the span of the request');
    assert.equal(root.parentSpanId, '00f067aa0ba902b7');
    assert.equal(root.kind, 2, 'server');
    assert.deepEqual(
      ['http.request.method', 'http.route', 'url.path'].map((name) => attribute(root, name)),
      ['GET', '/apps/{appId}', '/apps/{appId}'],
    );
    assert.equal(Number(attribute(root, 'http.response.status_code')), 200);
    const statements = spans.filter(({ parentSpanId }) => parentSpanId === root.spanId);
    assert.ok(statements.some((span) => span.name === 'SELECT' && span.kind === 3));
    assert.deepEqual([...new Set(statements.map((span) => attribute(span, 'db.system.name')))], ['postgresql']);
    const broken = ofRequest.find(({ name, status }) => name === 'GET /viewer' && status.code === 2);
    assert.ok(broken, 'the one that failed');
    assert.equal(attribute(broken, 'error.type'), '503');

    const canaries = {
      ...{ clientSecret, second: second.clientSecret, query, path, name: 'Canary of the telemetry' },
      ...{ appId: app.id, clientId: app.clientId, person: people[person].id, email: people[person].email },
      tenant: people[person].tenantId,
      idempotencyKey: idempotency.idempotencyKey,
      sealingKey: key.toString('base64'),
      accessToken: tokens.access_token,
      refreshToken: tokens.refresh_token ?? '',
      proof,
      thumbprint: bound.thumbprint,
      baggage: 'a-secret-in-the-baggage',
      address: '127.0.0.1',
    };
    const traces = collector.bodies.join('\n');
    assert.ok(
      traces.includes('/apps/{appId}/secrets') && metrics.includes('/apps/{appId}/secrets'),
      'there is something',
    );
    for (const [name, value] of Object.entries(canaries)) {
      assert.ok(value.length > 8, `${name} is something to look for`);
      assert.ok(!traces.includes(value), `${name} is in a span`);
      assert.ok(!metrics.includes(value), `${name} is in the metrics`);
    }
  });
});
