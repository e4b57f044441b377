/** The contract's schemas as OpenAPI components, with examples in the guide's words. */
import { int, looseObject, optional, string, type ZodMiniType } from 'zod/mini';
import { registry, toJSONSchema } from 'zod/v4/core';

import {
  appChangesSchema,
  appDraftSchema,
  appPageSchema,
  appReviewSchema,
  appSchema,
  decisionSchema,
  historyEntrySchema,
  historyPageSchema,
  reviewPageSchema,
  reviewSchema,
  scopeCatalogSchema,
  scopeCategorySchema,
  scopeSchema,
  userChangesSchema,
  userPageSchema,
  userSchema,
  viewerSchema,
} from '../../contract/schemas.js';
import {
  credentialCheckSchema,
  credentialsSchema,
  issuedSecretSchema,
  retirementSchema,
  secretSchema,
  secretsSchema,
  secretTermsSchema,
  settingsChangesSchema,
  settingsSchema,
} from '../../contract/schemas-secrets.js';
import { guideScopes } from '../../contract/scope.js';
import { problemMembers } from './problem-document.js';

const { code, errors, missing, retryAfter, requestId } = problemMembers;

export const problemSchema = looseObject({
  type: string(),
  title: string(),
  status: int(),
  detail: optional(string()),
  code,
  errors: optional(errors),
  missing: optional(missing),
  retryAfter: optional(retryAfter),
  requestId,
  /** What a conflict of versions is with: the app, review or user as it stands now. */
  current: optional(looseObject({})),
});

const app = {
  id: 'app-1',
  clientId: '0oamju0l4fwq09yljd7',
  name: 'My New App',
  logo: null,
  applicationType: 'internal',
  status: 'approved',
  active: true,
  redirectUris: ['https://app.example/callback'],
  scopes: ['ziapi:search', 'ziapi:enrich'],
  createdAt: '2025-05-20T14:09:00Z',
  updatedAt: '2025-05-20T14:09:00Z',
  version: '1',
};

const secret = {
  id: 'secret-1',
  createdAt: '2025-05-09T19:06:00Z',
  createdBy: { id: 'user-1', name: 'Jane Doe' },
  hint: 'x7Qk',
  prefix: 'zis_',
  status: 'active',
  lastUsedAt: '2025-05-20T14:09:00Z',
  expiresAt: null,
  retiresAt: null,
  revealable: false,
};

const named: Record<string, { schema: ZodMiniType; example?: unknown }> = {
  Viewer: { schema: viewerSchema },
  Scope: { schema: scopeSchema, example: guideScopes[1]?.scopes[0] },
  ScopeCategory: { schema: scopeCategorySchema },
  ScopeCatalog: { schema: scopeCatalogSchema, example: guideScopes },
  App: { schema: appSchema, example: app },
  AppPage: { schema: appPageSchema, example: { items: [app], nextCursor: null, total: 1 } },
  AppDraft: {
    schema: appDraftSchema,
    example: {
      name: 'My Internal App',
      applicationType: 'internal',
      redirectUris: ['https://app.example/callback'],
      scopes: ['ziapi:search'],
    },
  },
  AppChanges: { schema: appChangesSchema, example: { active: false } },
  AppReview: { schema: appReviewSchema },
  HistoryEntry: { schema: historyEntrySchema },
  HistoryPage: { schema: historyPageSchema },
  Secret: { schema: secretSchema, example: secret },
  Secrets: { schema: secretsSchema, example: [secret] },
  IssuedSecret: { schema: issuedSecretSchema },
  SecretTerms: { schema: secretTermsSchema, example: { expiresAt: '2026-05-09T19:06:00Z' } },
  Retirement: { schema: retirementSchema, example: { at: '2025-06-09T19:06:00Z' } },
  Credentials: { schema: credentialsSchema },
  CredentialCheck: { schema: credentialCheckSchema, example: { verdict: 'right', secretId: secret.id, appName: null } },
  Settings: { schema: settingsSchema },
  SettingsChanges: { schema: settingsChangesSchema, example: { maxLifetimeDays: 365 } },
  Review: { schema: reviewSchema },
  ReviewPage: { schema: reviewPageSchema },
  Decision: { schema: decisionSchema, example: { decision: 'not-approved', reason: 'The host is not yours.' } },
  User: { schema: userSchema },
  UserPage: { schema: userPageSchema },
  UserChanges: { schema: userChangesSchema, example: { subscriptions: ['devportal'] } },
  Problem: {
    schema: problemSchema,
    example: {
      type: 'urn:zoominfo:devportal:problem:validation',
      title: 'Input refused',
      status: 422,
      code: 'validation',
      errors: [{ pointer: '#/redirectUris/0', code: 'http' }],
      requestId: '7b1b7c0e-6d0e-4c43-9a55-2f6a3d0b9f52',
    },
  },
};

const names = registry<{ id: string; examples?: unknown[] }>();
for (const [id, { schema, example }] of Object.entries(named)) {
  names.add(schema, { id, ...(example !== undefined && { examples: [example] }) });
}

/** A reference where the schema is a component, else the schema itself. */
export function schemaOf(schema: ZodMiniType): object {
  const name = names.get(schema)?.id;
  return name === undefined ? withoutMarks(toJSONSchema(schema, { io: 'input' })) : { $ref: refTo(name) };
}

export function componentSchemas(): Record<string, object> {
  const { schemas } = toJSONSchema(names, { io: 'input', uri: refTo });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutMarks(schema)]));
}

function refTo(name: string): string {
  return `#/components/schemas/${name}`;
}

/** The document says the dialect once, and its components are found by place, not by `$id`. */
function withoutMarks(schema: object): object {
  const { $schema, $id, '~standard': standard, ...rest } = schema as Record<string, unknown>;
  return rest;
}
