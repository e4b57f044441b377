import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { Ajv, type ValidateFunction } from 'ajv';

/** What is sent, and what is answered. */
export type Kind = 'app' | 'secret' | 'scope' | 'policy' | 'rule';

interface Schema {
  [member: string]: unknown;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  enum?: unknown[];
}

const require = createRequire(import.meta.url);
const specification = require('@okta/openapi') as { definitions: Record<string, Schema> };

const definitionOf: Record<Kind, string> = {
  app: 'OpenIdConnectApplication',
  secret: 'ClientSecret',
  scope: 'OAuth2Scope',
  policy: 'AuthorizationServerPolicy',
  rule: 'AuthorizationServerPolicyRule',
};

const text = { type: 'string' };
const texts = { type: 'array', items: text };

/** What Okta's specification of 2026 has and the package of 2022 has not, and what recorded calls send besides. */
const newer: Record<string, Record<string, Schema>> = {
  OpenIdConnectApplicationSettingsClient: {
    dpop_bound_access_tokens: { type: 'boolean' },
    frontchannel_logout_session_required: { type: 'boolean' },
    frontchannel_logout_uri: text,
    id_token_encrypted_response_alg: text,
    network: { type: 'object', properties: { connection: text, include: texts, exclude: texts } },
    participate_slo: { type: 'boolean' },
    request_object_signing_alg: text,
    sector_identifier_uri: text,
    subject_type: text,
  },
  ApplicationSettings: { manualProvisioning: { type: 'boolean' }, identityStoreId: text, emOptInStatus: text },
  ApplicationCredentialsUsernameTemplate: { userSuffix: text, pushStatus: text },
  // The package calls every member of a profile and every link an object; recorded ones are strings and lists as well.
  Application: { orn: text, profile: { type: 'object' }, _links: { type: 'object' } },
  OAuth2Scope: { optional: { type: 'boolean' } },
  ClientSecretMetadata: { status: { enum: ['ACTIVE', 'INACTIVE'] } },
};

const moreValues: Record<string, string[]> = {
  OpenIdConnectApplicationIssuerMode: ['DYNAMIC'],
  OAuthGrantType: ['device_code', 'token-exchange', 'jwt-bearer', 'saml2-bearer'].map(
    (name) => `urn:ietf:params:oauth:grant-type:${name}`,
  ),
};

/** The package's definitions as JSON Schema: parents merged in, and, where `closed`, no member that they lack. */
function definitions(closed: boolean): Record<string, Schema> {
  const all = specification.definitions;
  const flat = (name: string): Schema => {
    const { 'x-okta-parent': parent, ...own } = all[name] ?? {};
    const above = typeof parent === 'string' ? flat(parent.replace('#/definitions/', '')) : {};
    const properties = { ...above.properties, ...own.properties, ...newer[name] };
    const values = own.enum && { enum: [...own.enum, ...(moreValues[name] ?? [])] };
    return { ...above, ...own, ...values, ...(Object.keys(properties).length > 0 ? { properties } : {}) };
  };
  const close = (schema: unknown): unknown => {
    if (Array.isArray(schema)) return schema.map(close);
    if (typeof schema !== 'object' || schema === null) return schema;
    const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, close(value)]));
    return inner['properties'] && !('additionalProperties' in inner)
      ? { ...inner, additionalProperties: false }
      : inner;
  };
  const entries = Object.keys(all).map((name) => [name, closed ? close(flat(name)) : flat(name)]);
  return Object.fromEntries(entries) as Record<string, Schema>;
}

const options = { strict: false, allErrors: true, validateFormats: false, logger: false } as const;

function compiler(closed: boolean): (name: string) => ValidateFunction {
  const ajv = new Ajv(options).addSchema({ $id: 'okta', definitions: definitions(closed) });
  return (name) => ajv.compile({ $ref: `okta#/definitions/${name}` });
}

const requests = compiler(true);
const answers = compiler(false);
const kinds = Object.keys(definitionOf) as Kind[];
const each = (compile: (kind: Kind) => ValidateFunction) =>
  Object.fromEntries(kinds.map((kind) => [kind, compile(kind)])) as Record<Kind, ValidateFunction>;

const requestShape = each((kind) => requests(kind === 'secret' ? 'ClientSecretMetadata' : definitionOf[kind]));
const answerShape = each((kind) => answers(definitionOf[kind]));

type NewerName = 'AppRequest' | 'AppResponse' | 'SecretRequest' | 'SecretResponse';

/** Okta's own schemas of 2026, from `okta-json-schemas-*.json` in the folder that OKTA_REFERENCE names. */
function newerSchemas(): ((name: NewerName) => ValidateFunction) | undefined {
  const folder = process.env['OKTA_REFERENCE'];
  if (!folder) return undefined;
  const file = readdirSync(folder).find((name) => /^okta-json-schemas-.*\.json$/.test(name));
  if (!file) throw new Error(`OKTA_REFERENCE: no okta-json-schemas-*.json in ${folder}`);
  const schemas = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<NewerName, object>;
  const ajv = new Ajv(options);
  return (name) => ajv.compile(schemas[name]);
}

const newest = newerSchemas();
/** What requests and answers are held to. */
export const heldTo = newest ? '@okta/openapi 2.15.0 and OKTA_REFERENCE' : '@okta/openapi 2.15.0';

const newestRequest = newest && { app: newest('AppRequest'), secret: newest('SecretRequest') };
const newestAnswer = newest && { app: newest('AppResponse'), secret: newest('SecretResponse') };

function errorsOf(validate: ValidateFunction | undefined, value: unknown): string[] {
  if (!validate || validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '', params }) => {
    const member = 'additionalProperty' in params ? ` '${String(params['additionalProperty'])}'` : '';
    return `${instancePath || '/'} ${message}${member}`;
  });
}

export function pathsOfNull(value: unknown, path = ''): string[] {
  if (value === null) return [path || '/'];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => pathsOfNull(inner, `${path}/${name}`));
}

const withoutNull = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_name, inner: unknown) => (inner === null ? undefined : inner)));

/** An empty secret, which keeps the one there is (as recorded), is shorter than Okta's own schema allows. */
function withoutEmptySecret(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body, (name, inner: unknown) => (name === 'client_secret' && inner === '' ? undefined : inner)),
  );
}

/** What is wrong with what was sent. */
export function requestErrors(kind: Kind, body: unknown, nulls: 'refuse' | 'accept' = 'refuse'): string[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return ['/ must be object'];
  const found = nulls === 'refuse' ? pathsOfNull(body).map((path) => `${path} must not be null`) : [];
  const sent = withoutEmptySecret(withoutNull(body));
  const current = kind === 'app' || kind === 'secret' ? newestRequest?.[kind] : undefined;
  return [...found, ...errorsOf(requestShape[kind], sent), ...errorsOf(current, sent)];
}

/** What is wrong with an answer. The package's schemas know no null, which Okta answers all the same. */
export function answerErrors(kind: Kind, body: unknown): string[] {
  const current = kind === 'app' || kind === 'secret' ? newestAnswer?.[kind] : undefined;
  return [...errorsOf(answerShape[kind], withoutNull(body)), ...errorsOf(current, body)];
}
