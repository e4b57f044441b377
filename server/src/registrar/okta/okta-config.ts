import { ConfigError, isPrivate, readChoice } from '../../config-readers.js';
import type { Environment } from '../../config-variables.js';
import type { RegistrarTiming } from './okta-registrar.js';
import type { GateOptions } from './rate-gate.js';

export interface OktaConfig {
  /** The org's origin. */
  org: string;
  /** Of our service app. */
  clientId: string;
  /** Its private key (RFC 7517). */
  key: JsonWebKey & { kid?: string };
  /** Whether the org demands DPoP of it. */
  dpop: boolean;
  /** The custom authorization server that issues the apps' tokens. */
  authServerId: string;
  /** Milliseconds that one call has. */
  callTimeout: number;
  /** Calls in flight: of one person, and of this process. An org has 75 for everybody, a free one 35. */
  atOnce: Pick<GateOptions, 'perUser' | 'total' | 'slack' | 'longestHold'>;
  /** What differs from the usual. */
  timing?: Partial<RegistrarTiming>;
}

/** @throws {ConfigError} */
export function readOkta(env: Environment): OktaConfig | undefined {
  const org = env.DEVPORTAL_OKTA_ORG;
  if (!org) return undefined;
  const clientId = env.DEVPORTAL_OKTA_CLIENT_ID;
  if (!clientId)
    throw new ConfigError('DEVPORTAL_OKTA_ORG needs the client ID of a service app in DEVPORTAL_OKTA_CLIENT_ID');
  return {
    org: readOrg(org),
    clientId,
    key: readKey(env.DEVPORTAL_OKTA_KEY),
    dpop: readChoice(env, 'DEVPORTAL_OKTA_DPOP', ['on', 'off']) === 'on',
    authServerId: env.DEVPORTAL_OKTA_AUTH_SERVER || 'default',
    callTimeout: 15_000,
    atOnce: { perUser: 2, total: 20 },
  };
}

function readOrg(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.origin !== text || !isPrivate(url)) {
    throw new ConfigError(`DEVPORTAL_OKTA_ORG takes an origin such as https://acme.okta.com, not "${text}"`);
  }
  return url.origin;
}

/** What is wrong is said without what was found there: it may be a key. */
function readKey(text: string | undefined): OktaConfig['key'] {
  const key = parse(text ?? '');
  const known = key?.kty === 'RSA' || key?.kty === 'EC';
  if (!key || !known || typeof key.d !== 'string') {
    throw new ConfigError(
      'DEVPORTAL_OKTA_KEY takes the private key of the service app as a JWK: {"kty":"RSA","kid":…,"d":…}',
    );
  }
  return key;
}

function parse(text: string): OktaConfig['key'] | undefined {
  try {
    return JSON.parse(text) as OktaConfig['key'];
  } catch {
    return undefined;
  }
}
