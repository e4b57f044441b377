import pg from 'pg';

/** What a connection has been told that holds until it is told otherwise. */
export interface Told {
  /** See `tenantInScope`. */
  tenant: string;
  /** Milliseconds that a statement may take; 0 for any time. */
  limit: number;
}

/** As `pg` takes a statement. */
export interface Statement {
  text: string;
  name?: string;
  values: unknown[];
}

/** Under which a connection keeps it. */
const tell = {
  name: 'devportal_tell',
  text: `select set_config('devportal.tenant', $1, false), set_config('statement_timeout', $2, false)`,
};

const valuesOf = ({ tenant, limit }: Told) => [tenant, String(limit)];

/** Tells a connection by a round trip of its own, after which {@link ToldQuery} can. */
export async function tellFirst(client: pg.PoolClient, told: Told): Promise<void> {
  await client.query({ ...tell, values: valuesOf(told) });
}

/**
 * Sends a statement, and before it, without waiting for an answer, what the connection is to be told. Both are one transaction
 * until the `Sync` behind them (PostgreSQL, "Extended Query", "Pipelining"): a statement runs told or not at all, and where it
 * fails the connection is as if it had not been told.
 */
export function queryTold(client: pg.PoolClient, statement: Statement, told: Told): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    const query = new ToldQuery(statement, told, (error, result) => {
      if (error) reject(error);
      else resolve(result as pg.QueryResult);
    });
    client.query(query as unknown as pg.Submittable);
  });
}

/** What of `pg`'s own query and connection is used here, which its types leave out. */
interface Wire {
  stream: { cork?: () => void; uncork?: () => void };
  bind(config: { statement: string; values: unknown[] }): void;
  execute(config: object): void;
}
interface OwnQuery {
  text: string;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
  submit(connection: Wire): Error | null;
}
const Query = pg.Query as unknown as new (
  config: object,
  callback: (error: Error | undefined, result: unknown) => void,
) => OwnQuery;

class ToldQuery extends Query {
  /** Whether what comes is still the answer to what was told. */
  #telling = true;
  readonly #told: Told;

  constructor(statement: Statement, told: Told, callback: (error: Error | undefined, result: unknown) => void) {
    // `begin` too goes by the protocol that can be pipelined.
    super({ ...statement, queryMode: 'extended' }, callback);
    this.#told = told;
  }

  override submit(connection: Wire): Error | null {
    connection.stream.cork?.();
    try {
      connection.bind({ statement: tell.name, values: valuesOf(this.#told) });
      connection.execute({});
      return super.submit(connection);
    } finally {
      connection.stream.uncork?.();
    }
  }

  override handleDataRow(message: unknown): void {
    if (!this.#telling) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (this.#telling) this.#telling = false;
    else super.handleCommandComplete(message, connection);
  }
}
