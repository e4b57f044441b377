/** Errors as the handler writes them: problem details (RFC 9457). `problem.ts` is how the client reads them. */
import {
  array,
  enum as zodEnum,
  type infer as Infer,
  maxLength,
  minimum,
  number,
  object,
  optional,
  string,
  type ZodMiniType,
} from 'zod/mini';

import { type ErrorCode, errorCodes, type Missing, type PortalError } from '../../contract/errors.js';
import { boundSeconds } from './retry.js';

const word = string().check(maxLength(100));

/** The members of a problem that mean something to the client, each with the bounds that it is read with. */
export const problemMembers = {
  code: zodEnum(errorCodes),
  /** Refused fields. `pointer` is a JSON Pointer (RFC 6901, section 6) into the input: `#/redirectUris/2`. */
  errors: array(object({ pointer: string().check(maxLength(200)), code: word, limit: optional(number()) })).check(
    maxLength(100),
  ),
  missing: array(
    object({ kind: zodEnum(['package', 'subscription', 'role', 'step-up']), anyOf: array(word).check(maxLength(50)) }),
  ).check(maxLength(20)),
  /** Seconds; as the header of this name, which a page of another origin may not see. */
  retryAfter: number().check(minimum(0)),
  /** As the header `X-Request-Id`. */
  requestId: word,
};

export type ProblemMembers = { [Name in keyof typeof problemMembers]: Infer<(typeof problemMembers)[Name]> };

/** A problem document as the handler writes it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  code: ErrorCode;
  errors?: { pointer: string; code: string; limit?: number | undefined }[];
  missing?: readonly Missing[];
  retryAfter?: number;
  requestId: string;
  current?: unknown;
}

/**
 * The document of an error. Its `message` and `cause` stay behind: they are for this side's log.
 *
 * @param currentSchema What `current` of a conflict has to be; nothing goes out unless told.
 * @param own A status and words for developers instead of those that the code gives.
 */
export function writeProblem(
  error: PortalError,
  requestId: string,
  currentSchema?: ZodMiniType,
  own?: { status: number; message: string },
): Problem {
  const current = error.code === 'conflict' ? currentSchema?.safeParse(error.current) : undefined;
  // What the backend could not reach is no matter of the caller's connection, who did reach us.
  const code = error.code === 'network' ? 'server' : error.code;
  const retryAfter = boundSeconds(error.retryAfter);
  return {
    type: `urn:zoominfo:devportal:problem:${code}`,
    title: titles[code],
    status:
      own?.status ??
      (current?.success ? 412 : retryAfter !== undefined && code === 'server' ? 503 : statuses[error.code]),
    ...(own && { detail: own.message }),
    code,
    ...(error.fields.length > 0 && {
      errors: error.fields.slice(0, 100).map(({ path, code, limit }) => ({ pointer: pointerTo(path), code, limit })),
    }),
    ...(error.missing.length > 0 && { missing: error.missing }),
    ...(retryAfter !== undefined && { retryAfter: Math.ceil(retryAfter) }),
    requestId,
    ...(current?.success && { current: current.data }),
  };
}

/** What a code is answered with, where nothing says otherwise. A `server` that says how long to wait is 503. */
export const statuses: Readonly<Record<ErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  validation: 422,
  'rate-limited': 429,
  server: 500,
  contract: 502,
  network: 502,
  timeout: 504,
};

const titles: Readonly<Record<ErrorCode, string>> = {
  unauthenticated: 'Sign-in needed',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  conflict: 'In conflict with the current state',
  validation: 'Input refused',
  'rate-limited': 'Too many requests',
  server: 'Server error',
  contract: 'Not as the contract says',
  network: 'No connection',
  timeout: 'No answer in time',
};

/** RFC 6901, section 6: the pointer as a URI fragment. A path's parts hold no `/` of their own. */
function pointerTo(path: string): string {
  const parts = path === '' ? [] : path.split('/');
  return ['#', ...parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0')))].join('/');
}
