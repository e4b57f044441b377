/**
 * The wire, one row a backend method. The HTTP client, the request handler and the OpenAPI document are all made
 * from this table, so they cannot drift apart.
 */
import { boolean, enum as zodEnum, int, looseObject, maximum, minimum, optional, void as zodVoid } from 'zod/mini';

import { applicationTypes, appSorts, appStatuses } from './app.js';
import type { DevPortalBackend } from './backend.js';
import { appInput, id, idempotencyKey, type Operation, page, pagePlaces, search, version } from './operation.js';
import { deskOperations } from './operations-desk.js';
import { secretOperations } from './operations-secrets.js';
import {
  appChangesSchema,
  appDraftSchema,
  appPageSchema,
  appSchema,
  historyPageSchema,
  scopeCatalogSchema,
  viewerSchema,
} from './schemas.js';

export type { Operation, Place } from './operation.js';

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
      needs: 'nothing',
      repeatable: true,
      errors: [],
    },
    requestAccess: {
      summary: 'Ask the organisation for access to the DevPortal',
      method: 'PUT',
      path: '/viewer/access-request',
      status: 200,
      input: looseObject({}),
      places: {},
      output: viewerSchema,
      needs: 'nothing',
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
      needs: 'devportal',
      repeatable: true,
      errors: ['forbidden'],
    },
  },
  apps: {
    list: {
      summary: "The tenant's apps, newest change first unless told",
      method: 'GET',
      path: '/apps',
      status: 200,
      input: looseObject({
        ...page,
        skip: optional(int().check(minimum(0), maximum(10_000_000))),
        search: optional(search),
        status: optional(zodEnum(appStatuses)),
        applicationType: optional(zodEnum(applicationTypes)),
        active: optional(boolean()),
        sort: optional(zodEnum(appSorts)),
        direction: optional(zodEnum(['ascending', 'descending'])),
      }),
      places: {
        ...pagePlaces,
        skip: 'query-integer',
        search: 'query',
        status: 'query',
        applicationType: 'query',
        active: 'query-boolean',
        sort: 'query',
        direction: 'query',
      },
      output: appPageSchema,
      needs: 'devportal',
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
      needs: 'devportal',
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
      needs: 'devportal',
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
      current: appSchema,
      needs: 'devportal',
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
      current: appSchema,
      needs: 'devportal',
      repeatable: false,
      errors: ['forbidden', 'not-found', 'conflict'],
    },
    history: {
      summary: 'What was done to an app, newest first',
      method: 'GET',
      path: '/apps/{appId}/history',
      status: 200,
      input: looseObject({ appId: id, ...page }),
      places: pagePlaces,
      output: historyPageSchema,
      needs: 'devportal',
      repeatable: true,
      errors: ['forbidden', 'not-found', 'validation'],
    },
  },
  ...secretOperations,
  ...deskOperations,
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
