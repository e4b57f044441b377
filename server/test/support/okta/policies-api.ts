import { type Answer, denied, invalid, notFound } from './answers.js';
import { timestamp } from './org.js';
import { pageOf } from './pages.js';
import { type ApiRequest, bodyOf, param } from './request.js';
import type { Json, PolicyBody, RuleBody, ScopeBody, Status, StoredPolicy, StoredRule, StoredScope } from './stored.js';

const allow = (...methods: string[]) => ({ allow: methods });

function server(request: ApiRequest): string {
  const id = param(request, 'server');
  if (id !== request.org.authServerId) throw notFound(id, 'AuthorizationServer');
  return `${request.org.origin}/api/v1/authorizationServers/${id}`;
}

/** The links of what has a status. */
function links(self: string, status: Status): Json {
  const next = status === 'ACTIVE' ? 'deactivate' : 'activate';
  return {
    self: { href: self, hints: allow('GET', 'PUT', 'DELETE') },
    [next]: { href: `${self}/lifecycle/${next}`, hints: allow('POST') },
  };
}

function scopeView(request: ApiRequest, scope: StoredScope): Json {
  const { sequence, ...shown } = scope;
  const self = { href: `${server(request)}/scopes/${scope.id}`, hints: allow('GET', 'PUT', 'DELETE') };
  return { ...shown, apiResourceId: null, _links: { self } };
}

function policyView(request: ApiRequest, policy: StoredPolicy): Json {
  const self = `${server(request)}/policies/${policy.id}`;
  const { rules, clients, ...shown } = policy;
  return {
    ...shown,
    priority: request.org.policies.indexOf(policy) + 1,
    system: false,
    conditions: { clients: { include: clients } },
    type: 'OAUTH_AUTHORIZATION_POLICY',
    _links: { ...links(self, policy.status), rules: { href: `${self}/rules`, hints: allow('GET') } },
  };
}

function ruleView(request: ApiRequest, policy: StoredPolicy, rule: StoredRule): Json {
  const { people, grantTypes, scopes, token, ...shown } = rule;
  const defaults = {
    accessTokenLifetimeMinutes: 60,
    refreshTokenLifetimeMinutes: 0,
    refreshTokenWindowMinutes: 10_080,
  };
  return {
    ...shown,
    priority: policy.rules.indexOf(rule) + 1,
    system: false,
    conditions: {
      people: { ...people, users: { exclude: [], ...people.users } },
      grantTypes: { include: grantTypes },
      scopes: { include: scopes },
    },
    actions: { token: { ...defaults, ...token } },
    type: 'RESOURCE_ACCESS',
    _links: links(`${server(request)}/policies/${policy.id}/rules/${rule.id}`, rule.status),
  };
}

function scopeOf(request: ApiRequest): StoredScope {
  server(request);
  const id = param(request, 'scope');
  const scope = request.org.scopes.find((known) => known.id === id);
  if (!scope) throw notFound(id, 'OAuth2Scope');
  return scope;
}

function policyOf(request: ApiRequest): StoredPolicy {
  server(request);
  const id = param(request, 'policy');
  const policy = request.org.policies.find((known) => known.id === id);
  if (!policy) throw notFound(id, 'Policy');
  return policy;
}

function ruleOf(request: ApiRequest): { policy: StoredPolicy; rule: StoredRule } {
  const policy = policyOf(request);
  const id = param(request, 'rule');
  const rule = policy.rules.find((known) => known.id === id);
  if (!rule) throw notFound(id, 'PolicyRule');
  return { policy, rule };
}

/** A scope as sent, with Okta's defaults where it says nothing. */
function scopeBody(request: ApiRequest, own?: StoredScope): Omit<StoredScope, 'id' | 'sequence' | 'system'> {
  const body = bodyOf(request, 'scope') as ScopeBody;
  const { name } = body;
  if (!name) throw invalid('name', 'name: The field cannot be left blank');
  if (request.org.scopes.some((scope) => scope.name === name && scope !== own)) {
    throw invalid('name', 'name: A scope with this name exists already.');
  }
  return {
    name,
    displayName: body.displayName ?? name,
    description: body.description ?? '',
    metadataPublish: body.metadataPublish ?? 'NO_CLIENTS',
    consent: body.consent ?? 'IMPLICIT',
    optional: body.optional ?? false,
    default: body.default ?? false,
  };
}

function policyBody(request: ApiRequest): PolicyBody {
  const body = bodyOf(request, 'policy') as PolicyBody;
  const causes: string[] = [];
  if (!body.name || body.name.length > 100) causes.push('name: must be between 1 and 100 characters long');
  if (!body.description || body.description.length > 255) {
    causes.push('description: must be between 1 and 255 characters long');
  }
  if (body.type !== 'OAUTH_AUTHORIZATION_POLICY') causes.push('type: must be OAUTH_AUTHORIZATION_POLICY');
  if (!body.conditions?.clients?.include) causes.push('conditions.clients: The field cannot be left blank');
  if (causes.length > 0) throw invalid('policy', ...causes);
  return body;
}

function ruleBody(request: ApiRequest): RuleBody {
  const body = bodyOf(request, 'rule') as RuleBody;
  const causes: string[] = [];
  if (!body.name) causes.push('name: The field cannot be left blank');
  if (body.type !== 'RESOURCE_ACCESS') causes.push('type: must be RESOURCE_ACCESS');
  if (!body.conditions?.grantTypes?.include?.length) causes.push('conditions.grantTypes: cannot be left blank');
  if (causes.length > 0) throw invalid('rule', ...causes);
  return body;
}

function listScopes(request: ApiRequest): Answer {
  server(request);
  const start = request.url.searchParams.get('q') ?? '';
  const found = request.org.scopes.filter(({ name }) => name.startsWith(start));
  const { items, links: pages } = pageOf(found, request.url, 200);
  return { status: 200, headers: { Link: pages }, body: items.map((scope) => scopeView(request, scope)) };
}

function putScope(request: ApiRequest): Answer {
  const scope = scopeOf(request);
  if (scope.system) throw denied();
  return { status: 200, body: scopeView(request, Object.assign(scope, scopeBody(request, scope))) };
}

function deleteScope(request: ApiRequest): Answer {
  const scope = scopeOf(request);
  if (scope.system) throw denied();
  request.org.scopes.splice(request.org.scopes.indexOf(scope), 1);
  return { status: 204 };
}

function setStatus(thing: StoredPolicy | StoredRule, status: Status): Answer {
  if (thing.status !== status) thing.lastUpdated = timestamp();
  thing.status = status;
  return { status: 204 };
}

export const policiesApi = {
  'scopes.list': listScopes,
  'scopes.create': (request: ApiRequest): Answer => {
    server(request);
    return { status: 201, body: scopeView(request, request.org.addScope(scopeBody(request))) };
  },
  'scopes.get': (request: ApiRequest): Answer => ({ status: 200, body: scopeView(request, scopeOf(request)) }),
  'scopes.put': putScope,
  'scopes.delete': deleteScope,

  'policies.list': (request: ApiRequest): Answer => {
    server(request);
    return { status: 200, body: request.org.policies.map((policy) => policyView(request, policy)) };
  },
  'policies.create': (request: ApiRequest): Answer => {
    server(request);
    return { status: 201, body: policyView(request, request.org.addPolicy(policyBody(request))) };
  },
  'policies.get': (request: ApiRequest): Answer => ({ status: 200, body: policyView(request, policyOf(request)) }),
  'policies.put': (request: ApiRequest): Answer => {
    const policy = policyOf(request);
    request.org.setPolicy(policy, policyBody(request));
    return { status: 200, body: policyView(request, policy) };
  },
  'policies.delete': (request: ApiRequest): Answer => {
    const policy = policyOf(request);
    request.org.policies.splice(request.org.policies.indexOf(policy), 1);
    return { status: 204 };
  },
  'policies.activate': (request: ApiRequest): Answer => setStatus(policyOf(request), 'ACTIVE'),
  'policies.deactivate': (request: ApiRequest): Answer => setStatus(policyOf(request), 'INACTIVE'),

  'rules.list': (request: ApiRequest): Answer => {
    const policy = policyOf(request);
    return { status: 200, body: policy.rules.map((rule) => ruleView(request, policy, rule)) };
  },
  'rules.create': (request: ApiRequest): Answer => {
    const policy = policyOf(request);
    return { status: 201, body: ruleView(request, policy, request.org.addRule(policy, ruleBody(request))) };
  },
  'rules.get': (request: ApiRequest): Answer => {
    const { policy, rule } = ruleOf(request);
    return { status: 200, body: ruleView(request, policy, rule) };
  },
  'rules.put': (request: ApiRequest): Answer => {
    const { policy, rule } = ruleOf(request);
    request.org.setRule(policy, rule, ruleBody(request));
    return { status: 200, body: ruleView(request, policy, rule) };
  },
  'rules.delete': (request: ApiRequest): Answer => {
    const { policy, rule } = ruleOf(request);
    policy.rules.splice(policy.rules.indexOf(rule), 1);
    return { status: 204 };
  },
  'rules.activate': (request: ApiRequest): Answer => setStatus(ruleOf(request).rule, 'ACTIVE'),
  'rules.deactivate': (request: ApiRequest): Answer => setStatus(ruleOf(request).rule, 'INACTIVE'),
};
