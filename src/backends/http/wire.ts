/** Made by `npm run wire` from contract/operations.ts and its schemas; see scripts/wire.mjs. */
import type { Operation } from '../../contract/operations.js';
import type { Shape, Shapes } from '../../contract/shape.js';

/** A row of the table of operations, as far as the client needs it. */
export interface ClientOperation extends Pick<Operation, 'method' | 'path' | 'status' | 'places' | 'repeatable'> {
  /** Absent where there is no body. */
  readonly output?: Shape;
  /** What a conflict of versions carries. */
  readonly current?: Shape;
}

export type Wire = Readonly<Record<string, Readonly<Record<string, ClientOperation>>>>;

/** ISO 8601 in UTC, as zod reads it. */
export const dateTime = String.raw`^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z))$`;

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
      products: {
        type: 'array',
        items: {
          type: 'object',
          properties: { id: { type: 'string' }, name: { type: 'string' }, url: { type: ['string', 'null'] } },
          required: ['id', 'name', 'url'],
        },
      },
      accessRequestedAt: { anyOf: [{ type: 'string', pattern: dateTime }, { type: 'null' }] },
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
      review: { anyOf: [{ $ref: 'AppReview' }, { type: 'null' }] },
      secretExpiresAt: { anyOf: [{ type: 'string', pattern: dateTime }, { type: 'null' }] },
      metadata: { type: 'object', additionalProperties: { type: 'string' } },
      registration: {
        anyOf: [
          {
            type: 'object',
            properties: {
              state: { type: 'string', enum: ['pending', 'refused', 'drifted'] },
              since: { type: 'string', pattern: dateTime },
              differences: {
                type: 'array',
                items: {
                  type: 'object',
                  properties: {
                    path: { type: 'string' },
                    expected: { type: 'array', items: { type: 'string' } },
                    found: { type: 'array', items: { type: 'string' } },
                  },
                  required: ['path', 'expected', 'found'],
                },
              },
            },
            required: ['state', 'since', 'differences'],
          },
          { type: 'null' },
        ],
      },
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
  AppReview: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      kind: { type: 'string', enum: ['registration', 'change'] },
      state: { type: 'string', enum: ['waiting', 'changes-requested', 'approved', 'not-approved', 'withdrawn'] },
      submittedAt: { type: 'string', pattern: dateTime },
      requested: {
        type: 'object',
        properties: {
          applicationType: { type: 'string', enum: ['internal', 'partner'] },
          redirectUris: { type: 'array', items: { type: 'string' } },
          scopes: { type: 'array', items: { type: 'string' } },
        },
      },
      reason: { type: ['string', 'null'] },
      notes: {
        type: 'array',
        items: {
          type: 'object',
          properties: { path: { type: 'string' }, text: { type: 'string' } },
          required: ['path', 'text'],
        },
      },
    },
    required: ['id', 'kind', 'state', 'submittedAt', 'requested', 'reason', 'notes'],
  },
  HistoryPage: {
    type: 'object',
    properties: { items: { type: 'array', items: { $ref: 'HistoryEntry' } }, nextCursor: { type: ['string', 'null'] } },
    required: ['items', 'nextCursor'],
  },
  HistoryEntry: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      at: { type: 'string', pattern: dateTime },
      by: {
        anyOf: [
          {
            type: 'object',
            properties: { id: { type: 'string' }, name: { type: 'string' } },
            required: ['id', 'name'],
          },
          { type: 'null' },
        ],
      },
      action: { type: 'string' },
      changes: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            path: { type: 'string' },
            before: { type: 'array', items: { type: 'string' } },
            after: { type: 'array', items: { type: 'string' } },
          },
          required: ['path', 'before', 'after'],
        },
      },
      text: { type: ['string', 'null'] },
    },
    required: ['id', 'at', 'by', 'action', 'changes', 'text'],
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
      current: { type: 'object', properties: {} },
    },
    required: ['type', 'title', 'status', 'code', 'requestId'],
  },
} as const satisfies Shapes;

export const wire: Wire = {
  viewer: {
    get: { method: 'GET', path: '/viewer', status: 200, places: {}, repeatable: true, output: { $ref: 'Viewer' } },
    requestAccess: {
      method: 'PUT',
      path: '/viewer/access-request',
      status: 200,
      places: {},
      repeatable: true,
      output: { $ref: 'Viewer' },
    },
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
      places: {
        cursor: 'query',
        limit: 'query-integer',
        skip: 'query-integer',
        search: 'query',
        status: 'query',
        applicationType: 'query',
        active: 'query-boolean',
        sort: 'query',
        direction: 'query',
      },
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
      current: { $ref: 'App' },
    },
    delete: {
      method: 'DELETE',
      path: '/apps/{appId}',
      status: 204,
      places: { version: 'if-match' },
      repeatable: false,
      current: { $ref: 'App' },
    },
    history: {
      method: 'GET',
      path: '/apps/{appId}/history',
      status: 200,
      places: { cursor: 'query', limit: 'query-integer' },
      repeatable: true,
      output: { $ref: 'HistoryPage' },
    },
  },
};

/** The methods whose rows are in wire-desk.ts. */
export const deskMethods: Readonly<Record<string, readonly string[]>> = {
  secrets: ['list', 'create', 'activate', 'deactivate', 'delete', 'retire', 'reveal', 'check'],
  settings: ['get', 'update'],
  reviews: ['list', 'get', 'decide', 'assign', 'unassign', 'withdraw'],
  users: ['list', 'update'],
};
