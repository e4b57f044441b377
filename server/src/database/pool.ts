import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

import type { Connections } from '../edge/metrics.js';
import { tracedStatement } from '../edge/tracing.js';
import { tenantInScope } from './tenant-scope.js';

/** Seconds after which a caller may try again when the database is away: it is mostly back as fast as that. */
const retryAfter = 2;

/** A pool of connections as kysely takes it, with what a server needs that outlives its database's restarts. */
export class SharedPool implements PostgresPool {
  readonly #pool: pg.Pool;
  /** What connections have been told that is not so unless told. */
  readonly #told = new WeakMap<pg.PoolClient, Told>();
  #statementLimit = 0;

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
      await this.#tell(client, { tenant: tenantInScope(), limit: this.#statementLimit });
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

  /** One round trip where the connection was last somebody else's, and none where it was not. */
  async #tell(client: pg.PoolClient, { tenant, limit }: Told): Promise<void> {
    const told = this.#told.get(client) ?? { tenant: '', limit: 0 };
    if (told.tenant === tenant && told.limit === limit) return;
    const settings = `set_config('devportal.tenant', $1, false), set_config('statement_timeout', $2, false)`;
    await client.query(`select ${settings}`, [tenant, String(limit)]);
    this.#told.set(client, { tenant, limit });
  }
}

interface Told {
  /** See `tenantInScope`. */
  tenant: string;
  /** Milliseconds that a statement may take; 0 for any time. */
  limit: number;
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
