/**
 * The floor, in a process of its own: bare Hono routes that verify the access token, send the database the statements
 * they are told, and answer its rows as JSON. Plain JavaScript, so that it runs as it stands.
 */
// @ts-check
import { randomBytes } from 'node:crypto';

import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import pg from 'pg';

/** @typedef {import('./capture.js').Statement} Statement */
/** @typedef {{ issuer: string, database: import('../../server/src/config.js').DatabaseConfig, routes: FloorRoute[], versions: [person: string, version: string][] }} FloorConfig */
/** @typedef {{ path: string, method: 'GET' | 'POST', statements: Statement[], main: number }} FloorRoute */

process.once('message', (config) => {
  void start(/** @type {FloorConfig} */ (config)).then((origin) => process.send?.({ origin }));
});
process.once('disconnect', () => process.exit(0));

/** @param {FloorConfig} config */
async function start({ issuer, database, routes, versions }) {
  const pool = await open(database);
  const versionOf = new Map(versions);
  const keys = createRemoteJWKSet(new URL(`${issuer}/v1/keys`));
  const app = new Hono();
  for (const { path, method, statements, main } of routes) {
    app.on(method, path, async (context) => {
      const token = (context.req.header('authorization') ?? '').slice('Bearer '.length);
      const { payload } = await jwtVerify(token, keys, { issuer, audience: 'api://default', algorithms: ['RS256'] });
      const body = method === 'POST' ? await context.req.json() : {};
      const values = valuesFor(payload, body, versionOf);
      let rows = [];
      const [only] = statements;
      if (only && statements.length === 1) rows = (await pool.query(bound(only, values))).rows;
      else {
        // As a transaction, of which some are, needs it.
        const client = await pool.connect();
        try {
          for (const [index, statement] of statements.entries()) {
            const result = await client.query(bound(statement, values));
            if (index === main) rows = result.rows;
          }
        } finally {
          client.release();
        }
      }
      return context.json(rows, method === 'POST' ? 201 : 200);
    });
  }
  const server = await new Promise((resolve) => {
    const listening = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ port, listening }),
    );
  });
  return `http://127.0.0.1:${server.port}`;
}

/** @param {import('../../server/src/config.js').DatabaseConfig} database As many connections as the server has. */
async function open(database) {
  if (database.kind === 'server') return new pg.Pool({ connectionString: database.url, max: 10 });
  const lite = await PGlite.create(database.folder);
  // Whom row-level security binds, as it does the server's.
  await lite.exec('set role devportal');
  return new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    Client: class extends pg.Client {
      constructor() {
        super(Object.assign({}, createPgConfig(lite)));
      }
    },
  });
}

const letters = () => randomBytes(17).toString('hex').slice(0, 17);

/**
 * What stands for the caller's and the request's own values in a statement.
 *
 * @param {import('jose').JWTPayload} claims
 * @param {{ name?: string }} body
 * @param {Map<string, string>} versionOf People, as the server remembers them.
 */
function valuesFor({ uid, tenant }, { name = '' }, versionOf) {
  /** @type {Map<string, Buffer>} */
  const bytes = new Map();
  const now = new Date();
  const own = {
    user: uid,
    tenant,
    personVersion: versionOf.get(String(uid)),
    name,
    nameKey: name.toLowerCase(),
    appId: `app${letters()}`,
    clientId: `0oa${letters()}`,
  };
  /**
   * @param {import('./capture.js').Parameter} parameter
   * @returns {unknown}
   */
  const valueOf = (parameter) => {
    if ('list' in parameter) return parameter.list.map(valueOf);
    if ('value' in parameter) return parameter.value;
    if ('own' in parameter) return parameter.own === 'now' ? now : own[parameter.own];
    const { key, length } = parameter.bytes;
    const known = bytes.get(key) ?? randomBytes(length);
    bytes.set(key, known);
    return known;
  };
  return valueOf;
}

/**
 * @param {Statement} statement
 * @param {ReturnType<typeof valuesFor>} values
 * @returns {pg.QueryConfig}
 */
function bound({ text, name, parameters }, values) {
  return { text, ...(name !== undefined && { name }), values: parameters.map(values) };
}
