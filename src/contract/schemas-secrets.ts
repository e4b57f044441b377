/** The shape of what travels of client secrets and of what an organisation decides of them; as `schemas.ts`. */
import {
  array,
  boolean,
  enum as zodEnum,
  int,
  iso,
  looseObject,
  maxLength,
  nullable,
  optional,
  string,
} from 'zod/mini';

import { credentialVerdicts } from './credential-check.js';
import { personSchema } from './schemas.js';

export const secretSchema = looseObject({
  id: string(),
  /** ISO 8601, UTC. */
  createdAt: iso.datetime(),
  createdBy: nullable(personSchema),
  /** The last four characters of the plaintext, to tell two secrets apart. */
  hint: string(),
  /** What every secret of this issuer starts with, such as `zis_`; absent where they have nothing in common. */
  prefix: optional(string()),
  /** Whether the issuer took it when this was answered, were the app active. */
  status: zodEnum(['active', 'inactive']),
  /** The last token request with it, a minute more or less; null for none yet, absent where the backend cannot tell. */
  lastUsedAt: optional(nullable(iso.datetime())),
  /** From when on the issuer refuses it for good; null for never, absent where the backend knows no expiry. */
  expiresAt: optional(nullable(iso.datetime())),
  /** When it becomes inactive by itself, or did; null or absent where no such time was set. */
  retiresAt: optional(nullable(iso.datetime())),
  /** Whether its plaintext can be had again, after a fresh sign-in. */
  revealable: optional(boolean()),
});

export const secretsSchema = array(secretSchema);

/** The one answer that holds a plaintext: it goes from here to the screen and nowhere else. */
export const issuedSecretSchema = looseObject({
  secret: secretSchema,
  clientSecret: string(),
});

/** What a person may say of a new secret. */
export const secretTermsSchema = looseObject({
  /** Null for never; absent for what the organisation's policy says. */
  expiresAt: optional(nullable(iso.datetime())),
});

export const retirementSchema = looseObject({
  /** ISO 8601, UTC; later than now, and at most 30 days away. */
  at: iso.datetime(),
});

export const credentialsSchema = looseObject({ clientSecret: string().check(maxLength(1000)) });

export const credentialCheckSchema = looseObject({
  verdict: zodEnum(credentialVerdicts),
  /** Which of the app's secrets it is; null where it is none. */
  secretId: nullable(string()),
  /** The app that it belongs to, where that is another one of the same organisation. */
  appName: nullable(string()),
});

export const settingsSchema = looseObject({
  /** The authorization server's issuer identifier (RFC 8414, section 2), for those who write a client; null where unknown. */
  issuer: nullable(string()),
  secretPolicy: looseObject({
    /** Days after which a new secret has to end; null where it may last. */
    maxLifetimeDays: nullable(int()),
  }),
  /** Opaque; changes with every write. */
  version: string(),
});

/** What is absent stays. */
export const settingsChangesSchema = looseObject({ maxLifetimeDays: optional(nullable(int())) });
