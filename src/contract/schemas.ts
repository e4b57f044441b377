/**
 * The shape of everything that travels, as schemas; the types of `app.ts`, `secret.ts`, `scope.ts` and `viewer.ts` are
 * inferred from them. Apart from the rules, so that an element that only needs a rule does not load zod.
 */
import { array, boolean, enum as zodEnum, int, iso, looseObject, nullable, number, optional, string } from 'zod/mini';

import { applicationTypes, appStatuses } from './app.js';

export const logoSchema = looseObject({
  /** Where an `<img>` can load it without credentials; `https:`, `blob:` or relative to the page. */
  url: string(),
  /** Pixels. */
  width: number(),
  height: number(),
});

export const appSchema = looseObject({
  id: string(),
  /** The OAuth client identifier (RFC 6749, section 2.2): public, given by the issuer. */
  clientId: string(),
  name: string(),
  logo: nullable(logoSchema),
  applicationType: zodEnum(applicationTypes),
  status: zodEnum(appStatuses),
  /** Whether the issuer takes the app's requests. */
  active: boolean(),
  redirectUris: array(string()),
  /** Scope names, as in the catalogue. */
  scopes: array(string()),
  /** ISO 8601, UTC. */
  createdAt: iso.datetime(),
  updatedAt: iso.datetime(),
  /** Opaque; changes with every write. An update names the one it was made on. */
  version: string(),
});

export const appPageSchema = looseObject({
  items: array(appSchema),
  /** Opaque; null on the last page. */
  nextCursor: nullable(string()),
  /** Of the whole list, not of this page. */
  total: int(),
});

export const appDraftSchema = looseObject({
  name: string(),
  /** The file's bytes in base64 (RFC 4648, section 4); null or absent for none. */
  logo: optional(nullable(string())),
  applicationType: string(),
  redirectUris: array(string()),
  scopes: array(string()),
});

/** What an update may change; what is absent stays. */
export const appChangesSchema = looseObject({
  name: optional(string()),
  /** Null takes the logo away. */
  logo: optional(nullable(string())),
  applicationType: optional(string()),
  redirectUris: optional(array(string())),
  scopes: optional(array(string())),
  active: optional(boolean()),
});

export const secretSchema = looseObject({
  id: string(),
  /** ISO 8601, UTC. */
  createdAt: iso.datetime(),
  createdBy: nullable(looseObject({ id: string(), name: string() })),
  /** The last four characters of the plaintext, to tell two secrets apart. */
  hint: string(),
  status: zodEnum(['active', 'inactive']),
});

export const secretsSchema = array(secretSchema);

/** The one answer that holds a plaintext: it goes from here to the screen and nowhere else. */
export const issuedSecretSchema = looseObject({
  secret: secretSchema,
  clientSecret: string(),
});

export const scopeSchema = looseObject({
  /** As it stands in a token's `scope` (RFC 6749, section 3.3), such as `ziapi:search`. */
  name: string(),
  /** As the guide writes it, such as "Search API". */
  title: string(),
  description: string(),
  /** The id of the package that the organisation needs for it, or null. */
  requiredPackage: nullable(string()),
});

export const scopeCategorySchema = looseObject({
  id: string(),
  title: string(),
  scopes: array(scopeSchema),
});

export const scopeCatalogSchema = array(scopeCategorySchema);

export const viewerSchema = looseObject({
  id: string(),
  name: string(),
  email: nullable(string()),
  tenant: looseObject({ id: string(), name: string() }),
  /** Ids of the organisation's packages: `enterprise-api`, `copilot`. */
  packages: array(string()),
  /** Ids of the person's subscriptions: `devportal`. */
  subscriptions: array(string()),
  /** `org-admin`, `reviewer`. */
  roles: array(string()),
  /** Whom to ask for a package or a subscription, where the backend can name someone. */
  contact: nullable(looseObject({ name: string(), email: nullable(string()) })),
});
