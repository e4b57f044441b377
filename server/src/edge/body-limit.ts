import type { MiddlewareHandler } from 'hono';

import { problem } from './problem.js';

/**
 * Bytes. The largest body that means anything is an app's draft with a logo of 1,000,000 bytes, which base64 makes a
 * third longer; its other fields have some 100,000, however they are escaped.
 */
export const maxBodyBytes = 2_000_000;

/** A body that says itself that it is too big is refused unread; one that does not say is counted by the handler. */
export const refuseBigBodies: MiddlewareHandler = async ({ req }, next) => {
  if (Number(req.header('content-length') ?? 0) <= maxBodyBytes) return next();
  const errors = [{ pointer: '#', code: 'too-big', limit: maxBodyBytes }];
  return problem({ status: 413, code: 'validation', title: 'Input refused', errors, headers: { connection: 'close' } });
};
