import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

import type { Connections } from '../edge/metrics.js';
import { tracedStatement } from '../edge/tracing.js';

/** Seconds after which a caller may try again when the database is away: it is mostly back as fast as that. */
const retryAfter = 2;

/** A pool of connections as kysely takes it, with what a server needs that outlives its database's restarts. */
export class SharedPool implements PostgresPool {
  readonly #pool: pg.Pool;
  readonly #limited = new WeakSet<pg.PoolClient>();
  #statementLimit: number | undefined;

  constructor(pool: pg.Pool, onError: (error: Error) => void) {
    this.#pool = pool;
    // Of connections that nobody uses; one that is in use tells whoever uses it, and the process must not end of it.
    pool.on('error', onError);
    pool.on('connect', (client) => client.on('error', () => undefined));
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
    try {
      await this.#limit(client);
    } catch (error) {
      client.release(true);
      throw isUnavailable(error) ? unavailable(error) : error;
    }
    const query = async (sql: string, parameters: readonly unknown[]) => {
      try {
        return await tracedStatement(sql, () => client.query(sql, [...parameters]));
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

  async #limit(client: pg.PoolClient): Promise<void> {
    if (this.#statementLimit === undefined || this.#limited.has(client)) return;
    await client.query(`set statement_timeout = ${this.#statementLimit}`);
    this.#limited.add(client);
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
