/** An OAuth app as its owner sees it, and the draft it is made from. */
import {
  array,
  boolean,
  enum as zodEnum,
  type infer as Infer,
  int,
  iso,
  looseObject,
  nullable,
  number,
  optional,
  string,
} from 'zod/mini';

import { allowed, type Known, refused, type Verdict } from './verdict.js';

export const applicationTypes = ['internal', 'partner'] as const;
export type ApplicationType = (typeof applicationTypes)[number];

export const appStatuses = ['approved', 'under-review', 'not-approved'] as const;
export type AppStatus = (typeof appStatuses)[number];

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

export type App = Known<Infer<typeof appSchema>>;
export type AppPage = Known<Infer<typeof appPageSchema>>;
export type AppDraft = Known<Infer<typeof appDraftSchema>>;
export type AppChanges = Known<Infer<typeof appChangesSchema>>;

/** What an app is on creation. The guide: internal use is "immediately created and approved", partner use starts a review. */
export function initialState(type: ApplicationType): { status: AppStatus; active: boolean } {
  return type === 'internal' ? { status: 'approved', active: true } : { status: 'under-review', active: false };
}

/** Whether an owner may switch the app on. Off is always allowed. */
export function mayActivateApp(app: Pick<App, 'status'>): Verdict<'under-review'> {
  return app.status === 'under-review' ? refused('under-review') : allowed;
}
