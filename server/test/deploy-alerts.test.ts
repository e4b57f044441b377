import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import { parser } from '@prometheus-io/lezer-promql';
import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { sql } from 'kysely';
import pg from 'pg';
import { parse } from 'yaml';

import { type OktaForTests, openFakeOkta } from './support/okta-server.js';
import { backendOf, draftNamed, newKey } from './support/people.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { startTestServer, type TestServer } from './support/server.js';
import { signIn } from './support/sign-in.js';

interface Rule {
  alert: string;
  expr: string;
  for?: string;
  labels: { severity: string };
  annotations: { summary: string; runbook: string };
}

const file = new URL('../deploy/alerts.yml', import.meta.url);
const guide = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const { groups } = parse(readFileSync(file, 'utf8')) as { groups: { name: string; rules: Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);

/** What Prometheus adds by itself. */
const ofPrometheus = { names: ['up'], labels: ['job'] };

interface Query {
  names: string[];
  /** By metric, the labels that are matched and with which values, as they stand there. */
  matchers: { metric: string; label: string; op: string; value: string }[];
}

function read(expr: string): Query {
  const query: Query = { names: [], matchers: [] };
  const textOf = ({ from, to }: { from: number; to: number }) => expr.slice(from, to);
  parser.parse(expr).iterate({
    enter: (node) => {
      assert.ok(
        !node.type.isError,
        `${expr} is no PromQL near "${expr.slice(Math.max(0, node.from - 20), node.to + 5)}"`,
      );
      if (node.name !== 'VectorSelector') return;
      const metric = textOf(node.node.getChild('Identifier') ?? assert.fail(`a selector without a name in ${expr}`));
      query.names.push(metric);
      const matchers = node.node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? [];
      for (const matcher of matchers) {
        const [, label = '', op = '', value = ''] = /^(\w+)\s*(!=|=~|!~|=)\s*"(.*)"$/.exec(textOf(matcher)) ?? [];
        query.matchers.push({ metric, label, op, value });
      }
    },
  });
  return query;
}

describe('the alerts', () => {
  let postgres: Postgres;
  let okta: OktaForTests;
  let server: TestServer;
  /** Each line as its name and its labels. */
  let series: { name: string; labels: Record<string, string> }[];
  before(async () => {
    postgres = await startPostgres();
    okta = await openFakeOkta();
    const url = await postgres.createDatabase();
    const rates = { user: 20, tenant: 1_000, address: 1_000 };
    server = await startTestServer(
      { kind: 'server', url },
      { okta: okta.config, edge: { metricsPort: 0, requestSeconds: 12, rates } },
    );
    const signedIn = signIn(server, people.reviewer.id);
    // Something of everything that is counted.
    const backend = await backendOf(server, 'developer');
    const app = await backend.apps.create({ draft: draftNamed('Counted'), ...newKey() });
    okta.okta.fail({ kind: 'rate-limited', operation: 'apps.put', times: 1, delay: 100 });
    okta.okta.fail({ kind: 'error-503-before', operation: 'policies.list', times: 1 });
    await backend.apps.update({ appId: app.id, version: app.version, changes: { name: 'Counted again' } });
    await fetch(`${server.apiUrl}/viewer`);
    await fetch(`${server.apiUrl}/viewer`, { headers: { authorization: 'Bearer junk' } });
    await assert.rejects(async () => {
      for (let n = 0; n < 30; n += 1) await backend.viewer.get({});
    });
    await sql`insert into jobs.job (name) values ('sweep')`.execute(server.db);
    const scrape = async () => (await fetch(server.metricsUrl ?? '')).text();
    while (!(await scrape()).includes('devportal_okta_sweeps_total{outcome="done"} 1'))
      await new Promise((done) => setTimeout(done, 100));
    const blocker = new pg.Client({ connectionString: url });
    await blocker.connect();
    await blocker.query('begin; lock table users in access exclusive mode');
    const { access_token } = await signedIn;
    const late = await fetch(`${server.apiUrl}/viewer`, { headers: { authorization: `Bearer ${access_token}` } });
    assert.equal(late.status, 504);
    await blocker.end();
    series = [...(await scrape()).matchAll(/^([a-z_\d]+)(?:\{(.*)\})? /gm)].map(([, name = '', labels = '']) => ({
      name,
      labels: Object.fromEntries(
        [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      ),
    }));
  });
  after(async () => {
    await server.stop();
    await okta.okta.close();
    await postgres.stop();
  });

  it('are each named once, and say how bad it is, for how long, and what to do', () => {
    assert.ok(rules.length > 5);
    assert.equal(new Set(rules.map(({ alert }) => alert)).size, rules.length);
    for (const { alert, labels, annotations, for: time = '0m' } of rules) {
      assert.match(alert, /^DevPortal[A-Z]\w+$/);
      assert.match(labels.severity, /^(page|ticket)$/);
      assert.match(time, /^\d+m$/);
      assert.ok(annotations.summary.length > 10, alert);
      const anchors = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\w\- ]/g, '')
          .replaceAll(' ', '-'),
      );
      const [path, anchor = ''] = annotations.runbook.split('#');
      assert.equal(path, 'server/README.md');
      assert.ok(anchors.includes(anchor), `${alert} leads to #${anchor}, which is not there`);
    }
  });

  it('ask for what the server tells, by labels and values that it has', () => {
    for (const { alert, expr } of rules) {
      const { names, matchers } = read(expr);
      assert.ok(names.length > 0, alert);
      for (const name of names.filter((one) => !ofPrometheus.names.includes(one))) {
        assert.ok(
          series.some((one) => one.name === name),
          `${alert}: the server has no ${name}`,
        );
      }
      for (const { metric, label, op, value } of matchers) {
        if (ofPrometheus.labels.includes(label)) continue;
        const known = series.filter(({ name }) => name === metric).map(({ labels }) => labels[label]);
        assert.ok(known.every((one) => one !== undefined) && known.length > 0, `${alert}: ${metric} has no ${label}`);
        assert.match(op, /^(=|!=|=~|!~)$/);
        if (op.startsWith('!')) continue;
        // What is asked for and never given would be an alert that never comes.
        const asked = op === '=~' ? value.split('|') : [value];
        assert.ok(
          asked.some((one) => known.includes(one)),
          `${alert}: ${metric} has no ${label} "${value}", but ${[...new Set(known)].join(', ')}`,
        );
      }
    }
  });

  it('would be found out if they asked for something else', () => {
    assert.throws(() => read('sum(rate(x[5m])'), /is no PromQL/);
    assert.deepEqual(read('max(a{b="c"}) > 1'), {
      names: ['a'],
      matchers: [{ metric: 'a', label: 'b', op: '=', value: 'c' }],
    });
  });
});
