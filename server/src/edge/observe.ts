import { context, propagation, SpanKind, trace } from '@opentelemetry/api';
import type { MiddlewareHandler } from 'hono';

import type { Log } from '../log.js';
import { knownMethod, type Metrics } from './metrics.js';
import { factsOf } from './request-facts.js';
import { failSpan, tracer } from './tracing.js';

interface Observers {
  log: Log;
  metrics: Metrics;
  /** A path's pattern. What stands in a path in an id's place may be anything, so nobody is told the path itself. */
  routeOf: (path: string) => string;
}

/** A line of the log, a count and a span for every request. */
export function observe({ log, metrics, routeOf }: Observers): MiddlewareHandler {
  return async (call, next) => {
    const { req } = call;
    const started = performance.now();
    const route = routeOf(req.path);
    const method = knownMethod(req.method);
    const parent = propagation.extract(context.active(), req.raw.headers, {
      keys: (headers) => [...headers.keys()],
      get: (headers, name) => headers.get(name) ?? undefined,
    });
    const attributes = { 'http.request.method': method, 'http.route': route, 'url.path': route };
    const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent);
    metrics.requestStarted();
    let status = 500;
    try {
      await context.with(trace.setSpan(parent, span), next);
      status = call.res.status;
    } finally {
      const ms = performance.now() - started;
      metrics.requestEnded({ method, route, status, seconds: ms / 1000 });
      span.setAttribute('http.response.status_code', status);
      if (status >= 500) failSpan(span, String(status));
      span.end();
      const { userId } = factsOf(req.raw);
      const requestId = call.res.headers.get('x-request-id');
      log.request({
        server: 'api',
        method: req.method,
        route,
        status,
        ms,
        ...(requestId !== null && { requestId }),
        ...(userId !== undefined && { userId }),
      });
    }
  };
}
