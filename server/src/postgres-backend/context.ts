import type { Viewer } from '@zoominfo/devportal-elements/contract/viewer';

import type { Database } from '../database/tables.js';
import type { Registrar } from '../registrar/registrar.js';
import type { SecretSealer } from '../secret-sealer.js';
import type { Remembered } from './remembered.js';

/** What one request's backend works with. */
export interface RequestContext {
  db: Database;
  /** The signed-in person. Each query on apps is bounded by their tenant. */
  viewer: Viewer;
  /** Where the person was not read for this request: they may have changed since. */
  remembered?: Remembered | undefined;
  now: () => Date;
  /** Whether a reviewer may decide on the apps of their own organisation. */
  reviewOwnTenant: boolean;
  /** The absolute URL of a logo. */
  logoUrl: (logoId: string) => string;
  /** The issuer identifier, without a slash at its end. */
  issuer: string;
  authentication: Authentication;
  /** Undefined where no plaintext is ever shown again. */
  reveal: RevealPolicy | undefined;
  /** Where the apps are OAuth clients. */
  registrar: Registrar;
}

/** How the caller has signed in, as far as their access token says. */
export interface Authentication {
  at: Date | null;
  /** Authentication context class reference (OpenID Connect Core, section 2). */
  acr: string | null;
}

/** When a plaintext may be seen again. */
export interface RevealPolicy {
  sealer: SecretSealer;
  /** The class that the sign-in has to be of; any if undefined. */
  acr: string | undefined;
}

/** PostgreSQL's text cannot hold U+0000, so no row has such an id; asking for one would be an error of the query. */
export function isStorable(id: string): boolean {
  return !id.includes('\0');
}

/** As {@link isStorable}: what is searched for has no such character in any row. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
