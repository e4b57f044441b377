/**
 * What can go wrong, as data. A backend throws {@link PortalError} and nothing else (an abort passes
 * through as the `AbortError` it is); elements choose words by `code`, never by `message`.
 */

export const errorCodes = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'validation',
  'rate-limited',
  'network',
  'timeout',
  'contract',
  'server',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** One refused field. */
export interface FieldProblem {
  /** Where: the field's name, then an index where the field is a list: `name`, `redirectUris/2`. */
  path: string;
  /** Why: a stable reason code of the rule that refused it, such as `required` or `too-long`. */
  code: string;
  /** The bound that was passed, where the rule has one: characters, bytes, pixels or a count. */
  limit?: number | undefined;
}

/** What a person lacks, and who can give it. */
export interface Missing {
  kind: 'package' | 'subscription' | 'role' | 'step-up';
  /** Any one of these would do: package, subscription or role ids. */
  anyOf: readonly string[];
}

export interface PortalErrorOptions {
  /** For developers' eyes and logs; never shown to users, never holds a secret or token. */
  message?: string;
  fields?: readonly FieldProblem[];
  missing?: readonly Missing[];
  /** Seconds to wait before another try (RFC 9110, section 10.2.3). */
  retryAfter?: number;
  /** Names the request in the server's log. */
  requestId?: string;
  /** `conflict` only: the resource as it stands now. */
  current?: unknown;
  cause?: unknown;
}

/** The only error that a backend throws. Compare `code`; the class may come from another copy of this package. */
export class PortalError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly FieldProblem[];
  readonly missing: readonly Missing[];
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;
  readonly current: unknown;

  constructor(code: ErrorCode, options: PortalErrorOptions = {}) {
    super(options.message ?? code, 'cause' in options ? { cause: options.cause } : undefined);
    // A literal: constructor.name does not survive a minifier.
    this.name = 'PortalError';
    this.code = code;
    this.fields = options.fields ?? [];
    this.missing = options.missing ?? [];
    this.retryAfter = options.retryAfter;
    this.requestId = options.requestId;
    this.current = options.current;
  }

  /** Whether the same call may succeed later without the person changing anything. */
  get retryable(): boolean {
    return retryableCodes.has(this.code);
  }
}

const retryableCodes: ReadonlySet<ErrorCode> = new Set(['rate-limited', 'network', 'timeout', 'server']);

/** Whatever was thrown, as a `PortalError`: known ones unchanged, all others as `server` with the original as cause. */
export function toPortalError(error: unknown): PortalError {
  return isPortalError(error) ? error : new PortalError('server', { cause: error });
}

/** True for a `PortalError`, also one of another copy of this package on the same page. */
export function isPortalError(error: unknown): error is PortalError {
  return error instanceof Error && error.name === 'PortalError' && errorCodes.includes((error as PortalError).code);
}

/** True for the rejection of an aborted call, which is no failure. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
