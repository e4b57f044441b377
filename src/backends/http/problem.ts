/**
 * Errors as they travel: problem details (RFC 9457). The handler writes them, the client reads them, and reads them as
 * what a stranger may have written.
 */
import { array, enum as zodEnum, maxLength, minimum, number, object, optional, string } from 'zod/mini';

import { appSchema } from '../../contract/schemas.js';
import {
  type ErrorCode,
  errorCodes,
  type Missing,
  PortalError,
  type PortalErrorOptions,
} from '../../contract/errors.js';
import { boundSeconds, readRetryAfter } from './retry.js';

export const problemMediaType = 'application/problem+json';

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
  /** The app as it stands now. */
  current: appSchema,
};

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
 * The error that an answer outside 2xx stands for. The status says it; a problem document may say more. Whatever else
 * the body is (a proxy's HTML page, nothing) goes unread into no message.
 *
 * @param call Names the call in the error's message.
 */
export async function readProblem(response: Response, call: string): Promise<PortalError> {
  const { status, headers } = response;
  const isProblem = headers.get('content-type')?.startsWith(problemMediaType);
  // A body that breaks off takes nothing from what the status has said.
  const text = await response.text().catch(() => '');
  const document = isProblem ? parseObject(text) : {};
  const member = <Name extends keyof typeof problemMembers>(name: Name) => {
    const result = problemMembers[name].safeParse(document[name]);
    return (result.success ? result.data : undefined) as ReturnType<(typeof problemMembers)[Name]['parse']> | undefined;
  };

  const code = codeFor(status, member('code'));
  return new PortalError(code, {
    // A redirect that was not followed shows itself in browsers as status 0 (Fetch, section 2.2.6).
    message: `${call}: HTTP ${status || 'redirect'} (${code})`,
    fields: member('errors')?.map(({ pointer, ...rest }) => ({ path: pathOf(pointer), ...rest })),
    missing: member('missing'),
    retryAfter: readRetryAfter(headers, Date.now()) ?? boundSeconds(member('retryAfter')),
    requestId: member('requestId') ?? requestIdOf(headers),
    current: member('current'),
    // To the constructor an undefined member is as good as none.
  } as PortalErrorOptions);
}

export function requestIdOf(headers: Headers): string | undefined {
  return headers.get('x-request-id')?.slice(0, 100);
}

/**
 * The document of an error. Its `message` and `cause` stay behind: they are for this side's log.
 *
 * @param own A status and words for developers instead of those that the code gives.
 */
export function writeProblem(
  error: PortalError,
  requestId: string,
  own?: { status: number; message: string },
): Problem {
  const current = error.code === 'conflict' ? appSchema.safeParse(error.current) : undefined;
  // What the backend could not reach is no matter of the caller's connection, who did reach us.
  const code = error.code === 'network' ? 'server' : error.code;
  const retryAfter = boundSeconds(error.retryAfter);
  return {
    type: `urn:zoominfo:devportal:problem:${code}`,
    title: titles[code],
    status: own?.status ?? (current?.success ? 412 : statuses[error.code]),
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

/** What a code is answered with, where nothing says otherwise. */
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

const codes: Readonly<Record<number, ErrorCode>> = {
  400: 'validation',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  413: 'validation',
  422: 'validation',
  429: 'rate-limited',
  504: 'timeout',
};

function codeFor(status: number, stated: ErrorCode | undefined): ErrorCode {
  const own = codes[status] ?? (status >= 500 ? 'server' : 'contract');
  // On these two every call is sent again, creations and updates too: the status alone may say them.
  const sentAgain = (code: ErrorCode) => code === 'unauthenticated' || code === 'rate-limited';
  return stated === undefined || sentAgain(own) || sentAgain(stated) ? own : stated;
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** RFC 6901, section 6: the pointer as a URI fragment. A path's parts hold no `/` of their own. */
function pointerTo(path: string): string {
  const parts = path === '' ? [] : path.split('/');
  return ['#', ...parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0')))].join('/');
}

function pathOf(pointer: string): string {
  const path = pointer.replace(/^#?\/?/, '');
  try {
    return decodeURIComponent(path).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return path;
  }
}
