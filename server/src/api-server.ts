import { getRequestListener } from '@hono/node-server';

import { apiPath, createApp } from './app.js';
import type { SecretRevealConfig, ServerConfig } from './config.js';
import { openDatabase } from './database/database.js';
import { isBounded } from './database/database-role.js';
import { migrate } from './database/migrate.js';
import { purgeExpired } from './database/purge.js';
import { settleSealedSecrets } from './database/sealed-secrets.js';
import { seed } from './database/seed.js';
import type { Database } from './database/tables.js';
import { Health } from './edge/health.js';
import { Metrics } from './edge/metrics.js';
import { serveMetrics } from './edge/metrics-server.js';
import { setSecureHeaders } from './edge/secure-headers.js';
import type { Listener } from './listen.js';
import type { Log } from './log.js';
import type { RevealPolicy } from './postgres-backend/context.js';
import { openOkta } from './registrar/okta/open-okta.js';
import { localRegistrar } from './registrar/registrar.js';
import { SecretSealer } from './secret-sealer.js';
import type { ServerLife } from './server-life.js';
import { createTokenVerifier, type TokenRules } from './verify-token.js';

/** Milliseconds. */
const purgeInterval = 60_000;

/** PostgreSQL that cannot be had at the start; what it or the socket says names no password. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';

  constructor(cause: unknown) {
    const { message, code } = cause as NodeJS.ErrnoException;
    // An address with several numbers fails with an error that has no message of its own.
    super(`The database in DATABASE_URL cannot be used: ${message || code}`, { cause });
  }
}

export interface ApiSurroundings {
  config: ServerConfig;
  life: ServerLife;
  log: Log;
  now: () => Date;
}

/** What the API stands on: the database, where apps are registered, and what is counted. */
export interface ApiBasis extends ApiSurroundings {
  db: Database;
  metrics: Metrics;
  /** Of `/metrics`, where there is one. */
  metricsUrl: string | undefined;
  reveal: RevealPolicy | undefined;
  okta: Awaited<ReturnType<typeof openOkta>> | undefined;
}

/** Opens all of it, after the ports are taken: one that is in use is told before the database is opened. */
export async function openBasis({ config, life, log, now }: ApiSurroundings): Promise<ApiBasis> {
  const metrics = new Metrics();
  const metricsUrl = await openMetrics(config.edge.metricsPort, life, metrics);
  if (config.edge.tracesUrl !== undefined) {
    // Who wants no traces loads none of it.
    const { exportTraces } = await import('./edge/export-traces.js');
    life.atEnd(exportTraces(config.edge.tracesUrl));
  }
  const { db, close, limitStatements, connections } = await openDatabase(config.database, (error) =>
    log.error('a connection broke', error),
  ).catch((error: unknown) => {
    throw config.database.kind === 'server' ? new DatabaseError(error) : error;
  });
  life.atEnd(close);
  metrics.watchConnections(connections);
  await migrate(db);
  if (!(await isBounded(db))) {
    log.warn(
      'the role of DATABASE_URL bypasses row-level security, the second lock between organizations: connect as one that owns the tables and is no superuser',
    );
  }
  if (config.seed) await seed(db);
  const reveal = revealPolicy(config.secretReveal);
  log.info(config.database.kind === 'embedded' ? `Database  ${config.database.folder}` : 'Database  PostgreSQL');
  await settleSealedSecrets(db, reveal?.sealer, log);
  limitStatements(config.edge.requestSeconds);
  const timer = setInterval(() => {
    purgeExpired(db).catch((error: unknown) => log.error('purging failed', error));
  }, purgeInterval).unref();
  life.atEnd(async () => clearInterval(timer));

  const okta = config.okta && (await openOkta(config.okta, { db, log, now, metrics: metrics.registry }));
  if (okta) {
    life.atEnd(() => okta.registrar.stop());
    await okta.registrar.start();
    log.info(`Okta      ${okta.issuer}`);
  }
  return { config, life, log, now, db, metrics, metricsUrl, reveal, okta };
}

/** Whom the API believes, and whose pages may call it. */
export interface ApiTrust {
  people: Pick<TokenRules, 'issuer' | 'clientIds' | 'tokenType' | 'personClaims'>;
  origins: readonly string[];
}

/** Serves the API on a listener; answers its address. */
export function serveApi(api: Listener, basis: ApiBasis, { people, origins }: ApiTrust): string {
  const { config, life, log, db, metrics, reveal, now, okta } = basis;
  const publicUrl = config.edge.publicUrl ?? api.origin;
  const health = new Health(db);
  life.onStop(() => health.stop());
  const tokens = createTokenVerifier({ ...people, ...config.edge });
  const serve = getRequestListener(
    createApp({
      ...{ db, log, tokens, health, metrics, publicUrl, edge: config.edge, origins, reveal, now },
      logoUrl: (logoId) => logoUrl(publicUrl, logoId),
      registrar: okta?.registrar ?? localRegistrar,
      issuer: okta?.issuer ?? people.issuer,
      reviewOwnTenant: config.reviewOwnTenant,
    }).fetch,
  );
  api.serve((request, response) => {
    setSecureHeaders(response, publicUrl);
    void serve(request, response);
  });
  log.info(`API       ${publicUrl}${apiPath}`);
  if (publicUrl !== api.origin) log.info(`API listens on ${api.origin}`);
  return publicUrl + apiPath;
}

export function logoUrl(publicUrl: string, logoId: string): string {
  return `${publicUrl}/logos/${logoId}`;
}

async function openMetrics(port: number | undefined, life: ServerLife, metrics: Metrics): Promise<string | undefined> {
  if (port === undefined) return undefined;
  const listener = await life.open(port, 'DEVPORTAL_METRICS_PORT');
  metrics.collectProcess();
  listener.serve(serveMetrics(metrics.registry));
  return `${listener.origin}/metrics`;
}

function revealPolicy(config: SecretRevealConfig): RevealPolicy | undefined {
  if (config.policy === 'never') return undefined;
  const [current, ...older] = config.keys;
  return { sealer: new SecretSealer(current, older), acr: config.acr };
}
