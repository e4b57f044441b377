import { createHandler } from '@zoominfo/devportal-elements/backends/http/handler';
import type { DevPortalBackend } from '@zoominfo/devportal-elements/contract/backend';
import { toPortalError } from '@zoominfo/devportal-elements/contract/errors';
import { everyOperation } from '@zoominfo/devportal-elements/contract/operations';
import { Hono } from 'hono';

import type { Database } from './database/tables.js';
import type { Log } from './log.js';
import type { RevealPolicy } from './postgres-backend/context.js';
import { loadLogo } from './postgres-backend/logos.js';
import { createPostgresBackend } from './postgres-backend/postgres-backend.js';
import { limitAddresses } from './edge/address-limit.js';
import { maxBodyBytes, refuseBigBodies } from './edge/body-limit.js';
import { createCallers } from './edge/callers.js';
import { allowOrigins } from './edge/cors.js';
import type { EdgeConfig } from './edge/edge-config.js';
import type { Health } from './edge/health.js';
import type { Metrics } from './edge/metrics.js';
import { observe } from './edge/observe.js';
import { problem } from './edge/problem.js';
import { signalOf, withTimeLimit } from './edge/time-limit.js';
import type { Registrar } from './registrar/registrar.js';
import type { TokenVerifier } from './verify-token.js';

export const apiPath = '/api/v1';

export interface AppOptions {
  db: Database;
  log: Log;
  tokens: TokenVerifier;
  health: Health;
  metrics: Metrics;
  /** Where the API is reached from outside, without a slash at its end. */
  publicUrl: string;
  edge: Pick<EdgeConfig, 'rates' | 'requestSeconds' | 'trustedProxies'>;
  /** Origins whose pages may call the API. */
  origins: readonly string[];
  logoUrl: (logoId: string) => string;
  /** See `RequestContext`. */
  reviewOwnTenant: boolean;
  /** Of the apps' tokens. */
  issuer: string;
  reveal: RevealPolicy | undefined;
  now: () => Date;
  registrar: Registrar;
}

/** The API: the contract's handler for whoever the access token names, logos for everyone, and a sign of life. */
export function createApp({ log, tokens, health, metrics, publicUrl, origins, edge, ...options }: AppOptions): Hono {
  const { db, logoUrl, reviewOwnTenant, issuer, reveal, now, registrar } = options;
  const callers = createCallers({ db, tokens, publicUrl, rates: edge.rates, metrics });

  async function backendFor(request: Request): Promise<DevPortalBackend> {
    const { viewer, remembered, authentication } = await callers.identify(request);
    // Name by name: `...caller` takes V8 two hundred times as long, and this is done for each request.
    return createPostgresBackend({
      viewer,
      remembered,
      authentication,
      db,
      now,
      logoUrl,
      issuer,
      reveal,
      registrar,
      reviewOwnTenant,
    });
  }

  const handler = createHandler({
    backend: backendFor,
    basePath: apiPath,
    maxBodyBytes,
    keepsLength: true,
    signalOf,
    onError: (error, { requestId, method, route }) => log.error(`${method} ${route} failed`, error, requestId),
  });

  const app = new Hono();
  app.use(observe({ log, metrics, routeOf: apiRoute }));
  app.use(`${apiPath}/*`, allowOrigins(origins));
  app.use(`${apiPath}/*`, refuseBigBodies);
  const guard = limitAddresses({
    limit: edge.rates.address,
    proxies: edge.trustedProxies,
    onRefusal: () => metrics.rateRefused('address'),
  });
  const handle = withTimeLimit(handler, edge.requestSeconds * 1000);
  app.all(`${apiPath}/*`, (context) => {
    const { raw } = context.req;
    return guard(context, async () => callers.complete(raw, await handle(raw)));
  });

  app.get('/livez', (context) => context.json({ status: 'ok' }));

  app.get('/readyz', async (context) => {
    const status = await health.readiness();
    return context.json({ status }, status === 'ok' ? 200 : 503);
  });

  app.get('/healthz', async (context) => {
    const alive = await health.isDatabaseThere();
    return context.json({ status: alive ? 'ok' : 'database unavailable' }, alive ? 200 : 503);
  });

  app.get('/logos/:id', (context) =>
    guard(context, async () => {
      const logo = await loadLogo(db, context.req.param('id'));
      if (!logo) return context.text('There is no such logo.', 404, { 'Cross-Origin-Resource-Policy': 'cross-origin' });
      return context.body(new Uint8Array(logo.bytes), 200, {
        'Content-Type': logo.mediaType,
        // A new file has a new address.
        'Cache-Control': 'public, max-age=31536000, immutable',
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': `default-src 'none'; sandbox`,
        'Cross-Origin-Resource-Policy': 'cross-origin',
      });
    }),
  );

  app.onError((error) => {
    log.error('the API failed', error);
    const { retryAfter } = toPortalError(error);
    const status = retryAfter === undefined ? 500 : 503;
    return problem({ status, code: 'server', title: 'Server error', ...(retryAfter !== undefined && { retryAfter }) });
  });
  return app;
}

const patterns = everyOperation().map(({ operation: { path } }) => ({
  path,
  match: new RegExp(`^${apiPath}${path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Patterns that are a path themselves. */
const fixed = new Set(patterns.map(({ path }) => path).filter((path) => !path.includes('{')));

/** The pattern of a path, for the log: what stands in a path's place of an id may be anything. */
function apiRoute(path: string): string {
  if (path.startsWith('/logos/')) return '/logos/{id}';
  if (['/livez', '/readyz', '/healthz'].includes(path) || path === `${apiPath}/openapi.json`) return path;
  const own = path.startsWith(`${apiPath}/`) ? path.slice(apiPath.length) : '';
  if (fixed.has(own)) return own;
  return patterns.find(({ match }) => match.test(path))?.path ?? '(none)';
}
