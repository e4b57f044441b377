/** What server/README.md says, done. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import pg from 'pg';
import { parse } from 'yaml';

import { readConfig } from '../src/config.js';
import { unknownSettings, withFiles } from '../src/config-files.js';
import { type OktaForTests, openFakeOkta } from './support/okta-server.js';
import { type Postgres, startPostgres } from './support/postgres.js';
import { startTestServer } from './support/server.js';
import { temporaryFolder } from './support/temporary-folder.js';

const guide = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The fenced blocks of one language. */
function blocks(language: string): string[] {
  const found = guide.matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```$/gm);
  return [...found].flatMap(([, indent = '', name, text = '']) =>
    name === language ? [text.replaceAll(new RegExp(`^${indent}`, 'gm'), '')] : [],
  );
}

const settingsIn = (text: string) =>
  Object.fromEntries([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));

function problemOf(env: NodeJS.ProcessEnv): string | undefined {
  try {
    readConfig(withFiles(env), { folder: '/nowhere', tty: false });
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}

/** The exit code and what is written to standard error. */
function startWith(env: NodeJS.ProcessEnv): [number | null, string] {
  const args = ['--import', 'tsx', join(root, 'server/src/main.ts')];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  return [status, stderr.trim()];
}

describe('the operators’ guide', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let postgres: Postgres;
  let okta: OktaForTests;
  before(async () => {
    folder = await temporaryFolder();
    postgres = await startPostgres();
    okta = await openFakeOkta();
  });
  after(async () => {
    await okta.okta.close();
    await postgres.stop();
    await folder.remove();
  });

  it('has languages that are looked at here alone', () => {
    const languages = [...guide.matchAll(/^ *```(\w+)$/gm)].map(([, name]) => name);
    assert.deepEqual([...new Set(languages)].sort(), ['ini', 'sh', 'sql', 'text', 'yaml']);
  });

  it('makes a key pair that the server takes, the private half for its owner alone', () => {
    const [script = ''] = blocks('sh').filter((text) => text.includes('generateKeyPairSync'));
    const publicKey = JSON.parse(
      execFileSync('sh', ['-c', script], { cwd: folder.folder, encoding: 'utf8' }),
    ) as object;
    const path = join(folder.folder, 'okta-key.json');
    assert.equal(statSync(path).mode & 0o777, 0o600);
    const key = JSON.parse(readFileSync(path, 'utf8')) as { d: string; kid: string; n: string };
    assert.ok(!('d' in publicKey));
    assert.deepEqual(publicKey, { kty: 'RSA', n: key.n, e: 'AQAB', kid: key.kid, use: 'sig', alg: 'RS256' });
  });

  it('has two configurations that are good, and leave development out', () => {
    const url = join(folder.folder, 'database-url');
    writeFileSync(url, 'postgresql://devportal:hush@db.internal/devportal\n');
    const configurations = blocks('ini').map(settingsIn);
    assert.equal(configurations.length, 2);
    for (const settings of configurations) {
      assert.deepEqual(unknownSettings(settings), []);
      const files = { DATABASE_URL_FILE: url, DEVPORTAL_OKTA_KEY_FILE: join(folder.folder, 'okta-key.json') };
      const config = readConfig(withFiles({ ...settings, ...files }), { folder: '/nowhere', tty: false });
      assert.equal(config.database.kind, 'server');
      assert.ok(config.people && config.okta?.dpop);
      assert.equal(config.seed, false);
    }
  });

  it('tells what a start says that fails', () => {
    const rows = [...guide.matchAll(/^\| `(\w+)=([^`]*)` +\| `([^`]+)` +\|$/gm)];
    assert.ok(rows.length >= 10);
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const env: NodeJS.ProcessEnv = {
      PATH: process.env['PATH'],
      DATABASE_URL: 'postgresql://127.0.0.1:1/x',
      DEVPORTAL_ISSUER: 'https://acme.okta.com/oauth2/default',
      DEVPORTAL_CLIENT_IDS: 'portal',
      DEVPORTAL_API_PORT: '0',
      DEVPORTAL_OKTA_ORG: 'https://acme.okta.com',
      DEVPORTAL_OKTA_CLIENT_ID: '0oaservice',
      DEVPORTAL_OKTA_KEY: JSON.stringify(privateKey.export({ format: 'jwk' })),
    };
    for (const [, name = '', value = '', words] of rows) {
      const changed = { ...env, [name]: value, ...(name === 'DATABASE_URL_FILE' && { DATABASE_URL: '' }) };
      const problem = problemOf(changed);
      // What is found out later than the settings are read, and one that is not, as a process says it.
      if (problem === undefined || name === 'DEVPORTAL_API_PORT') assert.deepEqual(startWith(changed), [1, words]);
      else assert.equal(problem, words);
    }
  });

  it('makes a role that the server can do everything with, and looks into its tables', async () => {
    const [role = '', ...queries] = blocks('sql');
    const url = postgres.superuserUrl(await postgres.createDatabase());
    const ask = async (at: string, text: string) => {
      const client = new pg.Client({ connectionString: at });
      await client.connect();
      return client.query(text).finally(() => client.end());
    };
    for (const statement of role.split(';\n').filter((text) => text.trim() !== '')) await ask(url, statement);
    const own = url.replace(/\/test_\d+\?/, '/devportal?').replace('user=postgres', 'user=devportal');
    const server = await startTestServer({ kind: 'server', url: own }, { okta: okta.config });
    try {
      const inline = [...guide.matchAll(/`(select [^`]+;)`/g)].map(([, text = '']) => text);
      assert.ok(queries.length >= 3 && inline.length >= 2);
      for (const query of [...queries, ...inline]) await ask(own, query);
      const sweeps = async () =>
        (await ask(own, `select 1 from jobs.job where name = 'sweep' and state = 'completed'`)).rowCount;
      while (!(await sweeps())) await new Promise((done) => setTimeout(done, 200));
      const { rows } = await ask(own, `select rolsuper, rolbypassrls from pg_roles where rolname = current_user`);
      assert.deepEqual(rows, [{ rolsuper: false, rolbypassrls: false }]);
      const foreign = `select 1 from pg_tables where schemaname in ('public', 'jobs') and tableowner <> current_user`;
      assert.equal((await ask(own, foreign)).rowCount, 0);
    } finally {
      await server.stop();
    }
  });

  it('names files that there are, and settings for Prometheus that can be read', () => {
    const paths = blocks('sh').flatMap((text) => text.match(/server\/deploy\/\S+/g) ?? []);
    assert.ok(paths.length >= 2);
    for (const path of paths) assert.ok(existsSync(join(root, path)), path);
    const [text = ''] = blocks('yaml');
    const { scrape_configs: jobs } = parse(text) as { scrape_configs: { job_name: string }[] };
    assert.deepEqual(
      jobs.map(({ job_name }) => job_name),
      ['devportal'],
    );
  });
});
