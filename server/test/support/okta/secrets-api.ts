import { createHash } from 'node:crypto';

import { type Answer, invalid, notFound } from './answers.js';
import { appOf, checkSecret } from './apps-api.js';
import { timestamp, usesSecret } from './org.js';
import { type ApiRequest, bodyOf, param } from './request.js';
import type { Json, Status, StoredApp, StoredSecret } from './stored.js';

const subject = 'OAuth2ClientSecretMediated';

/** Okta's own hash of a secret: the first half of its SHA-256. */
export const secretHash = (secret: string): string =>
  createHash('sha256').update(secret).digest().subarray(0, 16).toString('base64url');

/** With the plaintext, active or not, in every answer. */
function view(secret: StoredSecret, app: StoredApp, origin: string): Json {
  const self = `${origin}/api/v1/apps/${app.id}/credentials/secrets/${secret.id}`;
  const lifecycle = (name: string) => ({ href: `${self}/lifecycle/${name}`, hints: { allow: ['POST'] } });
  const links: Json =
    secret.status === 'ACTIVE'
      ? { deactivate: lifecycle('deactivate') }
      : { activate: lifecycle('activate'), delete: { href: self, hints: { allow: ['DELETE'] } } };
  return {
    id: secret.id,
    created: secret.created,
    lastUpdated: secret.lastUpdated,
    status: secret.status,
    client_secret: secret.client_secret,
    secret_hash: secretHash(secret.client_secret),
    _links: links,
  };
}

function secretOf(request: ApiRequest): { app: StoredApp; secret: StoredSecret } {
  const app = appOf(request);
  const id = param(request, 'secret');
  const secret = app.secrets.find((known) => known.id === id);
  if (!secret) throw notFound(id, 'OAuth2ClientSecretMediated');
  return { app, secret };
}

function list(request: ApiRequest): Answer {
  const app = appOf(request);
  return { status: 200, body: app.secrets.map((secret) => view(secret, app, request.org.origin)) };
}

function get(request: ApiRequest): Answer {
  const { app, secret } = secretOf(request);
  return { status: 200, body: view(secret, app, request.org.origin) };
}

function create(request: ApiRequest): Answer {
  const app = appOf(request);
  const body = bodyOf(request, 'secret') as { client_secret?: string; status?: Status };
  if (!usesSecret(app.method)) {
    throw invalid(
      'client_secret',
      `'client_secret' can't be used when 'token_endpoint_auth_method' is '${app.method}'.`,
    );
  }
  checkSecret(body.client_secret, app.method);
  if (app.secrets.length >= 2) {
    throw invalid(subject, "You've reached the maximum number of client secrets per client.");
  }
  const secret = request.org.addSecret(app, body.client_secret, body.status);
  return { status: 201, body: view(secret, app, request.org.origin) };
}

function setStatus(request: ApiRequest, status: Status): Answer {
  const { app, secret } = secretOf(request);
  const others = app.secrets.some((other) => other !== secret && other.status === 'ACTIVE');
  if (status === 'INACTIVE' && secret.status === 'ACTIVE' && !others) {
    throw invalid(subject, "You can't deactivate the only active client secret.");
  }
  if (secret.status !== status) secret.lastUpdated = timestamp();
  secret.status = status;
  return { status: 200, body: view(secret, app, request.org.origin) };
}

function remove(request: ApiRequest): Answer {
  const { app, secret } = secretOf(request);
  if (secret.status === 'ACTIVE') {
    throw invalid(subject, "You can't delete an active client secret. Deactivate the secret before deleting it.");
  }
  app.secrets.splice(app.secrets.indexOf(secret), 1);
  return { status: 204 };
}

export const secretsApi = {
  'secrets.list': list,
  'secrets.create': create,
  'secrets.get': get,
  'secrets.delete': remove,
  'secrets.activate': (request: ApiRequest): Answer => setStatus(request, 'ACTIVE'),
  'secrets.deactivate': (request: ApiRequest): Answer => setStatus(request, 'INACTIVE'),
};
