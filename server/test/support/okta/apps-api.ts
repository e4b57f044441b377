import { type Answer, denied, invalid, notFound, OktaError } from './answers.js';
import { appView } from './app-view.js';
import { type Org, timestamp, usesSecret } from './org.js';
import { pageOf } from './pages.js';
import { type ApiRequest, bodyOf, param } from './request.js';
import type { AppBody, StoredApp } from './stored.js';

const maximumLogo = 1024 * 1024;

/** What Okta's schema cannot say. */
function check(body: AppBody): void {
  const causes: string[] = [];
  const { grant_types = [], redirect_uris = [], response_types = [] } = body.settings?.oauthClient ?? {};
  if (!body.label) causes.push('label: The field cannot be left blank');
  if (body.name !== 'oidc_client') causes.push('name: must be oidc_client');
  if (body.signOnMode !== 'OPENID_CONNECT') causes.push('signOnMode: must be OPENID_CONNECT');
  if (grant_types.length === 0) causes.push('grant_types: The field cannot be left blank');
  const redirects = grant_types.some((grant) => grant === 'authorization_code' || grant === 'implicit');
  if (redirects && redirect_uris.length === 0) causes.push('redirect_uris: At least one redirect URI is needed');
  if (grant_types.includes('authorization_code') && !response_types.includes('code')) {
    causes.push("response_types: must have 'code' for the grant 'authorization_code'");
  }
  if (causes.length > 0) throw invalid('settings.oauthClient', ...causes);
}

/** @throws OktaError 400 for a secret that Okta would not take; an empty one is none */
export function checkSecret(secret: string | undefined, method: string): void {
  if (!secret) return;
  const shortest = method === 'client_secret_jwt' ? 32 : 14;
  if (secret.length < shortest) {
    throw invalid('client_secret', `client_secret: 'client_secret' must be at least '${shortest}' characters long.`);
  }
  if (secret.length > 100) {
    throw invalid('client_secret', "client_secret: 'client_secret' can't be more than '100' characters long.");
  }
  if (!/^[\x20-\x7e]+$/.test(secret)) {
    throw invalid('client_secret', "client_secret: ''client_secret'' must only contain printable ASCII: [x20-x7E]+");
  }
}

/** The app of the path. */
export const appOf = (request: ApiRequest): StoredApp => request.org.appById(param(request, 'app'));

function create(request: ApiRequest): Answer {
  const body = bodyOf(request, 'app') as AppBody;
  check(body);
  const { client_id, client_secret, token_endpoint_auth_method = '' } = body.credentials?.oauthClient ?? {};
  if (client_id !== undefined && (client_id.length < 6 || client_id.length > 100)) {
    throw invalid('client_id', 'client_id: must be between 6 and 100 characters long');
  }
  checkSecret(client_secret, token_endpoint_auth_method);
  const active = request.url.searchParams.get('activate') !== 'false';
  const app = request.org.addApp(body, active ? 'ACTIVE' : 'INACTIVE');
  return { status: 200, body: appView(app, request.org, { secret: true }) };
}

/** The whole app: what is left out falls back to its default, the profile to null, and the secret stays. */
function put(request: ApiRequest): Answer {
  const app = appOf(request);
  const body = bodyOf(request, 'app') as AppBody;
  check(body);
  const { client_id = app.clientId, client_secret, token_endpoint_auth_method } = body.credentials?.oauthClient ?? {};
  if (client_id !== app.clientId) throw invalid('client_id', 'client_id: cannot be changed');
  const method = token_endpoint_auth_method ?? 'client_secret_basic';
  checkSecret(client_secret, method);
  app.body = body;
  app.label = body.label ?? '';
  app.method = method;
  app.lastUpdated = timestamp();
  if (body.profile) app.profile = body.profile;
  else if (app.profile !== undefined) app.profile = null;
  if (usesSecret(method)) setSecret(request.org, app, client_secret);
  return { status: 200, body: appView(app, request.org, { secret: true }) };
}

/** A secret that the app does not have yet takes the place of the first active one, which nothing recorded says. */
function setSecret(org: Org, app: StoredApp, secret: string | undefined): void {
  const active = app.secrets.find(({ status }) => status === 'ACTIVE');
  if (!active) org.addSecret(app, secret);
  else if (secret && !app.secrets.some(({ client_secret }) => client_secret === secret)) {
    active.client_secret = secret;
    active.lastUpdated = timestamp();
  }
}

function get(request: ApiRequest): Answer {
  const app = appOf(request);
  if (!request.org.isVisible(app)) throw notFound(app.id, 'AppInstance');
  return { status: 200, body: appView(app, request.org, { secret: false }) };
}

function list(request: ApiRequest): Answer {
  const { org, url } = request;
  const start = url.searchParams.get('q')?.toLowerCase() ?? '';
  const accepts = filterOf(url.searchParams.get('filter'));
  const found = org.apps.filter(
    (app) =>
      org.isVisible(app) &&
      accepts(app) &&
      (app.label.toLowerCase().startsWith(start) || 'oidc_client'.startsWith(start)),
  );
  const { items, links } = pageOf(found, url, 20);
  const body = items.map((app) => appView(app, org, { secret: false }));
  return { status: 200, headers: { Link: links }, body };
}

function filterOf(filter: string | null): (app: StoredApp) => boolean {
  if (filter === null) return () => true;
  const [, field, value] = /^\s*(status|id|name)\s+eq\s+"([^"]*)"\s*$/.exec(filter) ?? [];
  if (field === 'status') return ({ status }) => status === value;
  if (field === 'id') return ({ id }) => id === value;
  if (field === 'name') return () => value === 'oidc_client';
  throw new OktaError(400, 'E0000031', 'Invalid search criteria.');
}

function lifecycle(status: StoredApp['status']): (request: ApiRequest) => Answer {
  return (request) => {
    const app = appOf(request);
    if (app.status !== status) app.lastUpdated = timestamp();
    app.status = status;
    return { status: 200, body: {} };
  };
}

function remove(request: ApiRequest): Answer {
  const app = appOf(request);
  // The specification has 403 with E0000006 as the one refusal; no recording has it.
  if (app.status === 'ACTIVE') throw denied();
  request.org.deleteApp(app);
  return { status: 204 };
}

async function uploadLogo(request: ApiRequest): Promise<Answer> {
  const app = appOf(request);
  const bytes = await fileOf(request);
  const type = imageType(bytes);
  if (!type) throw invalid('file', 'file: must be a PNG, JPG or GIF picture');
  if (bytes.length >= maximumLogo) throw invalid('file', 'file: must be smaller than 1 MB');
  app.logo = { path: `/fs/bco/4/${request.org.noiseId('fs0')}`, type, bytes };
  app.lastUpdated = timestamp();
  return { status: 201, headers: { Location: request.org.origin + app.logo.path } };
}

async function fileOf(request: ApiRequest): Promise<Buffer> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  // Of another library's form, a Response finds the parts.
  const form = await new Response(new Uint8Array(request.bytes), { headers }).formData().catch(() => new FormData());
  const file = form.get('file');
  if (file === null || typeof file === 'string') throw invalid('file', 'file: The field cannot be left blank');
  return Buffer.from(await file.arrayBuffer());
}

/** By their first bytes, as the type that is sent need not be true (a recorded one was application/octet-stream). */
function imageType(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 4).equals(Buffer.from('\x89PNG', 'latin1'))) return 'image/png';
  if (bytes.subarray(0, 3).equals(Buffer.from('\xff\xd8\xff', 'latin1'))) return 'image/jpeg';
  if (/^GIF8[79]a/.test(bytes.subarray(0, 6).toString('latin1'))) return 'image/gif';
  return undefined;
}

function getLogo(request: ApiRequest): Answer {
  const logo = request.org.logo(request.url.pathname);
  if (!logo) throw notFound(param(request, 'logo'), 'Logo');
  return { status: 200, headers: { 'Content-Type': logo.type }, body: logo.bytes };
}

export const appsApi = {
  'apps.list': list,
  'apps.create': create,
  'apps.get': get,
  'apps.put': put,
  'apps.delete': remove,
  'apps.activate': lifecycle('ACTIVE'),
  'apps.deactivate': lifecycle('INACTIVE'),
  'apps.logo': uploadLogo,
  'logos.get': getLogo,
};
