import type { RequestListener } from 'node:http';

import { logoUrl, openBasis, serveApi } from './api-server.js';
import type { PeopleConfig, ServerConfig } from './config.js';
import type { Database } from './database/tables.js';
import type { Metrics } from './edge/metrics.js';
import { createExampleClient } from './example-client/example-client.js';
import { createIssuer, issuerPath, issuerRoute } from './issuer/issuer.js';
import type { Log } from './log.js';
import { createPortalServer } from './portal.js';
import { ServerLife } from './server-life.js';

/** The host portal's client at the issuer. */
export const portalClientId = 'devportal-portal';

export interface RunningApi {
  /** Of the contract's handler. */
  apiUrl: string;
  /** Where people sign in. */
  issuer: string;
  /** Of `/metrics`, where there is one. */
  metricsUrl: string | undefined;
  metrics: Metrics;
  db: Database;
  /** Says that it stops, drains, finishes running requests, then closes the database. Calling it again waits for the same. */
  stop(): Promise<void>;
}

export interface RunningServer extends RunningApi {
  /** Where people go. */
  portalUrl: string;
  /** An OAuth client to try an app out with. */
  exampleClientUrl: string;
}

export interface Folders {
  /** The host page. */
  portal: string;
  /** The SDK's bundles. */
  sdk: string;
}

/**
 * Starts the API alone, for people who sign in at an issuer that is there already: what many processes run at once, on one
 * database. A failure gives everything back.
 */
export async function startApi(
  config: ServerConfig,
  people: PeopleConfig,
  log: Log,
  now: () => Date = () => new Date(),
): Promise<RunningApi> {
  const life = new ServerLife(config);
  try {
    const api = await life.open(config.ports.api, 'DEVPORTAL_API_PORT');
    const basis = await openBasis({ config, life, log, now });
    const { db, metrics, metricsUrl } = basis;
    const apiUrl = serveApi(api, basis, { people, origins: config.portalOrigins });
    if (metricsUrl !== undefined) log.info(`Metrics   ${metricsUrl}`);
    return { apiUrl, issuer: people.issuer, metricsUrl, metrics, db, stop: () => life.stop() };
  } catch (error) {
    await life.giveBack();
    throw error;
  }
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
  const { ports } = config;
  const life = new ServerLife(config);
  try {
    const portal = await life.open(ports.portal, 'DEVPORTAL_PORTAL_PORT');
    const api = await life.open(ports.api, 'DEVPORTAL_API_PORT');
    const issuerListener = await life.open(ports.issuer, 'DEVPORTAL_ISSUER_PORT');
    const client = await life.open(ports.client, 'DEVPORTAL_CLIENT_PORT');

    const basis = await openBasis({ config, life, log, now });
    const { db, metrics, metricsUrl } = basis;
    const issuer = issuerListener.origin + issuerPath;
    const publicUrl = config.edge.publicUrl ?? api.origin;
    const portalUrl = `${portal.origin}/`;
    const portalClient = { clientId: portalClientId, name: 'Admin Portal', redirectUris: [portalUrl] };

    const handleIssuer = await createIssuer({
      db,
      log,
      issuer,
      portal: portalClient,
      logoUrl: (logoId) => logoUrl(publicUrl, logoId),
      logoOrigin: new URL(publicUrl).origin,
      accessTokenSeconds: config.accessTokenSeconds,
      now,
    });
    issuerListener.serve(logged(log, 'issuer', issuerRoute, handleIssuer));
    log.info(`Issuer    ${issuer}`);

    const apiUrl = serveApi(api, basis, {
      people: { issuer, clientIds: [portalClientId], tokenType: 'at+jwt' },
      origins: [portal.origin, ...config.portalOrigins],
    });

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
    const exampleClientUrl = `${client.origin}/`;
    return { portalUrl, apiUrl, issuer, exampleClientUrl, metricsUrl, metrics, db, stop: () => life.stop() };
  } catch (error) {
    await life.giveBack();
    throw error;
  }
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
