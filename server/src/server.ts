import type { RequestListener } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

import { getRequestListener } from '@hono/node-server';

import { apiPath, createApp } from './app.js';
import type { SecretRevealConfig, ServerConfig } from './config.js';
import { openDatabase } from './database/database.js';
import { migrate } from './database/migrate.js';
import { purgeExpired } from './database/purge.js';
import { settleSealedSecrets } from './database/sealed-secrets.js';
import { seed } from './database/seed.js';
import type { Database } from './database/tables.js';
import { Health } from './edge/health.js';
import { Metrics } from './edge/metrics.js';
import { serveMetrics } from './edge/metrics-server.js';
import { setSecureHeaders } from './edge/secure-headers.js';
import { createExampleClient } from './example-client/example-client.js';
import { createIssuer, issuerPath, issuerRoute } from './issuer/issuer.js';
import { listen, type Listener, patienceWith } from './listen.js';
import type { Log } from './log.js';
import { createPortalServer } from './portal.js';
import type { RevealPolicy } from './postgres-backend/context.js';
import { SecretSealer } from './secret-sealer.js';
import { openOkta } from './registrar/okta/open-okta.js';
import { localRegistrar } from './registrar/registrar.js';
import { createTokenVerifier } from './verify-token.js';

/** The host portal's client at the issuer. */
export const portalClientId = 'devportal-portal';

/** Milliseconds. */
const purgeInterval = 60_000;

export interface RunningServer {
  /** Where people go. */
  portalUrl: string;
  /** Of the contract's handler. */
  apiUrl: string;
  issuer: string;
  /** An OAuth client to try an app out with. */
  exampleClientUrl: string;
  /** Of `/metrics`, where there is one. */
  metricsUrl: string | undefined;
  metrics: Metrics;
  db: Database;
  /** Says that it stops, drains, finishes running requests, then closes the database. Calling it again waits for the same. */
  stop(): Promise<void>;
}

export interface Folders {
  /** The host page. */
  portal: string;
  /** The SDK's bundles. */
  sdk: string;
}

/**
 * Starts the API, the issuer and the host portal. The ports are taken first, so that one in use is told before the
 * database is opened; a failure later gives everything back.
 *
 * @param now What client secrets are judged by: when they run out or retire, and how fresh a sign-in is.
 */
export async function startServer(
  config: ServerConfig,
  folders: Folders,
  log: Log,
  now: () => Date = () => new Date(),
): Promise<RunningServer> {
  const { host, ports } = config;
  const listeners: Listener[] = [];
  const closers: (() => Promise<void>)[] = [];
  const stop = async (running = true) => {
    if (running) await delay(config.edge.drainSeconds * 1000);
    // By then each request of the API has its answer.
    const patience = config.edge.requestSeconds * 1000;
    await Promise.all(listeners.map((listener) => listener.close(patience)));
    for (const close of closers.reverse()) await close();
  };
  const open = async (port: number, setting: string) => {
    const listener = await listen(host, port, setting, patienceWith(config.edge.requestSeconds));
    listeners.push(listener);
    return listener;
  };

  try {
    const portal = await open(ports.portal, 'DEVPORTAL_PORTAL_PORT');
    const api = await open(ports.api, 'DEVPORTAL_API_PORT');
    const issuerListener = await open(ports.issuer, 'DEVPORTAL_ISSUER_PORT');
    const client = await open(ports.client, 'DEVPORTAL_CLIENT_PORT');

    const metrics = new Metrics();
    const metricsUrl = await openMetrics(config.edge.metricsPort, open, metrics);
    if (config.edge.tracesUrl !== undefined) {
      // Who wants no traces loads none of it.
      const { exportTraces } = await import('./edge/export-traces.js');
      closers.push(exportTraces(config.edge.tracesUrl));
    }

    const { db, close, limitStatements, connections } = await openDatabase(config.database, (error) =>
      log.error('a connection broke', error),
    );
    closers.push(close);
    metrics.watchConnections(connections);
    await migrate(db);
    if (config.seed) await seed(db);
    const reveal = revealPolicy(config.secretReveal);
    log.info(config.database.kind === 'embedded' ? `Database  ${config.database.folder}` : 'Database  PostgreSQL');
    await settleSealedSecrets(db, reveal?.sealer, log);
    limitStatements(config.edge.requestSeconds);
    const timer = setInterval(() => {
      purgeExpired(db).catch((error: unknown) => log.error('purging failed', error));
    }, purgeInterval).unref();
    closers.push(async () => clearInterval(timer));

    const okta = config.okta && (await openOkta(config.okta, { db, log, now, metrics: metrics.registry }));
    if (okta) {
      closers.push(() => okta.registrar.stop());
      await okta.registrar.start();
      log.info(`Okta      ${okta.issuer}`);
    }
    const issuer = issuerListener.origin + issuerPath;
    const publicUrl = config.edge.publicUrl ?? api.origin;
    const apiUrl = publicUrl + apiPath;
    const portalUrl = `${portal.origin}/`;
    const logoUrl = (logoId: string) => `${publicUrl}/logos/${logoId}`;
    const portalClient = { clientId: portalClientId, name: 'Admin Portal', redirectUris: [portalUrl] };

    const handleIssuer = await createIssuer({
      db,
      log,
      issuer,
      portal: portalClient,
      logoUrl,
      logoOrigin: new URL(publicUrl).origin,
      accessTokenSeconds: config.accessTokenSeconds,
      now,
    });
    issuerListener.serve(logged(log, 'issuer', issuerRoute, handleIssuer));
    log.info(`Issuer    ${issuer}`);

    const health = new Health(db);
    const tokens = createTokenVerifier({
      ...{ issuer, clientIds: [portalClientId], tokenType: 'at+jwt' },
      ...config.edge,
    });
    const origins = [portal.origin, ...config.portalOrigins];
    const serveApi = getRequestListener(
      createApp({
        ...{ db, log, tokens, health, metrics, publicUrl, edge: config.edge, origins, logoUrl, reveal, now },
        registrar: okta?.registrar ?? localRegistrar,
        issuer: okta?.issuer ?? issuer,
        reviewOwnTenant: config.reviewOwnTenant,
      }).fetch,
    );
    api.serve((request, response) => {
      setSecureHeaders(response, publicUrl);
      void serveApi(request, response);
    });
    log.info(`API       ${apiUrl}`);
    if (publicUrl !== api.origin) log.info(`API listens on ${api.origin}`);

    const servePortal = createPortalServer({
      folder: folders.portal,
      sdkFolder: folders.sdk,
      origin: portal.origin,
      replacements: { 'http://127.0.0.1:4401': publicUrl, 'http://127.0.0.1:4402': issuerListener.origin },
      apiOrigin: new URL(publicUrl).origin,
      issuerOrigin: issuerListener.origin,
    });
    portal.serve(logged(log, 'portal', () => '(file)', servePortal));

    client.serve(createExampleClient({ origin: client.origin, issuer }));
    log.info(`Client    ${client.origin}/  (an example that gets a token with an app's client ID and secret)`);

    if (metricsUrl !== undefined) log.info(`Metrics   ${metricsUrl}`);

    let stopping: Promise<void> | undefined;
    const beginToStop = () => {
      health.stop();
      return (stopping ??= stop());
    };
    const exampleClientUrl = `${client.origin}/`;
    return { portalUrl, apiUrl, issuer, exampleClientUrl, metricsUrl, metrics, db, stop: beginToStop };
  } catch (error) {
    await stop(false);
    throw error;
  }
}

async function openMetrics(
  port: number | undefined,
  open: (port: number, setting: string) => Promise<Listener>,
  metrics: Metrics,
): Promise<string | undefined> {
  if (port === undefined) return undefined;
  const listener = await open(port, 'DEVPORTAL_METRICS_PORT');
  metrics.collectProcess();
  listener.serve(serveMetrics(metrics.registry));
  return `${listener.origin}/metrics`;
}

function revealPolicy(config: SecretRevealConfig): RevealPolicy | undefined {
  if (config.policy === 'never') return undefined;
  const [current, ...older] = config.keys;
  return { sealer: new SecretSealer(current, older), acr: config.acr };
}

function logged(
  log: Log,
  server: 'portal' | 'issuer',
  route: (path: string) => string,
  handle: RequestListener,
): RequestListener {
  return (request, response) => {
    const started = performance.now();
    // Read now: the handler may rewrite it.
    const { method = '', url = '' } = request;
    response.once('close', () => {
      const path = url.split('?')[0] ?? '';
      log.request({ server, method, route: route(path), status: response.statusCode, ms: performance.now() - started });
    });
    return handle(request, response);
  };
}
