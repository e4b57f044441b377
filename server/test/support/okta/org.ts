import { randomBytes } from 'node:crypto';

import { invalid, notFound } from './answers.js';
import { Random } from './random.js';
import type {
  AppBody,
  AuthMethod,
  Json,
  PolicyBody,
  RuleBody,
  Status,
  StoredApp,
  StoredPolicy,
  StoredRule,
  StoredScope,
  StoredSecret,
} from './stored.js';

const systemScopes = ['openid', 'profile', 'email', 'address', 'phone', 'offline_access', 'device_sso'];

export const usesSecret = (method: AuthMethod): boolean => method.startsWith('client_secret');

/** Okta's timestamps: whole seconds. */
export const timestamp = (): string => `${new Date().toISOString().slice(0, 19)}.000Z`;

/** Puts an entry at its priority (1 is the first), which is its place; at the end where none is asked for. */
export function place<Entry>(list: Entry[], entry: Entry, priority: number | undefined): void {
  const index = list.indexOf(entry);
  if (index >= 0) list.splice(index, 1);
  const back = index >= 0 ? index : list.length;
  list.splice(priority === undefined ? back : Math.min(Math.max(priority - 1, 0), list.length), 0, entry);
}

/** What the fake's org holds, for handlers, for assertions, and for what an admin does by hand. */
export class Org {
  readonly apps: StoredApp[] = [];
  readonly scopes: StoredScope[] = [];
  readonly policies: StoredPolicy[] = [];
  /** Requests that Okta's schema, or a rule of ours, forbids. */
  readonly violations: string[] = [];
  readonly orgId: string;
  /** Set when the server listens. */
  origin = '';
  readonly #random: Random;
  readonly #noise: Random;
  #sequence = 0;

  constructor(
    seed: number,
    readonly authServerId: string,
    readonly consistencyLag: number,
    private readonly uniqueClientIds: boolean,
  ) {
    this.#random = new Random(seed);
    // Apart, so that the ids of apps do not depend on how often something was read or refused.
    this.#noise = new Random(seed ^ 0x5bd1e995);
    this.orgId = this.#noise.id('00o');
    for (const name of systemScopes) this.addScope({ name, system: true });
  }

  /** The id of a request or an error. */
  noiseId(prefix: string): string {
    return this.#noise.id(prefix);
  }

  /** The app with this id or client id. */
  app(id: string): StoredApp | undefined {
    return this.apps.find((app) => app.id === id) ?? this.apps.find((app) => app.clientId === id);
  }

  appsWithLabel(label: string): StoredApp[] {
    return this.apps.filter((app) => app.label === label);
  }

  logo(path: string): StoredApp['logo'] {
    return this.apps.find(({ logo }) => logo?.path === path)?.logo;
  }

  /** Whether reads show an app yet. */
  isVisible(app: StoredApp): boolean {
    return Date.now() >= app.createdAt + this.consistencyLag;
  }

  /** An app as the API knows it, by its id alone. @throws OktaError 404 */
  appById(id: string): StoredApp {
    const app = this.apps.find((known) => known.id === id);
    if (!app) throw notFound(id, 'AppInstance');
    return app;
  }

  addApp(body: AppBody, status: Status): StoredApp {
    const { client_id, client_secret, token_endpoint_auth_method } = body.credentials?.oauthClient ?? {};
    if (this.uniqueClientIds && client_id !== undefined && this.apps.some((app) => app.clientId === client_id)) {
      throw invalid('client_id', 'client_id: An app with this client_id exists already.');
    }
    const id = this.#random.id('0oa');
    const now = timestamp();
    const app: StoredApp = {
      id,
      clientId: client_id ?? id,
      sequence: ++this.#sequence,
      createdAt: Date.now(),
      created: now,
      lastUpdated: now,
      signingKid: this.#noise.id(''),
      status,
      label: body.label ?? '',
      body,
      method: token_endpoint_auth_method ?? 'client_secret_basic',
      secrets: [],
      ...(body.profile ? { profile: body.profile } : {}),
    };
    if (usesSecret(app.method)) this.addSecret(app, client_secret);
    this.apps.push(app);
    return app;
  }

  /** @param secret generated where there is none or an empty one */
  addSecret(app: StoredApp, secret = '', status: Status = 'ACTIVE'): StoredSecret {
    const now = timestamp();
    const client_secret = secret || this.#random.secret();
    const added = { id: this.#random.id('ocs'), status, client_secret, created: now, lastUpdated: now };
    app.secrets.push(added);
    return added;
  }

  deleteApp(app: StoredApp): void {
    this.apps.splice(this.apps.indexOf(app), 1);
  }

  addScope(given: Partial<StoredScope> & { name: string }): StoredScope {
    const { system = false } = given;
    const scope: StoredScope = {
      displayName: given.name,
      description: '',
      metadataPublish: system ? 'ALL_CLIENTS' : 'NO_CLIENTS',
      consent: 'IMPLICIT',
      optional: false,
      default: false,
      ...given,
      system,
      id: this.#random.id('scp'),
      sequence: ++this.#sequence,
    };
    this.scopes.push(scope);
    return scope;
  }

  addPolicy(body: PolicyBody): StoredPolicy {
    const policy = { ...this.#ordered(body), description: '', clients: [], rules: [] };
    this.setPolicy(policy, body);
    return policy;
  }

  setPolicy(policy: StoredPolicy, body: PolicyBody): void {
    policy.name = body.name ?? '';
    policy.description = body.description ?? '';
    policy.clients = body.conditions?.clients?.include ?? [];
    policy.status = body.status ?? policy.status;
    policy.lastUpdated = timestamp();
    place(this.policies, policy, body.priority);
  }

  addRule(policy: StoredPolicy, body: RuleBody): StoredRule {
    const rule = { ...this.#ordered(body), people: {}, grantTypes: [], scopes: [], token: {} };
    this.setRule(policy, rule, body);
    return rule;
  }

  setRule(policy: StoredPolicy, rule: StoredRule, body: RuleBody): void {
    rule.name = body.name ?? '';
    rule.people = body.conditions?.people ?? {};
    rule.grantTypes = body.conditions?.grantTypes?.include ?? [];
    rule.scopes = body.conditions?.scopes?.include ?? [];
    rule.token = body.actions?.token ?? {};
    rule.status = body.status ?? rule.status;
    rule.lastUpdated = timestamp();
    place(policy.rules, rule, body.priority);
  }

  #ordered(body: PolicyBody | RuleBody): Json & { id: string; created: string; lastUpdated: string } & {
    status: Status;
    name: string;
  } {
    const now = timestamp();
    const prefix = body.type === 'RESOURCE_ACCESS' ? '0pr' : '00p';
    return { id: this.#random.id(prefix), created: now, lastUpdated: now, status: 'ACTIVE', name: '' };
  }

  /** Changes an app as an admin would in the console. @throws Error where there is none with the id or client id */
  editAsAdmin(id: string, change: (app: StoredApp) => void): StoredApp {
    const app = this.#existing(id);
    change(app);
    app.lastUpdated = timestamp();
    return app;
  }

  /** A secret that an admin has added; an app has two at most. */
  addSecretAsAdmin(id: string): StoredSecret {
    const app = this.#existing(id);
    if (app.secrets.length >= 2) throw new Error(`${id} has two secrets`);
    return this.addSecret(app, randomBytes(32).toString('hex'));
  }

  deleteAsAdmin(id: string): void {
    this.deleteApp(this.#existing(id));
  }

  #existing(id: string): StoredApp {
    const app = this.app(id);
    if (!app) throw new Error(`No app ${id}`);
    return app;
  }
}

export interface Decision {
  granted: boolean;
  policy?: string;
  rule?: string;
}

/**
 * What the policies say of a client that asks for scopes: the first policy that has the client and a rule that has the
 * grant and every scope; no match is a denial. People and groups are not looked at.
 */
export function evaluate(
  policies: readonly StoredPolicy[],
  clientId: string,
  scopes: readonly string[],
  grantType = 'authorization_code',
): Decision {
  for (const policy of policies) {
    if (policy.status !== 'ACTIVE') continue;
    if (!policy.clients.includes(clientId) && !policy.clients.includes('ALL_CLIENTS')) continue;
    const rule = policy.rules.find(
      (candidate) =>
        candidate.status === 'ACTIVE' &&
        candidate.grantTypes.includes(grantType) &&
        (candidate.scopes.includes('*') || scopes.every((scope) => candidate.scopes.includes(scope))),
    );
    if (rule) return { granted: true, policy: policy.id, rule: rule.id };
  }
  return { granted: false };
}
