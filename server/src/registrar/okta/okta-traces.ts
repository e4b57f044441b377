/** What traces tell of Okta: routes, statuses and outcomes; no ids, no query, nothing of what is sent or answered. */
import { SpanKind } from '@opentelemetry/api';

import { errorType, failSpan, inSpan, tracer } from '../../edge/tracing.js';
import type { Outcome } from './app-sync.js';

/** What Okta's addresses have of their own. Anything else in them is an id. */
const words = new Set([
  ...['api', 'v1', 'oauth2', 'token', 'apps', 'authorizationServers', 'credentials', 'secrets', 'lifecycle'],
  ...['activate', 'deactivate', 'logo', 'policies', 'rules', 'scopes'],
]);
const idNames: Record<string, string> = {
  apps: '{appId}',
  authorizationServers: '{authServerId}',
  policies: '{policyId}',
  rules: '{ruleId}',
  secrets: '{secretId}',
};

/** The route of a path, such as `/api/v1/apps/{appId}/logo`. */
export function routeOf(path: string): string {
  let collection: string | undefined;
  return path
    .split('/')
    .map((part) => {
      const id = idNames[collection ?? ''];
      collection = id ? undefined : part;
      return id ?? (part === '' || words.has(part) ? part : '{id}');
    })
    .join('/');
}

/** A `fetch` whose every call has a span. Okta hears nothing of the trace. */
export function traced(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const method = init?.method ?? 'GET';
    const route = routeOf(url.pathname);
    const span = tracer.startSpan(`${method} ${route}`, {
      kind: SpanKind.CLIENT,
      attributes: {
        'http.request.method': method,
        'url.template': route,
        'server.address': url.hostname,
        'server.port': Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
      },
    });
    try {
      const response = await fetch(input, init);
      span.setAttribute('http.response.status_code', response.status);
      if (response.status >= 400) failSpan(span, String(response.status));
      return response;
    } catch (error) {
      failSpan(span, errorType(error));
      throw error;
    } finally {
      span.end();
    }
  };
}

/** One carrying out of what is wanted of an app. */
export function tracedRegistration(run: () => Promise<Outcome>): Promise<Outcome> {
  return inSpan('okta.registration', async (span) => {
    const outcome = await run();
    span.setAttribute('devportal.outcome', outcome);
    if (outcome === 'refused' || outcome === 'waiting') failSpan(span, outcome);
    return outcome;
  });
}
