/** Which row of the table a request means. */
import { everyOperation, type Operation } from '../../contract/operations.js';
import { Refusal } from './refusal.js';

export interface Route {
  group: string;
  method: string;
  operation: Operation;
  segments: readonly Segment[];
}

/** Of a path's pattern: a text, or the name of what stands there. */
type Segment = { text: string } | { name: string };

export interface Match {
  route: Route;
  /** The path's members, percent-decoded. */
  params: Record<string, string>;
}

/** @param groups Which groups of the table there are; all of them unless told. */
export function routesOf(groups?: readonly string[]): Route[] {
  return everyOperation()
    .filter(({ group }) => !groups || groups.includes(group))
    .map((row) => ({ ...row, segments: row.operation.path.split('/').slice(1).map(segmentOf) }));
}

function segmentOf(text: string): Segment {
  const name = /^\{(\w+)\}$/.exec(text)?.[1];
  return name === undefined ? { text } : { name };
}

/**
 * @param path As it stands in the URL, below the handler's base path.
 * @throws {Refusal} 404 for a path that is in no row, 405 with `Allow` for a method that is in none of its rows.
 */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match {
  const given = path.split('/').slice(1).map(decodeSegment);
  const here = routes.flatMap((route) => {
    const params = paramsOf(route.segments, given);
    return params ? [{ route, params }] : [];
  });
  if (here.length === 0) throw new Refusal(404, 'not-found', 'There is nothing at this path');
  const wanted = method === 'HEAD' ? 'GET' : method;
  const match = here.find(({ route }) => route.operation.method === wanted);
  if (!match) throw notAllowed(here.map(({ route }) => route.operation.method));
  return match;
}

export function notAllowed(methods: readonly string[]): Refusal {
  const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
  return new Refusal(405, 'contract', `This path takes ${allow}`, { headers: { allow } });
}

function paramsOf(
  pattern: readonly Segment[],
  given: readonly (string | undefined)[],
): Record<string, string> | undefined {
  if (pattern.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const value = given[index];
    if ('text' in expected) {
      if (value !== expected.text) return undefined;
    } else {
      if (!value) return undefined;
      params[expected.name] = value;
    }
  }
  return params;
}

/** Undefined for what no id can be: broken percent-encoding, and control characters, which databases choke on. */
function decodeSegment(segment: string): string | undefined {
  try {
    const text = decodeURIComponent(segment);
    return /\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
