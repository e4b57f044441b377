/** What the handler itself refuses, before any backend is asked. */
import { type ErrorCode, type FieldProblem, PortalError } from '../../contract/errors.js';

/** An error with an answer of its own, where its code alone would not give it. */
export class Refusal extends Error {
  readonly status: number;
  readonly error: PortalError;
  readonly headers: Readonly<Record<string, string>>;

  /** @param detail For developers, and sent: fixed words, with nothing of the request or of the system in them. */
  constructor(status: number, code: ErrorCode, detail: string, more: RefusalOptions = {}) {
    super(detail, 'cause' in more ? { cause: more.cause } : undefined);
    this.name = 'Refusal';
    this.status = status;
    this.error = new PortalError(code, { message: detail, ...(more.field && { fields: [more.field] }) });
    this.headers = more.headers ?? {};
  }
}

interface RefusalOptions {
  /** For the log, and not sent. */
  cause?: unknown;
  field?: FieldProblem;
  headers?: Record<string, string>;
}
