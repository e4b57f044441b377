import type { ZodMiniType } from 'zod/mini';

import { isOkta, OktaError } from './okta-error.js';
import {
  appSchema,
  appsSchema,
  type OktaApp,
  type OktaPolicy,
  type OktaRule,
  type OktaSecret,
  policiesSchema,
  policySchema,
  rulesSchema,
  scopesSchema,
  secretsSchema,
} from './okta-schemas.js';
import type { Behalf, OktaAnswer, OktaRequest, OktaTransport } from './okta-transport.js';

/** The most that Okta gives on one page of apps. */
const pageLength = 200;
/** Pages that are followed at most: 200,000 apps. */
const longestList = 1_000;

export interface LogoFile {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
}

/**
 * Okta's management API as far as we need it (spec 2026.06.3). Each method is one call, but `listApps`, which is one a
 * page. They reject with `OktaError`; what is answered has no plaintext of a secret in it.
 */
export class OktaApi {
  readonly #transport: OktaTransport;
  readonly #server: string;

  /** @param authServerId Of the custom authorization server that issues the apps' tokens. */
  constructor(transport: OktaTransport, authServerId: string) {
    this.#transport = transport;
    this.#server = `/api/v1/authorizationServers/${encodeURIComponent(authServerId)}`;
  }

  /** @param active Whether it may be used at once. Answered with 200. */
  async createApp(app: object, active: boolean, behalf: Behalf): Promise<OktaApp> {
    const path = `/api/v1/apps?activate=${active}`;
    const request = { operation: 'apps.create', bucket: 'apps', method: 'POST', path, json: app } as const;
    return this.#read(request, appSchema, behalf);
  }

  async getApp(id: string, behalf: Behalf): Promise<OktaApp> {
    return this.#read({ operation: 'apps.get', bucket: 'app', method: 'GET', path: appPath(id) }, appSchema, behalf);
  }

  /** A full replacement: what is left out is lost. The secret stays as it is where none is sent. */
  async replaceApp(id: string, app: object, behalf: Behalf): Promise<OktaApp> {
    const request = { operation: 'apps.put', bucket: 'app', method: 'PUT', path: appPath(id), json: app } as const;
    return this.#read(request, appSchema, behalf);
  }

  async setAppStatus(id: string, active: boolean, behalf: Behalf): Promise<void> {
    const verb = active ? 'activate' : 'deactivate';
    const path = `${appPath(id)}/lifecycle/${verb}`;
    await this.#transport.call({ operation: `apps.${verb}`, bucket: 'app', method: 'POST', path }, behalf);
  }

  /** An inactive one. */
  async deleteApp(id: string, behalf: Behalf): Promise<void> {
    await this.#delete({ operation: 'apps.delete', bucket: 'app', method: 'DELETE', path: appPath(id) }, behalf);
  }

  /**
   * Page by page, OpenID Connect apps alone. A `next` link is followed on the org's own origin only, and never twice.
   *
   * @param label Those whose label starts so; every app's if undefined.
   */
  async *listApps(label: string | undefined, behalf: Behalf): AsyncGenerator<OktaApp[]> {
    const query = new URLSearchParams({ limit: String(pageLength), ...(label !== undefined && { q: label }) });
    let path: string | undefined = `/api/v1/apps?${query}`;
    const seen = new Set<string>();
    while (path !== undefined) {
      const request: OktaRequest = { operation: 'apps.list', bucket: 'apps', method: 'GET', path };
      if (seen.has(path) || seen.size >= longestList) throw new OktaError('uncertain', request.operation);
      seen.add(path);
      const answer = await this.#transport.call(request, behalf);
      const page = parse(request, answer, appsSchema);
      yield page
        .filter(({ name }) => name === 'oidc_client')
        .map((app) => parse(request, { ...answer, body: app }, appSchema));
      // Without a link there may be more: a full page that has lost its headers is not the last one.
      if (!answer.headers.has('link') && page.length > 0) throw new OktaError('uncertain', request.operation);
      path = nextPage(answer.headers, this.#transport.org, request);
    }
  }

  /** It cannot be taken away again, only replaced. */
  async uploadLogo(id: string, { bytes, mediaType }: LogoFile, behalf: Behalf): Promise<void> {
    const form = new FormData();
    form.set('file', new Blob([bytes], { type: mediaType }), `logo.${mediaType.split('/')[1]}`);
    const path = `${appPath(id)}/logo`;
    await this.#transport.call({ operation: 'apps.logo', bucket: 'logo', method: 'POST', path, form }, behalf);
  }

  async listSecrets(id: string, behalf: Behalf): Promise<OktaSecret[]> {
    const request = { operation: 'secrets.list', bucket: 'secrets', method: 'GET', path: secretsPath(id) } as const;
    return this.#read(request, secretsSchema, behalf);
  }

  async createSecret(id: string, clientSecret: string, behalf: Behalf): Promise<void> {
    const json = { client_secret: clientSecret, status: 'ACTIVE' };
    const request = {
      operation: 'secrets.create',
      bucket: 'secrets',
      method: 'POST',
      path: secretsPath(id),
      json,
    } as const;
    await this.#transport.call(request, behalf);
  }

  async setSecretStatus(id: string, secretId: string, active: boolean, behalf: Behalf): Promise<void> {
    const verb = active ? 'activate' : 'deactivate';
    const path = `${secretsPath(id)}/${encodeURIComponent(secretId)}/lifecycle/${verb}`;
    await this.#transport.call({ operation: `secrets.${verb}`, bucket: 'secrets', method: 'POST', path }, behalf);
  }

  /** An inactive one. */
  async deleteSecret(id: string, secretId: string, behalf: Behalf): Promise<void> {
    const path = `${secretsPath(id)}/${encodeURIComponent(secretId)}`;
    await this.#delete({ operation: 'secrets.delete', bucket: 'secrets', method: 'DELETE', path }, behalf);
  }

  async listPolicies(behalf: Behalf): Promise<OktaPolicy[]> {
    const path = `${this.#server}/policies`;
    return this.#read({ operation: 'policies.list', bucket: 'policies', method: 'GET', path }, policiesSchema, behalf);
  }

  async getPolicy(policyId: string, behalf: Behalf): Promise<OktaPolicy> {
    const path = this.#policyPath(policyId);
    return this.#read({ operation: 'policies.get', bucket: 'policies', method: 'GET', path }, policySchema, behalf);
  }

  async createPolicy(policy: object, behalf: Behalf): Promise<OktaPolicy> {
    const path = `${this.#server}/policies`;
    const request = { operation: 'policies.create', bucket: 'policies', method: 'POST', path, json: policy } as const;
    return this.#read(request, policySchema, behalf);
  }

  async replacePolicy(policyId: string, policy: object, behalf: Behalf): Promise<void> {
    const path = this.#policyPath(policyId);
    const request = { operation: 'policies.put', bucket: 'policies', method: 'PUT', path, json: policy } as const;
    await this.#transport.call(request, behalf);
  }

  async deletePolicy(policyId: string, behalf: Behalf): Promise<void> {
    const path = this.#policyPath(policyId);
    await this.#delete({ operation: 'policies.delete', bucket: 'policies', method: 'DELETE', path }, behalf);
  }

  async listRules(policyId: string, behalf: Behalf): Promise<OktaRule[]> {
    const path = `${this.#policyPath(policyId)}/rules`;
    return this.#read({ operation: 'rules.list', bucket: 'policies', method: 'GET', path }, rulesSchema, behalf);
  }

  async createRule(policyId: string, rule: object, behalf: Behalf): Promise<void> {
    const path = `${this.#policyPath(policyId)}/rules`;
    await this.#transport.call(
      { operation: 'rules.create', bucket: 'policies', method: 'POST', path, json: rule },
      behalf,
    );
  }

  /** The names of those that the authorization server knows. */
  async listScopes(behalf: Behalf): Promise<string[]> {
    const path = `${this.#server}/scopes`;
    const request = { operation: 'scopes.list', bucket: 'policies', method: 'GET', path } as const;
    return (await this.#read(request, scopesSchema, behalf)).map(({ name }) => name);
  }

  async createScope(scope: object, behalf: Behalf): Promise<void> {
    const path = `${this.#server}/scopes`;
    const request = { operation: 'scopes.create', bucket: 'policies', method: 'POST', path, json: scope } as const;
    await this.#transport.call(request, behalf);
  }

  /** What is not there is deleted. */
  async #delete(request: OktaRequest, behalf: Behalf): Promise<void> {
    await this.#transport.call(request, behalf).catch((error: unknown) => {
      if (!isOkta(error, 'not-found')) throw error;
    });
  }

  #policyPath(policyId: string): string {
    return `${this.#server}/policies/${encodeURIComponent(policyId)}`;
  }

  async #read<Answer>(request: OktaRequest, schema: ZodMiniType<Answer>, behalf: Behalf): Promise<Answer> {
    return parse(request, await this.#transport.call(request, behalf), schema);
  }
}

function appPath(id: string): string {
  return `/api/v1/apps/${encodeURIComponent(id)}`;
}

function secretsPath(id: string): string {
  return `${appPath(id)}/credentials/secrets`;
}

/** An answer that is not what it should be leaves open what was done. */
function parse<Answer>({ operation }: OktaRequest, { status, body }: OktaAnswer, schema: ZodMiniType<Answer>): Answer {
  const result = schema.safeParse(body);
  if (!result.success) throw new OktaError('uncertain', operation, { status });
  return result.data;
}

function nextPage(headers: Headers, org: string, { operation }: OktaRequest): string | undefined {
  const [, link] = /<([^<>]+)>; *rel="next"/.exec(headers.get('link') ?? '') ?? [];
  if (link === undefined) return undefined;
  if (!URL.canParse(link, org) || new URL(link, org).origin !== new URL(org).origin) {
    throw new OktaError('uncertain', operation);
  }
  const { pathname, search } = new URL(link, org);
  return pathname + search;
}
