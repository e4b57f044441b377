import { randomUUID } from 'node:crypto';

import type { Operation } from './operations.js';

export interface BenchRequest {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** A request of an operation; its path is below the API's. */
export function request({ method, path, body }: Operation, token: string): BenchRequest {
  const authorization = `Bearer ${token}`;
  if (!body) return { method, path, headers: { authorization } };
  const serial = randomUUID();
  return {
    ...{ method, path },
    headers: { authorization, 'content-type': 'application/json', 'idempotency-key': serial },
    body: JSON.stringify(body(serial)),
  };
}
