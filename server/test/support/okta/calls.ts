import type { FaultKind, FaultyCall } from './faults.js';

/** A call as it came, in the order of arrival. */
export interface Call extends FaultyCall {
  /** Path and query. */
  readonly path: string;
  /** As sent, with secrets removed: an object of JSON or of a form, `<n bytes>` of anything else, or nothing. */
  readonly body: unknown;
  /** What the client was told; `none` while it was told nothing. */
  status: number | 'none';
  /** The fault that it met. */
  fault?: FaultKind;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Milliseconds until its end; 0 before that. */
  duration: number;
}

const secrets = new Set(['client_secret', 'client_assertion', 'token', 'code', 'refresh_token']);

/** What of a body may be kept and shown. */
export function bodyForRecord(type: string, bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  const hide = (name: string, value: unknown) => (secrets.has(name) && value !== '' ? '[removed]' : value);
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const form = new URLSearchParams(bytes.toString());
    return Object.fromEntries([...form].map(([name, value]) => [name, hide(name, value)]));
  }
  try {
    if (type.startsWith('application/json')) return JSON.parse(bytes.toString(), hide);
  } catch {
    // No JSON, in spite of what it says: its size is all that is kept.
  }
  return `<${bytes.length} bytes>`;
}
