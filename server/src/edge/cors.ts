import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** Lets pages of these origins call the API. Others are told nothing at all, a page without an origin (`null`) too. */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler {
  const allow = cors({
    origin: [...origins],
    allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'DPoP', 'If-Match', 'Idempotency-Key'],
    exposeHeaders: ['ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id', 'WWW-Authenticate'],
    maxAge: 600,
  });
  return async (context, next) => {
    if (origins.includes(context.req.header('origin') ?? '')) return allow(context, next);
    await next();
    // `context.header` would put another answer in its place, whose body is a stream of the first one's.
    context.res.headers.append('Vary', 'Origin');
  };
}
