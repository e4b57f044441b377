const api = '/api/v1';
const app = `${api}/apps/:app`;
const secret = `${app}/credentials/secrets/:secret`;
const server = `${api}/authorizationServers/:server`;
const policy = `${server}/policies/:policy`;
const rule = `${policy}/rules/:rule`;
const scope = `${server}/scopes/:scope`;

const table = {
  'org.openid': ['GET', '/.well-known/openid-configuration'],
  'org.metadata': ['GET', '/.well-known/oauth-authorization-server'],
  'org.keys': ['GET', '/oauth2/v1/keys'],
  token: ['POST', '/oauth2/v1/token'],
  'apps.list': ['GET', `${api}/apps`],
  'apps.create': ['POST', `${api}/apps`],
  'apps.get': ['GET', app],
  'apps.put': ['PUT', app],
  'apps.delete': ['DELETE', app],
  'apps.activate': ['POST', `${app}/lifecycle/activate`],
  'apps.deactivate': ['POST', `${app}/lifecycle/deactivate`],
  'apps.logo': ['POST', `${app}/logo`],
  'logos.get': ['GET', '/fs/bco/4/:logo'],
  'secrets.list': ['GET', `${app}/credentials/secrets`],
  'secrets.create': ['POST', `${app}/credentials/secrets`],
  'secrets.get': ['GET', secret],
  'secrets.delete': ['DELETE', secret],
  'secrets.activate': ['POST', `${secret}/lifecycle/activate`],
  'secrets.deactivate': ['POST', `${secret}/lifecycle/deactivate`],
  'scopes.list': ['GET', `${server}/scopes`],
  'scopes.create': ['POST', `${server}/scopes`],
  'scopes.get': ['GET', scope],
  'scopes.put': ['PUT', scope],
  'scopes.delete': ['DELETE', scope],
  'policies.list': ['GET', `${server}/policies`],
  'policies.create': ['POST', `${server}/policies`],
  'policies.get': ['GET', policy],
  'policies.put': ['PUT', policy],
  'policies.delete': ['DELETE', policy],
  'policies.activate': ['POST', `${policy}/lifecycle/activate`],
  'policies.deactivate': ['POST', `${policy}/lifecycle/deactivate`],
  'rules.list': ['GET', `${policy}/rules`],
  'rules.create': ['POST', `${policy}/rules`],
  'rules.get': ['GET', rule],
  'rules.put': ['PUT', rule],
  'rules.delete': ['DELETE', rule],
  'rules.activate': ['POST', `${rule}/lifecycle/activate`],
  'rules.deactivate': ['POST', `${rule}/lifecycle/deactivate`],
  'client.openid': ['GET', '/oauth2/:server/.well-known/openid-configuration'],
  'client.metadata': ['GET', '/oauth2/:server/.well-known/oauth-authorization-server'],
  'client.keys': ['GET', '/oauth2/:server/v1/keys'],
  'client.token': ['POST', '/oauth2/:server/v1/token'],
  'client.introspect': ['POST', '/oauth2/:server/v1/introspect'],
} as const;

export type Operation = keyof typeof table;

export const operations = Object.keys(table) as Operation[];

/** The groups that share one limit. */
export type Bucket = 'apps' | 'secrets' | 'policies' | 'token' | 'clients';

export interface Route {
  operation: Operation;
  params: Readonly<Record<string, string>>;
}

const routes = operations.map((operation) => {
  const [method, path] = table[operation];
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
  return { operation, method, pattern };
});

/** Which operation a request is; none for what there is not, `method` where the path has others. */
export function routeOf(method: string, path: string): Route | 'method' | undefined {
  let found = false;
  for (const route of routes) {
    const match = route.pattern.exec(path);
    if (!match) continue;
    if (route.method === method) {
      const params = Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]);
      return { operation: route.operation, params: Object.fromEntries(params) as Record<string, string> };
    }
    found = true;
  }
  return found ? 'method' : undefined;
}

export const familyOf = (operation: Operation): string => operation.split('.')[0] ?? '';

/** Whose calls are counted together; none for documents, keys and pictures. */
export function bucketOf(operation: Operation): Bucket | undefined {
  switch (familyOf(operation)) {
    case 'apps':
      return 'apps';
    case 'secrets':
      return 'secrets';
    case 'policies':
    case 'rules':
    case 'scopes':
      return 'policies';
    case 'token':
      return 'token';
    case 'client':
      return operation === 'client.token' || operation === 'client.introspect' ? 'clients' : undefined;
    default:
      return undefined;
  }
}

/** The scopes of a token of which one allows the operation; none where no token is asked for. */
export function scopesFor(operation: Operation): readonly string[] | undefined {
  const bucket = bucketOf(operation);
  if (!bucket || bucket === 'token' || bucket === 'clients') return undefined;
  const area = bucket === 'policies' ? 'okta.authorizationServers' : 'okta.apps';
  const reads = /\.(list|get)$/.test(operation);
  return reads ? [`${area}.read`, `${area}.manage`] : [`${area}.manage`];
}

/** Those that Okta answers without a body when all is well. */
export const answersNothing = (operation: Operation): boolean =>
  operation === 'apps.logo' || operation.endsWith('.delete') || /^(policies|rules)\.(de)?activate$/.test(operation);
