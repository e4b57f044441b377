/** Made by `npm run wire`, as wire.ts: the calls beyond apps. They refer to the shapes of wire.ts too. */
import type { Shapes } from '../../contract/shape.js';
import { dateTime, type Wire } from './wire.js';

export const shapes: Shapes = {
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
      prefix: { type: 'string' },
      status: { type: 'string', enum: ['active', 'inactive'] },
      lastUsedAt: { anyOf: [{ type: 'string', pattern: dateTime }, { type: 'null' }] },
      expiresAt: { anyOf: [{ type: 'string', pattern: dateTime }, { type: 'null' }] },
      retiresAt: { anyOf: [{ type: 'string', pattern: dateTime }, { type: 'null' }] },
      revealable: { type: 'boolean' },
    },
    required: ['id', 'createdAt', 'createdBy', 'hint', 'status'],
  },
  IssuedSecret: {
    type: 'object',
    properties: { secret: { $ref: 'Secret' }, clientSecret: { type: 'string' } },
    required: ['secret', 'clientSecret'],
  },
  CredentialCheck: {
    type: 'object',
    properties: {
      verdict: {
        type: 'string',
        enum: ['right', 'under-review', 'inactive', 'expired', 'other-app', 'typo', 'unknown', 'app-off'],
      },
      secretId: { type: ['string', 'null'] },
      appName: { type: ['string', 'null'] },
    },
    required: ['verdict', 'secretId', 'appName'],
  },
  Settings: {
    type: 'object',
    properties: {
      issuer: { type: ['string', 'null'] },
      secretPolicy: {
        type: 'object',
        properties: { maxLifetimeDays: { anyOf: [{ type: 'integer' }, { type: 'null' }] } },
        required: ['maxLifetimeDays'],
      },
      version: { type: 'string' },
    },
    required: ['issuer', 'secretPolicy', 'version'],
  },
  ReviewPage: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: 'Review' } },
      nextCursor: { type: ['string', 'null'] },
      total: { type: 'integer' },
    },
    required: ['items', 'nextCursor', 'total'],
  },
  Review: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      appId: { type: 'string' },
      clientId: { type: 'string' },
      tenant: {
        type: 'object',
        properties: { id: { type: 'string' }, name: { type: 'string' } },
        required: ['id', 'name'],
      },
      kind: { type: 'string', enum: ['registration', 'change'] },
      state: { type: 'string', enum: ['waiting', 'changes-requested', 'approved', 'not-approved', 'withdrawn'] },
      submittedAt: { type: 'string', pattern: dateTime },
      submittedBy: {
        anyOf: [
          {
            type: 'object',
            properties: { id: { type: 'string' }, name: { type: 'string' } },
            required: ['id', 'name'],
          },
          { type: 'null' },
        ],
      },
      assignee: {
        anyOf: [
          {
            type: 'object',
            properties: { id: { type: 'string' }, name: { type: 'string' } },
            required: ['id', 'name'],
          },
          { type: 'null' },
        ],
      },
      version: { type: 'string' },
      requested: {
        type: 'object',
        properties: {
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
          redirectUris: { type: 'array', items: { type: 'string' } },
          scopes: { type: 'array', items: { type: 'string' } },
        },
        required: ['name', 'logo', 'applicationType', 'redirectUris', 'scopes'],
      },
      live: {
        anyOf: [
          {
            type: 'object',
            properties: {
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
              redirectUris: { type: 'array', items: { type: 'string' } },
              scopes: { type: 'array', items: { type: 'string' } },
            },
            required: ['name', 'logo', 'applicationType', 'redirectUris', 'scopes'],
          },
          { type: 'null' },
        ],
      },
      risks: {
        type: 'array',
        items: {
          type: 'object',
          properties: { code: { type: 'string' }, path: { type: 'string' }, value: { type: 'string' } },
          required: ['code', 'path', 'value'],
        },
      },
      thread: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
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
            text: { type: ['string', 'null'] },
            notes: {
              type: 'array',
              items: {
                type: 'object',
                properties: { path: { type: 'string' }, text: { type: 'string' } },
                required: ['path', 'text'],
              },
            },
          },
          required: ['at', 'by', 'action', 'text', 'notes'],
        },
      },
    },
    required: [
      'id',
      'appId',
      'clientId',
      'tenant',
      'kind',
      'state',
      'submittedAt',
      'submittedBy',
      'assignee',
      'version',
      'requested',
      'live',
      'risks',
      'thread',
    ],
  },
  UserPage: {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: 'User' } },
      nextCursor: { type: ['string', 'null'] },
      total: { type: 'integer' },
    },
    required: ['items', 'nextCursor', 'total'],
  },
  User: {
    type: 'object',
    properties: {
      id: { type: 'string' },
      name: { type: 'string' },
      email: { type: ['string', 'null'] },
      roles: { type: 'array', items: { type: 'string' } },
      subscriptions: { type: 'array', items: { type: 'string' } },
      accessRequestedAt: { anyOf: [{ type: 'string', pattern: dateTime }, { type: 'null' }] },
      version: { type: 'string' },
    },
    required: ['id', 'name', 'email', 'roles', 'subscriptions', 'accessRequestedAt', 'version'],
  },
};

export const wire: Wire = {
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
      places: { terms: 'body', idempotencyKey: 'idempotency-key' },
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
    retire: {
      method: 'PUT',
      path: '/apps/{appId}/secrets/{secretId}/retirement',
      status: 200,
      places: { retirement: 'body' },
      repeatable: true,
      output: { $ref: 'Secret' },
    },
    reveal: {
      method: 'POST',
      path: '/apps/{appId}/secrets/{secretId}/plaintext',
      status: 200,
      places: {},
      repeatable: true,
      output: { $ref: 'IssuedSecret' },
    },
    check: {
      method: 'POST',
      path: '/apps/{appId}/credential-check',
      status: 200,
      places: { credentials: 'body' },
      repeatable: true,
      output: { $ref: 'CredentialCheck' },
    },
  },
  settings: {
    get: { method: 'GET', path: '/settings', status: 200, places: {}, repeatable: true, output: { $ref: 'Settings' } },
    update: {
      method: 'PATCH',
      path: '/settings',
      status: 200,
      places: { changes: 'body', version: 'if-match' },
      repeatable: false,
      output: { $ref: 'Settings' },
      current: { $ref: 'Settings' },
    },
  },
  reviews: {
    list: {
      method: 'GET',
      path: '/reviews',
      status: 200,
      places: {
        cursor: 'query',
        limit: 'query-integer',
        state: 'query',
        kind: 'query',
        assignee: 'query',
        search: 'query',
      },
      repeatable: true,
      output: { $ref: 'ReviewPage' },
    },
    get: {
      method: 'GET',
      path: '/reviews/{reviewId}',
      status: 200,
      places: {},
      repeatable: true,
      output: { $ref: 'Review' },
    },
    decide: {
      method: 'PUT',
      path: '/reviews/{reviewId}/decision',
      status: 200,
      places: { decision: 'body', version: 'if-match' },
      repeatable: false,
      output: { $ref: 'Review' },
      current: { $ref: 'Review' },
    },
    assign: {
      method: 'PUT',
      path: '/reviews/{reviewId}/assignee',
      status: 200,
      places: {},
      repeatable: true,
      output: { $ref: 'Review' },
    },
    unassign: {
      method: 'DELETE',
      path: '/reviews/{reviewId}/assignee',
      status: 200,
      places: {},
      repeatable: true,
      output: { $ref: 'Review' },
    },
    withdraw: {
      method: 'DELETE',
      path: '/apps/{appId}/review',
      status: 200,
      places: { version: 'if-match' },
      repeatable: false,
      output: { $ref: 'App' },
      current: { $ref: 'App' },
    },
  },
  users: {
    list: {
      method: 'GET',
      path: '/users',
      status: 200,
      places: {
        cursor: 'query',
        limit: 'query-integer',
        search: 'query',
        subscription: 'query',
        requested: 'query-boolean',
      },
      repeatable: true,
      output: { $ref: 'UserPage' },
    },
    update: {
      method: 'PATCH',
      path: '/users/{userId}',
      status: 200,
      places: { changes: 'body', version: 'if-match' },
      repeatable: false,
      output: { $ref: 'User' },
      current: { $ref: 'User' },
    },
  },
};
