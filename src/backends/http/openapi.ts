/** The table of operations as an OpenAPI 3.1 document. Server side only: it needs a part of zod that pages do without. */
import type { ZodMiniType } from 'zod/mini';

import type { DevPortalBackend } from '../../contract/backend.js';
import type { ErrorCode } from '../../contract/errors.js';
import type { Operation, Place } from '../../contract/operations.js';
import { componentSchemas, problemSchema, schemaOf } from './openapi-schemas.js';
import { problemMediaType } from './problem.js';
import { statuses } from './problem-document.js';
import { type Route, routesOf } from './route.js';

export interface OpenApiOptions {
  /** The path under which the handler is mounted, such as `/devportal`; none unless told. */
  basePath?: string;
  /** The groups that the backends have; all of them unless told. What is left out answers 404. */
  groups?: readonly (keyof DevPortalBackend)[];
  /** The document's title; "DevPortal API" unless told. */
  title?: string;
  /** The document's version; "1.0.0" unless told. */
  version?: string;
}

/** OpenAPI 3.1, as far as callers look into it. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description: string; license: object };
  servers: object[];
  security: object[];
  tags: object[];
  /** By path and method. */
  paths: Record<string, Record<string, object>>;
  components: object;
}

/** The document, as data ready for JSON. */
export function createOpenApi(options: OpenApiOptions = {}): OpenApiDocument {
  const routes = routesOf(options.groups);
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const { path, method } = route.operation;
    (paths[path] ??= {})[method.toLowerCase()] = describe(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: options.title ?? 'DevPortal API',
      version: options.version ?? '1.0.0',
      description:
        'Registers OAuth apps, rotates their client secrets, reviews them and gives people access. Errors are problem details (RFC 9457).',
      license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
    },
    servers: [{ url: options.basePath?.replace(/\/+$/, '') || '/' }],
    security: [{ bearer: [] }],
    tags: tagsOf(routes),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'An access token (RFC 6750).' } },
      ...usedBy(paths, { schemas: componentSchemas(), headers, responses: problemResponses() }),
    },
  };
}

const headers = {
  'X-Request-Id': { description: "Names the request in the server's log.", schema: { type: 'string' } },
  ETag: { description: "The resource's `version` as a strong entity tag, for `If-Match`.", schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds to wait before another try.', schema: { type: 'integer', minimum: 0 } },
  'WWW-Authenticate': { description: 'As RFC 6750, section 3, has it.', schema: { type: 'string' } },
};

/** Every status that a problem can come with, in words. */
const problems: Readonly<Record<number, string>> = {
  400: 'The request cannot be read.',
  401: 'No access token, or one that is not valid.',
  403: 'The caller lacks what is listed in `missing`.',
  404: 'There is no such thing for this caller.',
  409: 'The state does not allow it, for the reason in `errors`.',
  412: 'The version is not the current one, which is in `current`.',
  413: 'The body is too big.',
  415: 'The body is not `application/json`.',
  422: 'Fields are refused, for the reasons in `errors`.',
  428: '`If-Match` is missing.',
  429: 'Too many requests; this one was not processed.',
  500: 'The server failed.',
  502: 'What the server depends on failed.',
  503: 'The server cannot answer for now.',
  504: 'What the server depends on did not answer in time.',
};

/** What each place can be answered with besides the errors of its row. */
const placeStatuses: Readonly<Record<Place, readonly number[]>> = {
  query: [],
  'query-integer': [],
  'query-boolean': [],
  body: [400, 413, 415],
  'if-match': [400, 428],
  'idempotency-key': [400],
};

function tagsOf(routes: readonly Route[]): object[] {
  const methods = new Map<string, string[]>();
  for (const { group, method } of routes) methods.set(group, [...(methods.get(group) ?? []), method]);
  return [...methods].map(([name, all]) => ({ name, description: `The backend's \`${name}\`: ${all.join(', ')}.` }));
}

function describe({ group, method, operation }: Route): object {
  const members = membersOf(operation.input);
  const body = Object.entries(operation.places).find(([, place]) => place === 'body')?.[0];
  const schema = body === undefined ? undefined : members[body];
  return {
    operationId: `${group}.${method}`,
    summary: operation.summary,
    tags: [group],
    parameters: Object.entries(members).flatMap(([name, member]) => parameterOf(name, member, operation)),
    ...(schema && {
      requestBody: { required: !operation.bodyOptional, content: { 'application/json': { schema: schemaOf(schema) } } },
    }),
    responses: { [operation.status]: successOf(operation), ...problemsOf(operation) },
  };
}

/** Every input is an object; the table's type does not say so. */
function membersOf(input: ZodMiniType): Record<string, ZodMiniType> {
  return (input as ZodMiniType & { shape: Record<string, ZodMiniType> }).shape;
}

function parameterOf(name: string, schema: ZodMiniType, operation: Operation): object[] {
  const required = !schema.safeParse(undefined).success;
  switch (operation.places[name]) {
    case undefined:
      return [{ name, in: 'path', required, schema: schemaOf(schema) }];
    case 'query':
    case 'query-integer':
    case 'query-boolean':
      return [{ name, in: 'query', required, schema: schemaOf(schema) }];
    case 'if-match':
      return [
        {
          name: 'If-Match',
          in: 'header',
          required,
          description: 'One strong entity tag: the `version` that the change was made on, in quotes.',
          schema: { type: 'string', pattern: '^"[\\x21\\x23-\\x7e]+"$' },
          example: '"1"',
        },
      ];
    case 'idempotency-key':
      return [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required,
          description: 'The same with every retry of one creation, hard to guess; in quotes (RFC 8941) or bare.',
          schema: schemaOf(schema),
          example: '8e03978e-40d5-43dd-bc93-6894a57f9324',
        },
      ];
    default:
      return [];
  }
}

function successOf({ status, output }: Operation): object {
  const names: (keyof typeof headers)[] = hasVersion(output) ? ['X-Request-Id', 'ETag'] : ['X-Request-Id'];
  const answer = { description: status === 201 ? 'Created.' : 'Done.', headers: headersOf(names) };
  return status === 204 ? answer : { ...answer, content: { 'application/json': { schema: schemaOf(output) } } };
}

function hasVersion(schema: ZodMiniType): boolean {
  return 'version' in ((schema as { shape?: object }).shape ?? {});
}

function problemsOf({ errors, places }: Operation): Record<string, object> {
  const everyCall: ErrorCode[] = ['unauthenticated', 'rate-limited', 'server', 'network', 'timeout'];
  const found = new Set([...everyCall, ...errors].map((code) => statuses[code]));
  found.add(503);
  for (const place of Object.values(places)) for (const status of placeStatuses[place]) found.add(status);
  if (errors.includes('conflict') && Object.values(places).includes('if-match')) found.add(412);
  return Object.fromEntries([...found].map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]));
}

function problemResponses(): Record<string, object> {
  const content = { [problemMediaType]: { schema: schemaOf(problemSchema) } };
  return Object.fromEntries(
    Object.entries(problems).map(([status, description]) => {
      const names: (keyof typeof headers)[] = ['X-Request-Id'];
      if (status === '401') names.push('WWW-Authenticate');
      if (status === '429' || status === '503') names.push('Retry-After');
      return [`Problem${status}`, { description, headers: headersOf(names), content }];
    }),
  );
}

function headersOf(names: readonly (keyof typeof headers)[]): object {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

type Components = Record<string, Record<string, object>>;

/** What the paths refer to, directly or not. The rest belongs to groups that are left out. */
function usedBy(paths: object, components: Components): Components {
  const used: Components = {};
  const visit = (part: object) => {
    for (const [, kind = '', name = ''] of JSON.stringify(part).matchAll(/"#\/components\/(\w+)\/([\w.-]+)"/g)) {
      const component = components[kind]?.[name];
      if (!component || used[kind]?.[name]) continue;
      (used[kind] ??= {})[name] = component;
      visit(component);
    }
  };
  visit(paths);
  return used;
}
