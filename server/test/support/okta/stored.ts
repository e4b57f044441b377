export type Status = 'ACTIVE' | 'INACTIVE';
export type Json = Record<string, unknown>;
export type AuthMethod =
  'none' | 'client_secret_post' | 'client_secret_basic' | 'client_secret_jwt' | 'private_key_jwt';

/** An app as it is sent, after the schema has been through it. */
export interface AppBody {
  label?: string;
  name?: string;
  signOnMode?: string;
  accessibility?: Json;
  visibility?: Json;
  profile?: Json;
  credentials?: {
    userNameTemplate?: Json;
    oauthClient?: {
      client_id?: string;
      client_secret?: string;
      token_endpoint_auth_method?: AuthMethod;
      pkce_required?: boolean;
      autoKeyRotation?: boolean;
    };
  };
  settings?: {
    notes?: { admin?: string; enduser?: string };
    implicitAssignment?: boolean;
    manualProvisioning?: boolean;
    oauthClient?: OAuthClientBody;
  };
}

export interface OAuthClientBody extends Json {
  application_type?: string;
  consent_method?: string;
  grant_types?: string[];
  redirect_uris?: string[];
  response_types?: string[];
}

export interface StoredSecret {
  readonly id: string;
  status: Status;
  client_secret: string;
  readonly created: string;
  lastUpdated: string;
}

export interface StoredApp {
  readonly id: string;
  readonly clientId: string;
  /** Its place in lists, and when it came, in milliseconds. */
  readonly sequence: number;
  readonly createdAt: number;
  readonly created: string;
  readonly signingKid: string;
  lastUpdated: string;
  status: Status;
  label: string;
  /** As sent, without the client secret. */
  body: AppBody;
  method: AuthMethod;
  /** Missing until it was given once, `null` where an update has left it out. */
  profile?: Json | null;
  secrets: StoredSecret[];
  logo?: { path: string; type: string; bytes: Buffer };
}

export interface StoredScope {
  readonly id: string;
  readonly sequence: number;
  readonly system: boolean;
  name: string;
  displayName: string;
  description: string;
  metadataPublish: string;
  consent: string;
  optional: boolean;
  default: boolean;
}

export interface ScopeBody {
  name?: string;
  displayName?: string;
  description?: string;
  metadataPublish?: string;
  consent?: string;
  optional?: boolean;
  default?: boolean;
}

export interface PolicyBody {
  name?: string;
  description?: string;
  priority?: number;
  status?: Status;
  type?: string;
  conditions?: { clients?: { include?: string[] } };
}

export interface RuleBody {
  name?: string;
  priority?: number;
  status?: Status;
  type?: string;
  conditions?: {
    people?: { users?: Json; groups?: Json };
    grantTypes?: { include?: string[] };
    scopes?: { include?: string[] };
  };
  actions?: { token?: Json };
}

interface Ordered {
  readonly id: string;
  readonly created: string;
  lastUpdated: string;
  status: Status;
  name: string;
}

/** Its priority is its place. */
export interface StoredPolicy extends Ordered {
  description: string;
  clients: string[];
  rules: StoredRule[];
}

export interface StoredRule extends Ordered {
  people: { users?: Json; groups?: Json };
  grantTypes: string[];
  scopes: string[];
  token: Json;
}
