import type { ErrorCode } from '@zoominfo/devportal-elements/contract/errors';

interface ProblemOptions {
  status: number;
  code: ErrorCode;
  title: string;
  /** Seconds. */
  retryAfter?: number;
  errors?: readonly { pointer: string; code: string; limit?: number }[];
  headers?: Record<string, string>;
}

/** A problem document as the contract's handler writes it, for what is refused before the handler is asked. */
export function problem({ status, code, title, retryAfter, errors, headers }: ProblemOptions): Response {
  const requestId = crypto.randomUUID();
  const document = {
    ...{ type: `urn:zoominfo:devportal:problem:${code}`, title, status, code },
    ...(errors && { errors }),
    ...(retryAfter !== undefined && { retryAfter }),
    requestId,
  };
  return new Response(JSON.stringify(document), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': requestId,
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      ...headers,
    },
  });
}

export function tooManyRequests(retryAfter: number): Response {
  return problem({ status: 429, code: 'rate-limited', title: 'Too many requests', retryAfter });
}
