/** Errors as the client reads them: problem details (RFC 9457), taken for what a stranger may have written. */
import { type ErrorCode, PortalError, type PortalErrorOptions } from '../../contract/errors.js';
import { departure, type Shape, type Shapes } from '../../contract/shape.js';
import type { ProblemMembers } from './problem-document.js';
import { boundSeconds, readRetryAfter } from './retry.js';
import { shapes } from './wire.js';

export const problemMediaType = 'application/problem+json';

/**
 * The error that an answer outside 2xx stands for. The status says it; a problem document may say more. Whatever else
 * the body is (a proxy's HTML page, nothing) goes unread into no message.
 *
 * @param call Names the call in the error's message.
 * @param current What a conflict of this call carries, with the shapes it refers to; nothing unless told.
 */
export async function readProblem(
  response: Response,
  call: string,
  current: Shape = never,
  known: Shapes = shapes,
): Promise<PortalError> {
  const { status, headers } = response;
  const isProblem = headers.get('content-type')?.startsWith(problemMediaType);
  // A body that breaks off takes nothing from what the status has said.
  const text = await response.text().catch(() => '');
  const document = isProblem ? parseObject(text) : {};
  const member = <Name extends keyof ProblemMembers>(name: Name): ProblemMembers[Name] | undefined => {
    const value = document[name];
    const isGood = departure(value, shapes.Problem.properties[name], shapes) === undefined;
    return isGood ? (value as ProblemMembers[Name]) : undefined;
  };

  const code = codeFor(status, member('code'));
  return new PortalError(code, {
    // A redirect that was not followed shows itself in browsers as status 0 (Fetch, section 2.2.6).
    message: `${call}: HTTP ${status || 'redirect'} (${code})`,
    // Member by member, since there may be more than the document is meant to have.
    fields: member('errors')?.map(({ pointer, code, limit }) => ({
      path: pathOf(pointer),
      code,
      ...(limit !== undefined && { limit }),
    })),
    missing: member('missing')?.map(({ kind, anyOf }) => ({ kind, anyOf })),
    retryAfter: readRetryAfter(headers, Date.now()) ?? boundSeconds(member('retryAfter')),
    requestId: member('requestId') ?? requestIdOf(headers),
    current: departure(document['current'], current, known) === undefined ? document['current'] : undefined,
    // To the constructor an undefined member is as good as none.
  } as PortalErrorOptions);
}

/** Nothing fits it. */
const never: Shape = { enum: [] };

export function requestIdOf(headers: Headers): string | undefined {
  return headers.get('x-request-id')?.slice(0, 100);
}

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

function pathOf(pointer: string): string {
  const path = pointer.replace(/^#?\/?/, '');
  try {
    return decodeURIComponent(path).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return path;
  }
}
