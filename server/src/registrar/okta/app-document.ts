/** An app as Okta's document, and what of it is ours. */
import type { Difference } from '../../database/registration-tables.js';
import type { OktaApp } from './okta-schemas.js';
import type { WantedApp } from './wanted.js';

/** The fields that we keep at Okta, each as a list of texts that can be compared. */
export type Fields = Record<string, string[]>;

/** What every client of ours is: a web app with a secret that signs people in. */
const clientSettings = {
  application_type: 'web',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  wildcard_redirect: 'DISABLED',
} as const;
const authMethod = 'client_secret_basic';

const consentOf = { internal: 'TRUSTED', partner: 'REQUIRED' } as const;

export function fieldsOf({ name, applicationType, redirectUris, active }: WantedApp): Fields {
  return {
    name: [name],
    applicationType: [applicationType],
    redirectUris: [...redirectUris].sort(),
    active: [String(active)],
    client: [
      clientSettings.application_type,
      ...[...clientSettings.grant_types].sort(),
      ...clientSettings.response_types,
      clientSettings.wildcard_redirect,
      authMethod,
    ],
  };
}

export function fieldsIn({ label, status, credentials, settings }: OktaApp): Fields {
  const { redirect_uris, consent_method, application_type, grant_types, response_types, wildcard_redirect } =
    settings.oauthClient;
  return {
    name: [label],
    applicationType: [consent_method === 'REQUIRED' ? 'partner' : 'internal'],
    redirectUris: [...(redirect_uris ?? [])].sort(),
    active: [String(status === 'ACTIVE')],
    client: [
      application_type ?? '',
      ...[...(grant_types ?? [])].sort(),
      ...(response_types ?? []),
      wildcard_redirect ?? clientSettings.wildcard_redirect,
      credentials.oauthClient.token_endpoint_auth_method ?? '',
    ],
  };
}

/**
 * What to write, and what somebody else has changed at Okta. A field that was changed here since it was last written is
 * ours to write; one that was not, and differs all the same, is left as it is and told.
 *
 * @param settled As each field was last left at Okta; one that is missing may be anything.
 */
export function compare(
  wanted: Fields,
  settled: Fields,
  found: Fields,
): { write: string[]; differences: Difference[] } {
  const write: string[] = [];
  const differences: Difference[] = [];
  for (const [path, expected] of Object.entries(wanted)) {
    const is = found[path] ?? [];
    if (same(is, expected)) continue;
    const was = settled[path];
    if (was !== undefined && same(was, expected)) differences.push({ path, expected, found: is });
    else write.push(path);
  }
  return { write, differences };
}

/** Whether no field of the app itself has changed here since it was left at Okta; the sweep looks what changed there. */
export function isAligned(settled: Fields, wanted: WantedApp): boolean {
  return Object.entries(fieldsOf(wanted)).every(([path, texts]) => same(settled[path] ?? [], texts));
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** Written into every app's profile, which only we read: whose it is, and the operation that wrote it. */
export interface Mark {
  app: string;
  tenant: string;
  operation: string;
}

export function markFor({ app_id, tenant_id, wanted }: { app_id: string; tenant_id: string; wanted: string }): Mark {
  return { app: app_id, tenant: tenant_id, operation: wanted };
}

export function markOf({ profile }: OktaApp): Partial<Mark> | undefined {
  const mark = profile?.['devportal'];
  return typeof mark === 'object' && mark !== null ? mark : undefined;
}

interface NewApp {
  clientId: string;
  /** Nobody is told it. */
  placeholder: string;
  mark: Mark;
}

/** The document that makes an app. */
export function newDocument(wanted: WantedApp, { clientId, placeholder, mark }: NewApp): object {
  return {
    name: 'oidc_client',
    label: wanted.name,
    signOnMode: 'OPENID_CONNECT',
    credentials: {
      oauthClient: {
        client_id: clientId,
        client_secret: placeholder,
        token_endpoint_auth_method: authMethod,
        pkce_required: false,
        autoKeyRotation: true,
      },
    },
    settings: {
      oauthClient: {
        ...clientSettings,
        grant_types: [...clientSettings.grant_types],
        response_types: [...clientSettings.response_types],
        redirect_uris: wanted.redirectUris,
        consent_method: consentOf[wanted.applicationType],
      },
    },
    profile: { devportal: mark },
  };
}

/** What Okta sets itself. */
const readOnly = new Set(['id', 'orn', 'created', 'lastUpdated', 'status', 'features', 'universalLogout']);

/**
 * The document that replaces an app's: as Okta has it, with the fields that are to be written. What we know nothing of
 * stays, since leaving it out would take it away; nulls are left out, which Okta does not take back.
 */
export function replacement(found: OktaApp, wanted: WantedApp, write: readonly string[], mark: Mark): object {
  const kept = withoutNulls(found) as Record<string, unknown> & OktaApp;
  const document = Object.fromEntries(
    Object.entries(kept).filter(([key]) => !readOnly.has(key) && !key.startsWith('_')),
  );
  const writes = (path: string) => write.includes(path);
  return {
    ...document,
    label: writes('name') ? wanted.name : found.label,
    credentials: {
      ...kept.credentials,
      oauthClient: {
        // Okta's own reference: the secret may be left out, and stays.
        ...kept.credentials.oauthClient,
        ...(writes('client') && { token_endpoint_auth_method: authMethod }),
      },
    },
    settings: {
      ...kept.settings,
      oauthClient: {
        ...kept.settings.oauthClient,
        ...(writes('client') && clientSettings),
        ...(writes('redirectUris') && { redirect_uris: wanted.redirectUris }),
        ...(writes('applicationType') && { consent_method: consentOf[wanted.applicationType] }),
      },
    },
    profile: { ...kept.profile, devportal: mark },
  };
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((member) => member !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (member === null ? [] : [[key, withoutNulls(member)]])),
  );
}
