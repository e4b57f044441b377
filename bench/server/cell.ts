/** What is measured of one database with so many apps. */
import type { Spread } from './statistics.js';
import type { Storage } from './storage.js';

export type DatabaseName = 'pglite' | 'postgres';
/** The API; bare routes with the main statement, and with every statement; the API with its rates on. */
export type SideName = 'server' | 'main' | 'all' | 'limited';

export interface Figures {
  /** Requests a second. */
  rate: Spread;
  /** Milliseconds. */
  p50: Spread;
  p95: Spread;
  p99: Spread;
  /** Milliseconds of processor time for a request: of the side's own process, and of PostgreSQL's. */
  processor: Spread;
  databaseProcessor: Spread;
}

export interface OperationResult {
  name: string;
  title: string;
  /** How many statements the server sends its database. */
  statements: number;
  sides: Partial<Record<SideName, Figures>>;
  /** The server's time for a request, in that of the other side in the same round. */
  ratios: Partial<Record<Exclude<SideName, 'server'>, Spread>>;
}

export interface Cell {
  database: DatabaseName;
  apps: number;
  tenants: number;
  large: number;
  settings: { callers: number; rounds: number; seconds: number };
  /** Seconds. */
  filled: number;
  operations: OperationResult[];
  storage?: Storage;
}
