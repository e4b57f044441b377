/** What can be set from outside, all of it through the environment. */
import { createSecretKey } from 'node:crypto';

import {
  ConfigError,
  isLoopback,
  isPrivate,
  readChoice,
  readNumber,
  readOrigins,
  readSwitch,
} from './config-readers.js';
import type { Environment, VariableName } from './config-variables.js';
import { type EdgeConfig, readEdge } from './edge/edge-config.js';
import { supportedAcrs } from './issuer/acr.js';
import { type OktaConfig, readOkta } from './registrar/okta/okta-config.js';
import type { SealingKey } from './secret-sealer.js';
import { type PersonClaims, personMembers } from './tokens/claimed-person.js';

export interface ServerConfig {
  /** The address that every server listens on. */
  host: string;
  /** Port 0 takes any that is free. */
  ports: { portal: number; api: number; issuer: number; client: number };
  database: DatabaseConfig;
  /** Origins whose pages may call the API from a browser, besides the host portal's own. */
  portalOrigins: readonly string[];
  /** Puts the example organisations and people into an empty database. */
  seed: boolean;
  /** Whether reviewers may decide on the apps of their own organisation. */
  reviewOwnTenant: boolean;
  /** How long the issuer's access tokens and ID tokens count. */
  accessTokenSeconds: number;
  secretReveal: SecretRevealConfig;
  /** Where people sign in, if that is not at the local issuer; then there is the API alone. */
  people?: PeopleConfig | undefined;
  /** Where apps are registered; undefined for our own tables, which the local issuer reads. */
  okta?: OktaConfig | undefined;
  log: 'json' | 'text';
  edge: EdgeConfig;
}

export interface PeopleConfig {
  /** Exactly as in the `iss` of the access tokens; its keys are at `/v1/keys` below it, as Okta's are. */
  issuer: string;
  /** The host portals' clients, whose tokens may manage apps. */
  clientIds: readonly string[];
  /** The claims that say who people are; undefined where the database does alone. */
  personClaims?: PersonClaims;
}

/** `embedded` keeps PGlite's files in `folder`; `server` is any PostgreSQL from version 13 on. */
export type DatabaseConfig =
  { kind: 'embedded'; folder: string } | { kind: 'server'; url: string; connections?: number };

/**
 * Whether a client secret's plaintext can be seen again: never, and then none is kept; or after a fresh sign-in, of the
 * class `acr` where one is named. The first of the keys seals, the others open what was sealed before.
 */
export type SecretRevealConfig =
  { policy: 'never' } | { policy: 'fresh-sign-in'; keys: readonly [SealingKey, ...SealingKey[]]; acr?: string };

/**
 * @param defaults.folder Where the embedded database keeps its files unless `DEVPORTAL_DATA` says otherwise.
 * @throws {ConfigError}
 */
export function readConfig(env: Environment, defaults: { folder: string; tty: boolean }): ServerConfig {
  const url = readDatabaseUrl(env);
  const people = readPeople(env);
  const okta = readOkta(env);
  if (okta && !url) {
    throw new ConfigError(
      'DEVPORTAL_OKTA_ORG needs PostgreSQL in DATABASE_URL: its queue has no room in the embedded database',
    );
  }
  const host = env.DEVPORTAL_HOST || '127.0.0.1';
  if (!people && !isLoopback(host)) {
    throw new ConfigError(
      `DEVPORTAL_HOST=${host} needs DEVPORTAL_ISSUER: the local issuer lets anybody in as anybody, so it is for this machine alone`,
    );
  }
  return {
    host,
    ports: {
      portal: readNumber(env, 'DEVPORTAL_PORTAL_PORT', 4400, [0, 65_535]),
      api: readNumber(env, 'DEVPORTAL_API_PORT', 4401, [0, 65_535]),
      issuer: readNumber(env, 'DEVPORTAL_ISSUER_PORT', 4402, [0, 65_535]),
      client: readNumber(env, 'DEVPORTAL_CLIENT_PORT', 4403, [0, 65_535]),
    },
    database: url
      ? { kind: 'server', url, connections: readNumber(env, 'DEVPORTAL_DATABASE_CONNECTIONS', 10, [2, 100]) }
      : { kind: 'embedded', folder: env.DEVPORTAL_DATA ?? defaults.folder },
    portalOrigins: readOrigins(env, 'DEVPORTAL_ORIGINS'),
    people,
    // The local issuer lets anyone in as anyone, so it is for development, and so are its people.
    seed: readSwitch(env, 'DEVPORTAL_SEED') ?? !people,
    reviewOwnTenant: readSwitch(env, 'DEVPORTAL_REVIEW_OWN_TENANT') ?? false,
    accessTokenSeconds: readNumber(env, 'DEVPORTAL_TOKEN_SECONDS', 3600, [1, 24 * 3600]),
    secretReveal: readSecretReveal(env),
    okta,
    log: readChoice(env, 'DEVPORTAL_LOG', ['json', 'text']) ?? (defaults.tty ? 'text' : 'json'),
    edge: readEdge(env),
  };
}

function readDatabaseUrl({ DATABASE_URL: url }: Environment): string | undefined {
  if (!url || /^postgres(ql)?:\/\//.test(url)) return url;
  // Not repeated: there may be a password in it.
  throw new ConfigError('DATABASE_URL takes a URL such as postgresql://user:password@host:5432/devportal');
}

function readPeople(env: Environment): PeopleConfig | undefined {
  const issuer = env.DEVPORTAL_ISSUER;
  if (!issuer) return undefined;
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (!url || url.search || url.hash || issuer.endsWith('/') || !isPrivate(url)) {
    throw new ConfigError(
      `DEVPORTAL_ISSUER takes an issuer such as https://acme.okta.com/oauth2/default, without a slash at its end, not "${issuer}"`,
    );
  }
  const clientIds = (env.DEVPORTAL_CLIENT_IDS ?? '').split(',').map((part) => part.trim());
  if (!clientIds.some(Boolean)) {
    throw new ConfigError('DEVPORTAL_ISSUER needs the client IDs of the host portals in DEVPORTAL_CLIENT_IDS');
  }
  const personClaims = readPersonClaims(env);
  return { issuer, clientIds: clientIds.filter(Boolean), ...(personClaims && { personClaims }) };
}

function readPersonClaims(env: Environment): PersonClaims | undefined {
  const text = env.DEVPORTAL_PERSON_CLAIMS;
  if (!text) return undefined;
  const claims: Partial<PersonClaims> = {};
  for (const part of text.split(',').map((one) => one.trim())) {
    const [, name, claim] = /^([\w-]+)=([^\s=]+)$/.exec(part) ?? [];
    const member = personMembers.find((one) => one === name);
    if (member === undefined || claim === undefined) {
      throw new ConfigError(
        `DEVPORTAL_PERSON_CLAIMS takes one or more of ${personMembers.join(', ')}, each with its claim, as in tenant=org_id,roles=groups, not "${part}"`,
      );
    }
    claims[member] = claim;
  }
  const { tenant } = claims;
  if (tenant === undefined) throw new ConfigError('DEVPORTAL_PERSON_CLAIMS has to say the claim of the tenant');
  return { ...claims, tenant };
}

function readSecretReveal(env: Environment): SecretRevealConfig {
  const policy = readChoice(env, 'DEVPORTAL_SECRET_REVEAL', ['never', 'fresh-sign-in']) ?? 'never';
  const [current, ...older] = readSealingKeys(env, 'DEVPORTAL_SECRET_KEYS');
  // The issuer passes over a class that it does not know, so nobody could ever sign in well enough.
  const acr = readChoice(env, 'DEVPORTAL_REVEAL_ACR', supportedAcrs);
  if (policy === 'never') return { policy };
  if (!current) {
    throw new ConfigError(
      'DEVPORTAL_SECRET_REVEAL=fresh-sign-in needs a key in DEVPORTAL_SECRET_KEYS, such as k1:$(openssl rand -base64 32)',
    );
  }
  return { policy, keys: [current, ...older], ...(acr !== undefined && { acr }) };
}

/** A part that is wrong is named by its place: whatever is in it may be a key. */
function readSealingKeys(env: Environment, name: VariableName): SealingKey[] {
  const parts = (env[name] ?? '').split(',').map((part) => part.trim());
  const keys = parts.filter(Boolean).map((part, index) => {
    const [, id, text] = /^([\w.-]{1,64}):([A-Za-z0-9+/]+={0,2})$/.exec(part) ?? [];
    const bytes = Buffer.from(text ?? '', 'base64');
    // Node.js reads as much as it understands, so the text is held against what the bytes are written as.
    if (id === undefined || bytes.length !== 32 || bytes.toString('base64') !== text) {
      throw new ConfigError(
        `${name} takes id:key, with 32 bytes in base64 as the key, separated by commas; number ${index + 1} is not so`,
      );
    }
    return { id, key: createSecretKey(bytes) };
  });
  const twice = keys.findIndex(({ id }, index) => keys.findIndex((other) => other.id === id) < index);
  if (twice >= 0) throw new ConfigError(`${name} has the id of number ${twice + 1} twice`);
  return keys;
}
