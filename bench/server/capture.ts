/** What the server asks its database for a request: every statement as it goes to `pg`, for the floor to ask the same. */
import { nameKey } from '@zoominfo/devportal-elements/contract/draft';
import pg from 'pg';

import type { DatabaseConfig } from '../../server/src/config.js';
import { readConfig } from '../../server/src/config.js';
import { createLog } from '../../server/src/log.js';
import { startApi } from '../../server/src/server.js';
import type { BenchIssuer } from './issuer.js';
import type { Caller, Operation } from './operations.js';
import { request } from './request.js';
import { apiSettings, portalClient } from './settings.js';

/** A value that is always the same, one of the caller's or the request's, random bytes (the same for the same key), or a list. */
export type Parameter =
  | { list: Parameter[] }
  | { value: string | number | boolean | null }
  | { own: 'user' | 'tenant' | 'personVersion' | 'name' | 'nameKey' | 'appId' | 'clientId' | 'now' }
  | { bytes: { key: string; length: number } };

export interface Statement {
  text: string;
  /** Under which a connection keeps it, where it does. */
  name?: string;
  parameters: Parameter[];
}

interface Sent {
  text: string;
  name?: string;
  values: readonly unknown[];
}

/** As `personVersion` of the server's has it: the transactions that wrote the caller's row and their organization's. */
const personVersion = /^\d+\/\d+$/;

/** In the order they are sent, by the name of the operation. */
export async function captureStatements(
  database: DatabaseConfig,
  issuer: BenchIssuer,
  operations: readonly (Operation & { caller: Caller })[],
): Promise<Map<string, Statement[]>> {
  const config = { ...readConfig(apiSettings(issuer.url), { folder: '', tty: false }), database };
  const people = { issuer: issuer.url, clientIds: [portalClient] };
  const api = await startApi(
    config,
    people,
    createLog('json', () => undefined),
  );
  const captured = new Map<string, Statement[]>();
  try {
    for (const operation of operations) {
      const token = await issuer.tokenFor(operation.caller);
      // Once before, for what only the first use of a connection needs, and the first request of a person.
      await ask(api.apiUrl, operation, token);
      const sent: Sent[] = [];
      const answer = await listening(sent, () => ask(api.apiUrl, operation, token));
      captured.set(
        operation.name,
        sent.map((statement) => generalized(statement, operation.caller, answer)),
      );
    }
  } finally {
    await api.stop();
  }
  return captured;
}

async function ask(apiUrl: string, operation: Operation, token: string): Promise<Record<string, unknown>> {
  const { path, method, headers, body } = request(operation, token);
  const response = await fetch(apiUrl + path, { method, headers, ...(body !== undefined && { body }) });
  if (!response.ok) throw new Error(`${operation.name} was answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}

/** Everything here goes through one client class, the embedded database's too. */
async function listening<Answer>(sent: Sent[], work: () => Promise<Answer>): Promise<Answer> {
  const prototype = pg.Client.prototype as { query: (...args: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const { text, name, values } = asSent(args);
    // Whose rows the connection may see is told to it, not asked.
    if (!text.startsWith('select set_config(')) sent.push({ text, values: values ?? [], ...(name && { name }) });
    return query.apply(this, args);
  };
  try {
    return await work();
  } finally {
    prototype.query = query;
  }
}

/** As `pg` takes it: a text and its values, or both in an object. */
function asSent([first, values]: unknown[]): { text: string; name?: string; values?: readonly unknown[] } {
  if (typeof first !== 'string') return first as ReturnType<typeof asSent>;
  return { text: first, ...(Array.isArray(values) && { values }) };
}

function generalized(
  { text, name: kept, values }: Sent,
  { user, tenant }: Caller,
  answer: Record<string, unknown>,
): Statement {
  const own = new Map<unknown, Extract<Parameter, { own: unknown }>['own']>([
    [user, 'user'],
    [tenant, 'tenant'],
  ]);
  const { id, clientId, name } = answer;
  if (typeof clientId === 'string' && typeof name === 'string') {
    own.set(id, 'appId').set(clientId, 'clientId').set(name, 'name').set(nameKey(name), 'nameKey');
  }
  const parameterOf = (value: unknown): Parameter => {
    // What is asked for several requests at once was asked for this one alone.
    if (Array.isArray(value)) return { list: value.map(parameterOf) };
    const known = own.get(value);
    if (known) return { own: known };
    if (typeof value === 'string' && personVersion.test(value)) return { own: 'personVersion' };
    if (value instanceof Date) return { own: 'now' };
    if (Buffer.isBuffer(value)) return { bytes: { key: value.toString('hex'), length: value.length } };
    return { value: value as string | number | boolean | null };
  };
  return { text, parameters: values.map(parameterOf), ...(kept !== undefined && { name: kept }) };
}
