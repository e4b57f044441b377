/**
 * The shape of everything that travels, as schemas; the types of `app.ts`, `secret.ts`, `scope.ts` and `viewer.ts` are
 * inferred from them. Apart from the rules, so that an element that only needs a rule does not load zod.
 */
import {
  array,
  boolean,
  enum as zodEnum,
  int,
  iso,
  literal,
  looseObject,
  maxLength,
  nullable,
  number,
  optional,
  record,
  string,
} from 'zod/mini';

import { applicationTypes, appStatuses, registrationStates } from './app.js';
import { decisions, maxNoteLength, maxNotes, maxReasonLength, reviewKinds, reviewStates } from './review.js';

export const personSchema = looseObject({ id: string(), name: string() });

export const logoSchema = looseObject({
  /** Where an `<img>` can load it without credentials; `https:`, `blob:` or relative to the page. */
  url: string(),
  /** Pixels. */
  width: number(),
  height: number(),
});

/** A reviewer's note on one field. */
export const reviewNoteSchema = looseObject({
  /** The field, as in `FieldProblem`: `name`, `redirectUris/0`, `scopes`. */
  path: string(),
  text: string(),
});

/** What an app asks for beyond what it has: the fields that a proposal changes. */
const requestedChangesSchema = looseObject({
  applicationType: optional(zodEnum(applicationTypes)),
  redirectUris: optional(array(string())),
  scopes: optional(array(string())),
});

/** The review of an app, as its owner sees it on the app. */
export const appReviewSchema = looseObject({
  id: string(),
  kind: zodEnum(reviewKinds),
  state: zodEnum(reviewStates),
  /** ISO 8601, UTC. */
  submittedAt: iso.datetime(),
  /** Empty for a registration, where the app itself is what is asked for. */
  requested: requestedChangesSchema,
  /** The reviewer's, of the last decision. */
  reason: nullable(string()),
  notes: array(reviewNoteSchema),
});

/** A host's own texts by its own keys; see `metadata.ts`. */
const metadataSchema = record(string(), string());

/** How far an app has been made at the issuer's client registry, where that is another one's. */
const registrationSchema = looseObject({
  /** `pending`: it is under way; `refused`: the registry does not take it; `drifted`: it was changed there since. */
  state: zodEnum(registrationStates),
  /** ISO 8601, UTC. */
  since: iso.datetime(),
  /** What was changed there; empty unless it has drifted. Paths as in the history, and `app`, `active`, `secrets`. */
  differences: array(looseObject({ path: string(), expected: array(string()), found: array(string()) })),
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
  /** The last review, whatever became of it; null or absent where there was none. */
  review: optional(nullable(appReviewSchema)),
  /** The soonest end of a secret that nobody has deactivated, also one in the past; null or absent where none ends. */
  secretExpiresAt: optional(nullable(iso.datetime())),
  /** Absent where the backend keeps none. */
  metadata: optional(metadataSchema),
  /** Null or absent where the issuer has the app just so. */
  registration: optional(nullable(registrationSchema)),
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
  metadata: optional(metadataSchema),
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
  /** Keys that are not named stay; an empty value takes its key away. */
  metadata: optional(metadataSchema),
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
  /** The products that the person has, in the order of the waffle menu. */
  products: optional(array(looseObject({ id: string(), name: string(), url: nullable(string()) }))),
  /** When the person asked for access to the DevPortal; null once it was given or declined. ISO 8601, UTC. */
  accessRequestedAt: optional(nullable(iso.datetime())),
});

const historyChangeSchema = looseObject({
  /** The field: `name`, `logo`, `applicationType`, `redirectUris`, `scopes`, `subscriptions`, `metadata/{key}`. */
  path: string(),
  before: array(string()),
  after: array(string()),
});

export const historyEntrySchema = looseObject({
  id: string(),
  /** ISO 8601, UTC. */
  at: iso.datetime(),
  /** Null where the person is gone. */
  by: nullable(personSchema),
  /** `created`, `updated`, `activated`, `secret-created`…; see `historyActions`. */
  action: string(),
  changes: array(historyChangeSchema),
  /** What was said with it: a reviewer's reason, the last four characters of a secret. */
  text: nullable(string()),
});

export const historyPageSchema = looseObject({ items: array(historyEntrySchema), nextCursor: nullable(string()) });

const appFieldsSchema = looseObject({
  name: string(),
  logo: nullable(logoSchema),
  applicationType: zodEnum(applicationTypes),
  redirectUris: array(string()),
  scopes: array(string()),
});

export const reviewSchema = looseObject({
  id: string(),
  appId: string(),
  clientId: string(),
  tenant: looseObject({ id: string(), name: string() }),
  kind: zodEnum(reviewKinds),
  state: zodEnum(reviewStates),
  /** ISO 8601, UTC; of the last submission. */
  submittedAt: iso.datetime(),
  submittedBy: nullable(personSchema),
  assignee: nullable(personSchema),
  /** Opaque; changes with what is asked for. A decision names the one it was made on. */
  version: string(),
  /** The app as it would be. */
  requested: appFieldsSchema,
  /** The app as it works now; null where it was never approved. */
  live: nullable(appFieldsSchema),
  /** What a reviewer should look at twice. */
  risks: array(
    looseObject({
      /** `new-host`, `loopback`, `custom-scheme`, `widened-scopes`, `look-alike`; see `risk.ts`. */
      code: string(),
      path: string(),
      /** The value at the path, such as the redirect URI. */
      value: string(),
    }),
  ),
  /** Oldest first; it stays when the app is submitted again. */
  thread: array(
    looseObject({
      at: iso.datetime(),
      by: nullable(personSchema),
      /** `submitted`, `resubmitted`, `withdrawn`, or a decision. */
      action: string(),
      text: nullable(string()),
      notes: array(reviewNoteSchema),
    }),
  ),
});

export const reviewPageSchema = looseObject({
  items: array(reviewSchema),
  nextCursor: nullable(string()),
  total: int(),
});

export const decisionSchema = looseObject({
  decision: zodEnum(decisions),
  /** Needed unless approved. */
  reason: optional(string().check(maxLength(maxReasonLength))),
  notes: optional(
    array(looseObject({ path: string().check(maxLength(200)), text: string().check(maxLength(maxNoteLength)) })).check(
      maxLength(maxNotes),
    ),
  ),
});

/** A person of the admin's own organisation. */
export const userSchema = looseObject({
  id: string(),
  name: string(),
  email: nullable(string()),
  roles: array(string()),
  subscriptions: array(string()),
  /** ISO 8601, UTC; null where the person did not ask or was answered. */
  accessRequestedAt: nullable(iso.datetime()),
  /** Opaque; changes with every write. */
  version: string(),
});

export const userPageSchema = looseObject({ items: array(userSchema), nextCursor: nullable(string()), total: int() });

/** What is absent stays. */
export const userChangesSchema = looseObject({
  /** All of them, known ones only; granting the DevPortal's answers the request. */
  subscriptions: optional(array(string().check(maxLength(100))).check(maxLength(50))),
  /** False declines the request. */
  accessRequested: optional(literal(false)),
});
