/** As much of Okta's documents as we look at; the rest is kept as it is. Each is checked when it arrives. */
import {
  array,
  enum as zodEnum,
  type infer as Infer,
  looseObject,
  nullable,
  object,
  optional,
  record,
  string,
  unknown,
} from 'zod/mini';

const oauthClientSchema = looseObject({ client_id: string(), token_endpoint_auth_method: optional(string()) });

const oauthSettingsSchema = looseObject({
  redirect_uris: optional(nullable(array(string()))),
  grant_types: optional(nullable(array(string()))),
  response_types: optional(nullable(array(string()))),
  application_type: optional(nullable(string())),
  consent_method: optional(nullable(string())),
  wildcard_redirect: optional(nullable(string())),
});

export const appSchema = looseObject({
  id: string(),
  label: string(),
  status: zodEnum(['ACTIVE', 'INACTIVE', 'DELETED']),
  /** Free JSON; null where it was never set. */
  profile: optional(nullable(record(string(), unknown()))),
  credentials: looseObject({ oauthClient: oauthClientSchema }),
  settings: looseObject({ oauthClient: oauthSettingsSchema }),
});
export type OktaApp = Infer<typeof appSchema>;

/** Lists hold apps of every kind. */
export const appsSchema = array(looseObject({ id: string(), name: optional(string()) }));

export const secretSchema = object({
  id: string(),
  status: zodEnum(['ACTIVE', 'INACTIVE']),
  /** base64url of the first 16 bytes of its SHA-256. */
  secret_hash: string(),
});
export const secretsSchema = array(secretSchema);
export type OktaSecret = Infer<typeof secretSchema>;

export const policySchema = looseObject({
  id: string(),
  name: string(),
  /** `ACTIVE` or `INACTIVE`. */
  status: optional(nullable(string())),
  conditions: optional(
    nullable(looseObject({ clients: optional(nullable(looseObject({ include: optional(array(string())) }))) })),
  ),
});
export const policiesSchema = array(policySchema);
export type OktaPolicy = Infer<typeof policySchema>;

export const ruleSchema = looseObject({
  id: string(),
  name: string(),
  status: optional(nullable(string())),
  conditions: optional(
    nullable(looseObject({ scopes: optional(nullable(looseObject({ include: optional(array(string())) }))) })),
  ),
});
export const rulesSchema = array(ruleSchema);
export type OktaRule = Infer<typeof ruleSchema>;

export const scopesSchema = array(looseObject({ id: string(), name: string() }));
