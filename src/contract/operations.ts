/**
 * The wire, one row a backend method. The HTTP client, the request handler and the OpenAPI document are all made
 * from this table, so they cannot drift apart.
 */
import {
  int,
  looseObject,
  maximum,
  maxLength,
  minimum,
  minLength,
  optional,
  regex,
  string,
  void as zodVoid,
  type ZodMiniType,
} from 'zod/mini';

import {
  appChangesSchema,
  appDraftSchema,
  appPageSchema,
  appSchema,
  issuedSecretSchema,
  scopeCatalogSchema,
  secretSchema,
  secretsSchema,
  viewerSchema,
} from './schemas.js';
import type { DevPortalBackend } from './backend.js';
import type { ErrorCode } from './errors.js';

/** Where one member of the input travels. Members named in the path need no entry. */
export type Place =
  | 'query'
  | 'query-integer'
  /** The whole JSON body is this member. */
  | 'body'
  /** `If-Match`, as a strong entity tag (RFC 9110, section 13.1.1). */
  | 'if-match'
  /** `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). */
  | 'idempotency-key';

export interface Operation {
  summary: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Under the backend's base URL; `{name}` is a member of the input. */
  path: string;
  status: 200 | 201 | 204;
  input: ZodMiniType;
  places: Readonly<Record<string, Place>>;
  output: ZodMiniType;
  /** Whether sending it twice does what sending it once does (RFC 9110, section 9.2.2), so that a lost answer may be asked for again. */
  repeatable: boolean;
  /** What it may answer besides the errors of every call. */
  errors: readonly ErrorCode[];
}

const id = string().check(minLength(1), maxLength(200));
const version = string().check(minLength(1), maxLength(200), regex(/^[\x21\x23-\x7e]+$/));
const idempotencyKey = string().check(minLength(16), maxLength(128), regex(/^[\x21-\x7e]+$/));
const limit = int().check(minimum(1), maximum(200));

const appInput = looseObject({ appId: id });
const secretInput = looseObject({ appId: id, secretId: id });

export const operations = {
  viewer: {
    get: {
      summary: 'Who is signed in, with their packages, subscriptions and roles',
      method: 'GET',
      path: '/viewer',
      status: 200,
      input: looseObject({}),
      places: {},
      output: viewerSchema,
      repeatable: true,
      errors: [],
    },
  },
  scopes: {
    list: {
      summary: 'The scope catalogue, by category',
      method: 'GET',
      path: '/scopes',
      status: 200,
      input: looseObject({}),
      places: {},
      output: scopeCatalogSchema,
      repeatable: true,
      errors: ['forbidden'],
    },
  },
  apps: {
    list: {
      summary: "The tenant's apps, newest change first",
      method: 'GET',
      path: '/apps',
      status: 200,
      input: looseObject({ cursor: optional(string().check(maxLength(500))), limit: optional(limit) }),
      places: { cursor: 'query', limit: 'query-integer' },
      output: appPageSchema,
      repeatable: true,
      errors: ['forbidden', 'validation'],
    },
    get: {
      summary: 'One app',
      method: 'GET',
      path: '/apps/{appId}',
      status: 200,
      input: appInput,
      places: {},
      output: appSchema,
      repeatable: true,
      errors: ['forbidden', 'not-found'],
    },
    create: {
      summary: 'Register an app',
      method: 'POST',
      path: '/apps',
      status: 201,
      input: looseObject({ draft: appDraftSchema, idempotencyKey }),
      places: { draft: 'body', idempotencyKey: 'idempotency-key' },
      output: appSchema,
      repeatable: true,
      errors: ['forbidden', 'validation'],
    },
    update: {
      summary: 'Change an app, or switch it on or off',
      method: 'PATCH',
      path: '/apps/{appId}',
      status: 200,
      input: looseObject({ appId: id, version, changes: appChangesSchema }),
      places: { changes: 'body', version: 'if-match' },
      output: appSchema,
      repeatable: false,
      errors: ['forbidden', 'not-found', 'conflict', 'validation'],
    },
    delete: {
      summary: 'Delete an app and its secrets',
      method: 'DELETE',
      path: '/apps/{appId}',
      status: 204,
      input: looseObject({ appId: id, version }),
      places: { version: 'if-match' },
      output: zodVoid(),
      repeatable: false,
      errors: ['forbidden', 'not-found', 'conflict'],
    },
  },
  secrets: {
    list: {
      summary: "An app's client secrets, oldest first, without their plaintext",
      method: 'GET',
      path: '/apps/{appId}/secrets',
      status: 200,
      input: appInput,
      places: {},
      output: secretsSchema,
      repeatable: true,
      errors: ['forbidden', 'not-found'],
    },
    create: {
      summary: 'Generate a client secret; the only answer that holds its plaintext',
      method: 'POST',
      path: '/apps/{appId}/secrets',
      status: 201,
      input: looseObject({ appId: id, idempotencyKey }),
      places: { idempotencyKey: 'idempotency-key' },
      output: issuedSecretSchema,
      repeatable: true,
      errors: ['forbidden', 'not-found', 'conflict', 'validation'],
    },
    activate: {
      summary: 'Activate a client secret',
      method: 'PUT',
      path: '/apps/{appId}/secrets/{secretId}/active',
      status: 200,
      input: secretInput,
      places: {},
      output: secretSchema,
      repeatable: true,
      errors: ['forbidden', 'not-found'],
    },
    deactivate: {
      summary: 'Deactivate a client secret',
      method: 'DELETE',
      path: '/apps/{appId}/secrets/{secretId}/active',
      status: 200,
      input: secretInput,
      places: {},
      output: secretSchema,
      repeatable: true,
      errors: ['forbidden', 'not-found', 'conflict'],
    },
    delete: {
      summary: 'Delete an inactive client secret',
      method: 'DELETE',
      path: '/apps/{appId}/secrets/{secretId}',
      status: 204,
      input: secretInput,
      places: {},
      output: zodVoid(),
      repeatable: false,
      errors: ['forbidden', 'not-found', 'conflict'],
    },
  },
} as const satisfies OperationsOf<DevPortalBackend>;

/** A row for every method of every group, and no row more. */
export type OperationsOf<Backend> = {
  [Group in keyof Backend]-?: { [Method in keyof NonNullable<Backend[Group]>]-?: Operation };
};

/** Paths and places as one walk over the table: `apps.create` and its row. */
export function everyOperation(): { group: string; method: string; operation: Operation }[] {
  return Object.entries(operations).flatMap(([group, methods]) =>
    Object.entries<Operation>(methods).map(([method, operation]) => ({ group, method, operation })),
  );
}
