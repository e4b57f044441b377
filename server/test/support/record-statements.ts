/**
 * Loaded before tests, remembers each statement that a server sends to its database, for a later version to be held to:
 * see `version-before.test.ts`, which says how it is run.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import pg from 'pg';

const file = process.env['STATEMENTS_FILE'];
const seen = new Set<string>();

/** What query builders write; tests write their own statements otherwise, and the job queue and migrations are not ours. */
const ofTheServer = /^(?:select|insert into|update|delete from|with) .*"(?!kysely_migration)/s;
const ofOthers = /"kysely_migration|pg_catalog|\bjobs\.|"information_schema"/;

if (file !== undefined) {
  const prototype = pg.Client.prototype as unknown as { query: (...call: unknown[]) => unknown };
  const query = prototype.query;
  prototype.query = function (this: unknown, ...call) {
    const [first] = call;
    const { text = '' } = typeof first === 'string' ? { text: first } : (first as { text?: string });
    if (ofTheServer.test(text) && !ofOthers.test(text)) seen.add(text);
    return query.apply(this, call);
  };
  process.on('exit', () => {
    const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
    writeFileSync(file, JSON.stringify([...new Set([...before, ...seen])].sort(), null, 2));
  });
}
