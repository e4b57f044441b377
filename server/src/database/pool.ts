import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

import type { Connections } from '../edge/metrics.js';
import { tracedStatement } from '../edge/tracing.js';
import { preparedName } from './prepared.js';
import { tenantInScope } from './tenant-scope.js';
import { queryPlain, queryTold, type Statement, tellFirst, type Told } from './told-query.js';

/** Seconds after which a caller may try again when the database is away: it is mostly back as fast as that. */
const retryAfter = 2;

/** A pool of connections as kysely takes it, with what a server needs that outlives its database's restarts. */
export class SharedPool implements PostgresPool {
  readonly #pool: pg.Pool;
  /** What connections have been told, of those of which it is known. */
  readonly #told = new WeakMap<pg.PoolClient, Told>();
  readonly #tellable = new WeakSet<pg.PoolClient>();
  #statementLimit = 0;

  constructor(pool: pg.Pool, onError: (error: Error) => void) {
    this.#pool = pool;
    // Of connections that nobody uses; one that is in use tells whoever uses it, and the process must not end of it.
    pool.on('error', onError);
    pool.on('connect', (client) => {
      client.on('error', () => undefined);
      this.#told.set(client, { tenant: '', limit: 0 });
    });
  }

  /** From now on a statement that takes longer than so many milliseconds is broken off. */
  limitStatements(milliseconds: number): void {
    this.#statementLimit = milliseconds;
  }

  /** @throws {PortalError} `server` with `retryAfter`, here and by the connection, where the database is away. */
  async connect(): Promise<PostgresPoolClient> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw unavailable(error);
    });
    const wanted: Told = { tenant: tenantInScope(), limit: this.#statementLimit };
    const query = async (text: string, parameters: readonly unknown[]) => {
      const name = preparedName(text);
      const statement = { text, values: [...parameters], ...(name !== undefined && { name }) };
      try {
        return await tracedStatement(text, () => this.#send(client, statement, wanted));
      } catch (error) {
        throw isUnavailable(error) ? unavailable(error) : error;
      }
    };
    return {
      query: query as unknown as PostgresPoolClient['query'],
      release: () => client.release(),
    };
  }

  get connections(): Connections {
    const { totalCount: total, idleCount: idle, waitingCount: waiting } = this.#pool;
    return { total, idle, waiting };
  }

  end(): Promise<void> {
    return this.#pool.end();
  }

  /** Tells the connection whose it is now along with the statement, unless it was nobody else's meanwhile. */
  async #send(client: pg.PoolClient, statement: Statement, wanted: Told): Promise<pg.QueryResult> {
    const isRollback = /^rollback\b/i.test(statement.text);
    const told = this.#told.get(client);
    // A transaction that has failed takes nothing but its end.
    const isTold = isRollback || (told?.tenant === wanted.tenant && told.limit === wanted.limit);
    // With the transaction goes what was told in it. Until the answer is there, nothing is known.
    this.#told.delete(client);
    // Without values there may be several commands in a text, which go by another protocol.
    const isOne = statement.values.length > 0 || statement.name !== undefined || /^begin$/i.test(statement.text);
    if (!isTold && !(isOne && this.#tellable.has(client))) {
      await tellFirst(client, wanted);
      this.#tellable.add(client);
      this.#told.set(client, wanted);
      return this.#send(client, statement, wanted);
    }
    const result = await (isTold ? queryPlain(client, statement) : queryTold(client, statement, wanted));
    if (!isRollback) this.#told.set(client, wanted);
    return result;
  }
}

function unavailable(cause: unknown): PortalError {
  return new PortalError('server', { message: 'the database is not available', retryAfter, cause });
}

/** Connection exceptions, shutdowns, too many connections (PostgreSQL, appendix A), and what the socket says. */
function isUnavailable(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string')
    return /^(08...|57P0[123]|53300|ECONN\w+|EPIPE|ETIMEDOUT|ENOENT|EHOSTUNREACH)$/.test(code);
  return (
    typeof message === 'string' && /^(Connection terminated|Client has encountered a connection error)/.test(message)
  );
}
