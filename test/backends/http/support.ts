/** A backend just big enough to send calls through, and the client and handler around it. */
import type { App } from '../../../src/contract/app.js';
import type { DevPortalBackend } from '../../../src/contract/backend.js';
import { PortalError } from '../../../src/contract/errors.js';
import { guideScopes } from '../../../src/contract/scope.js';
import type { IssuedSecret, Secret } from '../../../src/contract/secret.js';
import { createHandler, type HandlerOptions } from '../../../src/backends/http/handler.js';
import { createHttpBackend, type HttpBackendOptions } from '../../../src/backends/http/http-backend.js';

export const base = 'https://portal.example/devportal';
export const token = 'token-that-must-not-leak';
export const key = 'key-0123456789abcdef';
export const draft = {
  name: 'My Internal App',
  applicationType: 'internal',
  redirectUris: ['https://app.example/callback'],
  scopes: ['ziapi:search'],
};

export const secret: Secret = {
  id: 'secret-1',
  createdAt: '2025-05-09T19:06:00Z',
  createdBy: null,
  hint: 'x7Qk',
  status: 'active',
};

export class TinyBackend implements DevPortalBackend {
  /** Every call that came through, as `apps.get`, with its input and signal. */
  readonly calls: { name: string; input: unknown; signal: AbortSignal | undefined }[] = [];
  readonly stored = new Map<string, App>();
  readonly #byKey = new Map<string, App>();
  readonly #issued = new Map<string, IssuedSecret>();

  get names(): string[] {
    return this.calls.map(({ name }) => name);
  }

  viewer: DevPortalBackend['viewer'] = {
    get: async (input, options) => {
      this.#record('viewer.get', input, options?.signal);
      const tenant = { id: 'tenant-1', name: 'Example' };
      const packages = ['enterprise-api'];
      return { id: 'u', name: 'Jane', email: null, tenant, packages, subscriptions: [], roles: [], contact: null };
    },
  };

  scopes: DevPortalBackend['scopes'] = {
    list: async (input, options) => {
      this.#record('scopes.list', input, options?.signal);
      return [...guideScopes];
    },
  };

  apps: DevPortalBackend['apps'] = {
    list: async (input, options) => {
      this.#record('apps.list', input, options?.signal);
      return { items: [...this.stored.values()], nextCursor: null, total: this.stored.size };
    },
    get: async (input, options) => {
      this.#record('apps.get', input, options?.signal);
      return this.find(input.appId);
    },
    create: async (input, options) => {
      this.#record('apps.create', input, options?.signal);
      const { idempotencyKey, draft: given } = input;
      const app = this.#byKey.get(idempotencyKey) ?? this.add({ name: given.name, redirectUris: given.redirectUris });
      this.#byKey.set(idempotencyKey, app);
      return app;
    },
    update: async (input, options) => {
      this.#record('apps.update', input, options?.signal);
      const current = this.find(input.appId);
      if (current.version !== input.version) throw new PortalError('conflict', { current });
      return this.add({ ...current, name: input.changes.name ?? current.name, version: `${current.version}+` });
    },
    delete: async (input, options) => {
      this.#record('apps.delete', input, options?.signal);
      this.find(input.appId);
      this.stored.delete(input.appId);
    },
  };

  secrets: DevPortalBackend['secrets'] = {
    list: async (input, options) => {
      this.#record('secrets.list', input, options?.signal);
      return [secret];
    },
    create: async (input, options) => {
      this.#record('secrets.create', input, options?.signal);
      const issued = { secret, clientSecret: `plaintext-${this.#issued.size}` };
      if (!this.#issued.has(input.idempotencyKey)) this.#issued.set(input.idempotencyKey, issued);
      return this.#issued.get(input.idempotencyKey) ?? issued;
    },
    activate: async (input, options) => {
      this.#record('secrets.activate', input, options?.signal);
      return secret;
    },
    deactivate: async (input, options) => {
      this.#record('secrets.deactivate', input, options?.signal);
      throw new PortalError('conflict', { fields: [{ path: 'secrets', code: 'last-active' }] });
    },
    delete: async (input, options) => {
      this.#record('secrets.delete', input, options?.signal);
    },
  };

  find(id: string): App {
    const app = this.stored.get(id);
    if (!app) throw new PortalError('not-found');
    return app;
  }

  add(app: Partial<App> = {}): App {
    const id = app.id ?? `app-${this.stored.size + 1}`;
    const added: App = {
      id,
      clientId: `client-${id}`,
      name: 'My New App',
      logo: null,
      applicationType: 'internal',
      status: 'approved',
      active: true,
      redirectUris: [],
      scopes: [],
      createdAt: '2025-05-20T14:09:00Z',
      updatedAt: '2025-05-20T14:09:00Z',
      version: 'v1',
      ...app,
    };
    this.stored.set(id, added);
    return added;
  }

  #record(name: string, input: unknown, signal: AbortSignal | undefined): void {
    this.calls.push({ name, input, signal });
  }
}

type Handler = (request: Request) => Promise<Response>;

/** Only who brings the token gets the backend. */
export function serve(backend: DevPortalBackend, options: Partial<HandlerOptions> = {}): Handler {
  return createHandler({
    backend: (request) => {
      if (request.headers.get('authorization') === `Bearer ${token}`) return backend;
      throw new PortalError('unauthenticated');
    },
    basePath: '/devportal',
    ...options,
  });
}

/** A client whose requests go to `handler` without a network; its waits are noted, not waited for. */
export function connect(handler: Handler, options: Partial<HttpBackendOptions> = {}) {
  const requests: Request[] = [];
  const waits: number[] = [];
  const client = createHttpBackend({
    url: base,
    getAccessToken: async () => token,
    fetch: async (url, init) => {
      const request = new Request(url, init);
      requests.push(request.clone());
      return handler(request);
    },
    random: () => 1,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
    },
    ...options,
  });
  return { client, requests, waits };
}

export function request(path: string, init: RequestInit & { duplex?: 'half' } = {}): Request {
  const headers = new Headers(init.headers);
  if (!headers.has('authorization')) headers.set('authorization', `Bearer ${token}`);
  return new Request(base + path, { ...init, headers });
}

/** A request with a JSON body. */
export function sending(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Request {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return request(path, { method, body: text, headers: { 'content-type': 'application/json', ...headers } });
}

/** The problem in an answer, once it is one. */
export async function problemOf(response: Response): Promise<Record<string, unknown>> {
  const type = response.headers.get('content-type');
  if (type !== 'application/problem+json') throw new Error(`HTTP ${response.status}, ${type}, is no problem.`);
  return (await response.json()) as Record<string, unknown>;
}

/** What a promise was rejected with. */
export async function failure(promise: Promise<unknown>): Promise<PortalError> {
  return promise.then(
    () => {
      throw new Error('It was not rejected.');
    },
    (error: PortalError) => error,
  );
}
