import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import { type Answer, notFound, OktaError, serverError, invalid, invalidToken, locked, tooMany } from './answers.js';
import type { Fault } from './faults.js';
import type { RateLimits } from './rate-limits.js';

/** An answer in bytes. */
interface Rendered {
  status: number;
  headers: Record<string, string | string[]>;
  bytes: Buffer;
}

function render({ status, headers = {}, body }: Answer): Rendered {
  if (body === undefined) return { status, headers, bytes: Buffer.alloc(0) };
  if (Buffer.isBuffer(body)) return { status, headers, bytes: body };
  return {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
    bytes: Buffer.from(JSON.stringify(body)),
  };
}

const html = (status: number, title: string): Rendered => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  bytes: Buffer.from(`<!doctype html><title>${title}</title><h1>${title}</h1>`),
});

const unavailable: Rendered = {
  status: 503,
  headers: { 'Content-Type': 'text/plain' },
  bytes: Buffer.from('upstream connect error or disconnect/reset before headers'),
};

/** The refusal of a fault with which nothing happens; the error to answer, or what goes out as it is. */
export function refusalOf(
  fault: Fault,
  limits: RateLimits,
  url: URL,
): OktaError | 'silence' | 'reset' | Rendered | undefined {
  switch (fault.kind) {
    case 'timeout-before':
      return 'silence';
    case 'reset-before':
      return 'reset';
    case 'rate-limited':
      return limits.exceeded(fault.delay ?? 1000);
    case 'rate-limited-concurrency':
      return limits.tooManyAtOnce();
    case 'rate-limited-without-headers':
      return tooMany();
    case 'error-500-before':
      return serverError();
    case 'error-502-html':
      return html(502, 'Bad Gateway');
    case 'error-503-before':
      return new OktaError(503, 'E0000010', 'Service is in read only mode');
    case 'error-423':
      return locked();
    case 'not-found-after-create':
      return notFound(url.pathname.split('/').at(-1) ?? '', 'AppInstance');
    case 'refused':
      return invalid('subject', 'subject: It is not to our taste.');
    case 'token-expired':
      return invalidToken({ 'WWW-Authenticate': 'Bearer error="invalid_token"' });
    default:
      return undefined;
  }
}

/** Another name of this machine, so that a client that follows the link is seen: it arrives under a wrong host. */
function elsewhere(url: URL): string {
  const other = new URL(url);
  other.hostname = 'localhost';
  other.searchParams.set('after', 'elsewhere');
  return other.href;
}

function spoil(answer: Rendered, fault: Fault, url: URL, errorId: string): Rendered {
  switch (fault.kind) {
    case 'error-500-after':
      return render(serverError().answer(errorId));
    case 'error-503-after':
      return unavailable;
    case 'html-200':
      return html(200, 'Sign in');
    case 'truncated-json':
      return answer.bytes.length > 1
        ? { ...answer, bytes: answer.bytes.subarray(0, answer.bytes.length >> 1) }
        : { ...render({ status: 200, body: {} }), bytes: Buffer.from('{"') };
    case 'empty-body':
      return { ...answer, bytes: Buffer.alloc(0) };
    case 'wrong-type':
      return { ...render({ ...answer, body: 'a string' }), status: answer.status === 204 ? 200 : answer.status };
    case 'next-other-origin':
      return withNext(answer, elsewhere(url));
    case 'next-circle':
      return withNext(answer, url.href);
    default:
      return answer;
  }
}

function withNext(answer: Rendered, next: string): Rendered {
  const links = [answer.headers['Link'] ?? []].flat().filter((link) => !link.endsWith('rel="next"'));
  return { ...answer, headers: { ...answer.headers, Link: [...links, `<${next}>; rel="next"`] } };
}

const left = /^(x-rate-limit-.*|x-okta-request-id|link|content-type)$/i;

export interface Delivery {
  response: ServerResponse;
  answer: Answer | Rendered;
  /** Those that every answer has. */
  headers: Record<string, string>;
  fault: Fault | undefined;
  url: URL;
  errorId: string;
  /** Aborted when the fake is closed. */
  signal: AbortSignal;
}

/** Sends an answer, or what a fault leaves of it. Resolves when nothing more is to be written. */
export async function deliver({ response, answer, headers, fault, url, errorId, signal }: Delivery): Promise<void> {
  const whole = 'bytes' in answer ? answer : render(answer);
  const { status, bytes, headers: own } = fault ? spoil(whole, fault, url, errorId) : whole;
  switch (fault?.kind) {
    case 'timeout-after':
      return;
    case 'reset-after':
      reset(response);
      return;
    case 'slow-headers':
      await wait(fault.delay ?? 1500, undefined, { signal });
      break;
    default:
  }
  const all = Object.entries({ ...headers, ...own });
  const kept = fault?.kind === 'missing-headers' ? all.filter(([name]) => !left.test(name)) : all;
  if (fault?.kind === 'reset-midway') {
    await half(response, { status, bytes, headers: Object.fromEntries(kept) }, signal);
    return;
  }
  const length = status === 204 ? [] : [['Content-Length', String(bytes.length)]];
  response.writeHead(status, Object.fromEntries([...kept, ...length]) as Record<string, string>);
  response.end(bytes);
}

/** The head of an answer and half of its body; half of the head where there is no body. */
async function half(
  response: ServerResponse,
  { status, bytes, headers }: Rendered,
  signal: AbortSignal,
): Promise<void> {
  if (bytes.length > 0) {
    response.writeHead(status, { ...headers, 'Content-Length': String(bytes.length) });
    response.write(bytes.subarray(0, bytes.length >> 1));
  } else {
    response.socket?.write(`HTTP/1.1 ${status} `);
  }
  // A reset that comes at once takes with it what has not been read.
  await wait(20, undefined, { signal });
  reset(response);
}

export function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}
