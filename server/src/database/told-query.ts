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

/** Sends a statement to a connection that knows what it has to. */
export function queryPlain(client: pg.PoolClient, statement: Statement): Promise<pg.QueryResult> {
  return submit(client, (callback) => new KeptQuery(statement, callback));
}

/**
 * Sends a statement, and before it, without waiting for an answer, what the connection is to be told. Both are one transaction
 * until the `Sync` behind them (PostgreSQL, "Extended Query", "Pipelining"): a statement runs told or not at all, and where it
 * fails the connection is as if it had not been told.
 */
export function queryTold(client: pg.PoolClient, statement: Statement, told: Told): Promise<pg.QueryResult> {
  return submit(client, (callback) => new ToldQuery(statement, told, callback));
}

type Callback = (error: Error | undefined, result: unknown) => void;

function submit(client: pg.PoolClient, make: (callback: Callback) => KeptQuery): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    const query = make((error, result) => {
      if (error) reject(error);
      else resolve(result as pg.QueryResult);
    });
    client.query(query as unknown as pg.Submittable);
  });
}

/** What of `pg`'s own query, result and connection is used here, which its types leave out. */
interface Wire {
  stream: { cork?: () => void; uncork?: () => void };
  bind(config: {
    statement: string;
    values: unknown[];
    valueMapper?: (value: unknown, index: number) => unknown;
  }): void;
  execute(config: object): void;
  sync(): void;
}
/** What a description of a statement's columns has made of a result. */
interface Described {
  fields: unknown[];
  _parsers: unknown[];
  _prebuiltEmptyResultObject: object;
}
interface OwnQuery {
  text: string;
  name?: string;
  values: unknown[];
  queryMode?: 'extended';
  _result: Described;
  _accumulateRows: boolean;
  hasBeenParsed(connection: Wire): boolean;
  prepare(connection: Wire): void;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
  handleError(error: unknown, connection: Wire): void;
  submit(connection: Wire): Error | null;
}
const Query = pg.Query as unknown as new (config: object, callback: Callback) => OwnQuery;
const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils;

/** By the name of the statement: a statement that is kept has the same columns as long as its connection lives. */
const described = new WeakMap<Wire, Map<string, Described>>();

/** Asks for a kept statement's columns once for a connection, not each time, which is what `pg` does. */
class KeptQuery extends Query {
  #connection: Wire | undefined;

  override prepare(connection: Wire): void {
    const { name = '', values } = this;
    const known = described.get(connection)?.get(name);
    if (!known || !this.hasBeenParsed(connection)) {
      this.#connection = connection;
      super.prepare(connection);
      return;
    }
    Object.assign(this._result, known);
    this._accumulateRows = true;
    try {
      connection.bind({ statement: name, values, valueMapper: prepareValue });
      connection.execute({});
    } catch (error) {
      this.handleError(error, connection);
    }
    connection.sync();
  }

  override handleRowDescription(message: unknown): void {
    super.handleRowDescription(message);
    const { name, _result: result } = this;
    if (!this.#connection || !name) return;
    const { fields, _parsers, _prebuiltEmptyResultObject } = result;
    const known = described.get(this.#connection) ?? new Map<string, Described>();
    described.set(this.#connection, known.set(name, { fields, _parsers, _prebuiltEmptyResultObject }));
  }
}

class ToldQuery extends KeptQuery {
  /** Whether what comes is still the answer to what was told. */
  #telling = true;
  readonly #told: Told;

  constructor(statement: Statement, told: Told, callback: Callback) {
    super(statement, callback);
    // `begin` too goes by the protocol that can be pipelined.
    this.queryMode = 'extended';
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
