/** A request as the input of a backend's method: the counterpart of `request.ts`. */
import { parseInput } from '../../contract/input.js';
import type { Place } from '../../contract/operations.js';
import { Refusal } from './refusal.js';
import type { Match } from './route.js';

export interface BodyLimits {
  maxBodyBytes: number;
  /** Whether no body is longer than it says. */
  keepsLength: boolean;
}

/**
 * Every member of the input, checked against the row's schema.
 *
 * @throws {Refusal} 400, 413, 415 or 428 for what cannot be read.
 * @throws {PortalError} See {@link parseInput}.
 */
export async function readInput(request: Request, match: Match, limits: BodyLimits): Promise<unknown> {
  const { operation } = match.route;
  const input: Record<string, unknown> = { ...match.params };
  const query = new URL(request.url).searchParams;
  const { headers } = request;
  // Headers before the body, which is the part that costs something to read.
  const places = Object.entries(operation.places).sort(([, a], [, b]) => Number(a === 'body') - Number(b === 'body'));
  for (const [name, place] of places) {
    if (place === 'body') {
      const body = await readJson(request, limits, operation.bodyOptional);
      if (body !== undefined) input[name] = body;
    } else if (place === 'if-match') input[name] = readVersion(headers, name);
    else if (place === 'idempotency-key') input[name] = readIdempotencyKey(headers, name);
    else if (query.has(name)) input[name] = readQuery(query.get(name) ?? '', place);
  }
  return parseInput(operation, input);
}

function readQuery(text: string, place: Place): unknown {
  if (place === 'query-boolean' && (text === 'true' || text === 'false')) return text === 'true';
  // What is no integer stays text, for the schema to refuse.
  return place === 'query-integer' && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

/** One strong entity tag: a weak one, a list or `*` would let an update through that was made on another version. */
function readVersion(headers: Headers, path: string): string {
  const value = headers.get('if-match');
  if (value === null) {
    throw new Refusal(428, 'validation', 'If-Match is needed', { field: { path, code: 'required' } });
  }
  const version = /^"([\x21\x23-\x7e]+)"$/.exec(value)?.[1];
  if (version !== undefined) return version;
  throw new Refusal(400, 'validation', 'If-Match takes one strong entity tag', { field: { path, code: 'malformed' } });
}

/** A string of RFC 8941, section 3.3.3, as the header's draft has it, or the bare key, as many clients send it. */
function readIdempotencyKey(headers: Headers, path: string): string {
  const value = headers.get('idempotency-key');
  if (!value) {
    throw new Refusal(400, 'validation', 'Idempotency-Key is needed', { field: { path, code: 'required' } });
  }
  const quoted = /^"((?:[^"\\]|\\["\\])*)"$/.exec(value)?.[1];
  return quoted?.replace(/\\(.)/g, '$1') ?? value;
}

/** Undefined where there is no body and need not be one. */
async function readJson(request: Request, limits: BodyLimits, optional = false): Promise<unknown> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (optional && mediaType === undefined) return undefined;
  if (mediaType !== 'application/json') {
    throw new Refusal(415, 'contract', 'The body has to be application/json', {
      headers: { accept: 'application/json' },
    });
  }
  const bytes = await readBytes(request, limits);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400, 'validation', 'The body is not JSON', { field: { path: '', code: 'malformed' } });
  }
}

async function readBytes(request: Request, { maxBodyBytes, keepsLength }: BodyLimits): Promise<Uint8Array> {
  const isBounded = keepsLength && Number(request.headers.get('content-length') ?? NaN) <= maxBodyBytes;
  return isBounded ? new Uint8Array(await request.arrayBuffer()) : readStream(request, maxBodyBytes);
}

/** Counts what comes, since `Content-Length` is only what the sender says. */
async function readStream(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Firefox, where a service worker may answer with this, gives no stream of a request.
  const reader = (request.body ?? (await request.blob()).stream()).getReader();
  for (let next = await reader.read(); next.value; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      const field = { path: '', code: 'too-big', limit: maxBytes };
      throw new Refusal(413, 'validation', 'The body is too big', { field });
    }
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
