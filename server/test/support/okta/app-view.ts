import { usesSecret, type Org } from './org.js';
import type { Json, OAuthClientBody, StoredApp } from './stored.js';

/** What Okta fills in where an app says nothing. */
const clientDefaults = {
  client_uri: null,
  logo_uri: null,
  redirect_uris: [],
  response_types: [],
  grant_types: [],
  application_type: 'web',
  consent_method: 'TRUSTED',
  issuer_mode: 'ORG_URL',
  idp_initiated_login: { mode: 'DISABLED', default_scope: [] },
  wildcard_redirect: 'DISABLED',
  dpop_bound_access_tokens: false,
  participate_slo: false,
} satisfies OAuthClientBody;

const post = (href: string) => ({ href, hints: { allow: ['POST'] } });

function linksOf(app: StoredApp, origin: string): Json {
  const self = `${origin}/api/v1/apps/${app.id}`;
  const next = app.status === 'ACTIVE' ? 'deactivate' : 'activate';
  const standard = `${origin}/assets/img/logos/default.png`;
  const secrets = [{ name: 'secrets', href: `${self}/credentials/secrets` }];
  return {
    uploadLogo: post(`${self}/logo`),
    appLinks: [{ name: 'oidc_client_link', href: `${origin}/home/oidc_client/${app.id}/aln0`, type: 'text/html' }],
    profileEnrollment: { href: `${origin}/api/v1/policies/rst0enrollment` },
    policies: { href: `${self}/policies`, hints: { allow: ['PUT'] } },
    groups: { href: `${self}/groups` },
    logo: [{ name: 'medium', href: app.logo ? origin + app.logo.path : standard, type: 'image/png' }],
    ...(usesSecret(app.method) ? { clientCredentials: secrets } : {}),
    accessPolicy: { href: `${origin}/api/v1/policies/rst0access` },
    users: { href: `${self}/users` },
    [next]: { href: `${self}/lifecycle/${next}` },
  };
}

/**
 * An app as Okta answers it. The secret is in the answers to POST and PUT alone; of two, the first that is active,
 * which nothing recorded says.
 */
export function appView(app: StoredApp, org: Org, showing: { secret: boolean }): Json {
  const { accessibility, visibility, settings, credentials } = app.body;
  const sent = credentials?.oauthClient ?? {};
  const secret = usesSecret(app.method) ? app.secrets.find(({ status }) => status === 'ACTIVE') : undefined;
  return {
    id: app.id,
    orn: `orn:okta:idp:${org.orgId}:apps:oidc_client:${app.id}`,
    name: 'oidc_client',
    label: app.label,
    status: app.status,
    lastUpdated: app.lastUpdated,
    created: app.created,
    accessibility: { selfService: false, errorRedirectUrl: null, loginRedirectUrl: null, ...accessibility },
    visibility: {
      autoLaunch: false,
      autoSubmitToolbar: false,
      hide: { iOS: true, web: true },
      appLinks: { oidc_client_link: true },
      ...visibility,
    },
    features: [],
    signOnMode: 'OPENID_CONNECT',
    credentials: {
      userNameTemplate: credentials?.userNameTemplate ?? { template: '${source.login}', type: 'BUILT_IN' },
      signing: { kid: app.signingKid },
      oauthClient: {
        autoKeyRotation: sent.autoKeyRotation ?? true,
        client_id: app.clientId,
        ...(showing.secret && secret ? { client_secret: secret.client_secret } : {}),
        token_endpoint_auth_method: app.method,
        pkce_required: sent.pkce_required ?? true,
      },
    },
    universalLogout: null,
    settings: {
      app: {},
      notifications: { vpn: { network: { connection: 'DISABLED' }, message: null, helpUrl: null } },
      manualProvisioning: settings?.manualProvisioning ?? false,
      implicitAssignment: settings?.implicitAssignment ?? false,
      emOptInStatus: 'NONE',
      notes: { admin: settings?.notes?.admin ?? null, enduser: settings?.notes?.enduser ?? null },
      oauthClient: { ...clientDefaults, ...settings?.oauthClient },
    },
    ...(app.profile === undefined ? {} : { profile: app.profile }),
    _links: linksOf(app, org.origin),
  };
}
