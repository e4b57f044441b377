/** Made by `npm run wire` from contract/operations.ts and its schemas; see scripts/wire.mjs. */
import type { Operation } from '../../contract/operations.js';
import type { Shape } from '../../contract/shape.js';

/** A row of the table of operations, as far as the client needs it. */
export interface ClientOperation extends Pick<Operation, 'method' | 'path' | 'status' | 'places' | 'repeatable'> {
  /** Absent where there is no body. */
  readonly output?: Shape;
}

/** ISO 8601 in UTC, as zod reads it. */
const dateTime = String.raw`^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$`;

export const shapes = {
  Viewer: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      name: { type: 'string' },
      email: { type: ['string', 'null'] },
      tenant: {
        type: 'object',
        properties: { id: { type: 'string' }, name: { type: 'string' } },
        required: ['id', 'name'],
      },
      packages: { type: 'array', items: { type: 'string' } },
      subscriptions: { type: 'array', items: { type: 'string' } },
      roles: { type: 'array', items: { type: 'string' } },
      contact: {
        anyOf: [
          {
            type: 'object',
            properties: { name: { type: 'string' }, email: { type: ['string', 'null'] } },
            required: ['name', 'email'],
          },
          { type: 'null' },
        ],
      },
    },
    required: ['id', 'name', 'email', 'tenant', 'packages', 'subscriptions', 'roles', 'contact'],
  },
  ScopeCatalog: { type: 'array', items: { $ref: 'ScopeCategory' } },
  ScopeCategory: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      title: { type: 'string' },
      scopes: { type: 'array', items: { $ref: 'Scope' } },
    },
    required: ['id', 'title', 'scopes'],
  },
  Scope: {
    type: 'object',
    properties: {
      name: { type: 'string' },
      title: { type: 'string' },
      description: { type: 'string' },
      requiredPackage: { type: ['string', 'null'] },
    },
    required: ['name', 'title', 'description', 'requiredPackage'],
  },
  AppPage: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: 'App' } },
      nextCursor: { type: ['string', 'null'] },
      total: { type: 'integer' },
    },
    required: ['items', 'nextCursor', 'total'],
  },
  App: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      clientId: { type: 'string' },
      name: { type: 'string' },
      logo: {
        anyOf: [
          {
            type: 'object',
            properties: { url: { type: 'string' }, width: { type: 'number' }, height: { type: 'number' } },
            required: ['url', 'width', 'height'],
          },
          { type: 'null' },
        ],
      },
      applicationType: { type: 'string', enum: ['internal', 'partner'] },
      status: { type: 'string', enum: ['approved', 'under-review', 'not-approved'] },
      active: { type: 'boolean' },
      redirectUris: { type: 'array', items: { type: 'string' } },
      scopes: { type: 'array', items: { type: 'string' } },
      createdAt: { type: 'string', pattern: dateTime },
      updatedAt: { type: 'string', pattern: dateTime },
      version: { type: 'string' },
    },
    required: [
      'id',
      'clientId',
      'name',
      'logo',
      'applicationType',
      'status',
      'active',
      'redirectUris',
      'scopes',
      'createdAt',
      'updatedAt',
      'version',
    ],
  },
  Secrets: { type: 'array', items: { $ref: 'Secret' } },
  Secret: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      createdAt: { type: 'string', pattern: dateTime },
      createdBy: {
        anyOf: [
          {
            type: 'object',
            properties: { id: { type: 'string' }, name: { type: 'string' } },
            required: ['id', 'name'],
          },
          { type: 'null' },
        ],
      },
      hint: { type: 'string' },
      status: { type: 'string', enum: ['active', 'inactive'] },
    },
    required: ['id', 'createdAt', 'createdBy', 'hint', 'status'],
  },
  IssuedSecret: {
    type: 'object',
    properties: { secret: { $ref: 'Secret' }, clientSecret: { type: 'string' } },
    required: ['secret', 'clientSecret'],
  },
  Problem: {
    type: 'object',
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      code: {
        type: 'string',
        enum: [
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
        ],
      },
      errors: {
        maxItems: 100,
        type: 'array',
        items: {
          type: 'object',
          properties: {
            pointer: { type: 'string', maxLength: 200 },
            code: { type: 'string', maxLength: 100 },
            limit: { type: 'number' },
          },
          required: ['pointer', 'code'],
        },
      },
      missing: {
        maxItems: 20,
        type: 'array',
        items: {
          type: 'object',
          properties: {
            kind: { type: 'string', enum: ['package', 'subscription', 'role', 'step-up'] },
            anyOf: { maxItems: 50, type: 'array', items: { type: 'string', maxLength: 100 } },
          },
          required: ['kind', 'anyOf'],
        },
      },
      retryAfter: { type: 'number', minimum: 0 },
      requestId: { type: 'string', maxLength: 100 },
      current: { $ref: 'App' },
    },
    required: ['type', 'title', 'status', 'code', 'requestId'],
  },
} as const satisfies Record<string, Shape>;

export const wire: Readonly<Record<string, Readonly<Record<string, ClientOperation>>>> = {
  viewer: {
    get: { method: 'GET', path: '/viewer', status: 200, places: {}, repeatable: true, output: { $ref: 'Viewer' } },
  },
  scopes: {
    list: {
      method: 'GET',
      path: '/scopes',
      status: 200,
      places: {},
      repeatable: true,
      output: { $ref: 'ScopeCatalog' },
    },
  },
  apps: {
    list: {
      method: 'GET',
      path: '/apps',
      status: 200,
      places: { cursor: 'query', limit: 'query-integer' },
      repeatable: true,
      output: { $ref: 'AppPage' },
    },
    get: { method: 'GET', path: '/apps/{appId}', status: 200, places: {}, repeatable: true, output: { $ref: 'App' } },
    create: {
      method: 'POST',
      path: '/apps',
      status: 201,
      places: { draft: 'body', idempotencyKey: 'idempotency-key' },
      repeatable: true,
      output: { $ref: 'App' },
    },
    update: {
      method: 'PATCH',
      path: '/apps/{appId}',
      status: 200,
      places: { changes: 'body', version: 'if-match' },
      repeatable: false,
      output: { $ref: 'App' },
    },
    delete: {
      method: 'DELETE',
      path: '/apps/{appId}',
      status: 204,
      places: { version: 'if-match' },
      repeatable: false,
    },
  },
  secrets: {
    list: {
      method: 'GET',
      path: '/apps/{appId}/secrets',
      status: 200,
      places: {},
      repeatable: true,
      output: { $ref: 'Secrets' },
    },
    create: {
      method: 'POST',
      path: '/apps/{appId}/secrets',
      status: 201,
      places: { idempotencyKey: 'idempotency-key' },
      repeatable: true,
      output: { $ref: 'IssuedSecret' },
    },
    activate: {
      method: 'PUT',
      path: '/apps/{appId}/secrets/{secretId}/active',
      status: 200,
      places: {},
      repeatable: true,
      output: { $ref: 'Secret' },
    },
    deactivate: {
      method: 'DELETE',
      path: '/apps/{appId}/secrets/{secretId}/active',
      status: 200,
      places: {},
      repeatable: true,
      output: { $ref: 'Secret' },
    },
    delete: { method: 'DELETE', path: '/apps/{appId}/secrets/{secretId}', status: 204, places: {}, repeatable: false },
  },
};
