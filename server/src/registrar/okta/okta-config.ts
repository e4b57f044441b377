import { createPrivateKey, type KeyObject } from 'node:crypto';

import { ConfigError, isPrivate, readSwitch } from '../../config-readers.js';
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

const key = 'DEVPORTAL_OKTA_KEY';

/** @throws {ConfigError} */
export function readOkta(env: Environment): OktaConfig | undefined {
  const org = env.DEVPORTAL_OKTA_ORG;
  if (!org) {
    // Apps would be registered in our own tables, and nobody would be told.
    const stray = ([key, 'DEVPORTAL_OKTA_CLIENT_ID'] as const).find((name) => env[name]);
    if (stray) throw new ConfigError(`${stray} is set without DEVPORTAL_OKTA_ORG, the org that it is for`);
    return undefined;
  }
  const clientId = env.DEVPORTAL_OKTA_CLIENT_ID;
  if (!clientId)
    throw new ConfigError('DEVPORTAL_OKTA_ORG needs the client ID of a service app in DEVPORTAL_OKTA_CLIENT_ID');
  return {
    org: readOrg(org),
    clientId,
    key: readKey(env[key]),
    dpop: readSwitch(env, 'DEVPORTAL_OKTA_DPOP') ?? false,
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
  const jwk = parse(text ?? '');
  const { asymmetricKeyType: type, asymmetricKeyDetails: { modulusLength = 0, namedCurve } = {} } =
    privateKey(jwk) ?? {};
  // What the service app's assertions are signed with: RS256 or ES256.
  if (jwk && ((type === 'rsa' && modulusLength >= 2048) || namedCurve === 'prime256v1')) return jwk;
  throw new ConfigError(
    `${key} takes the private key of the service app as a JWK, RSA of 2048 bits or more, or EC on P-256: {"kty":"RSA","kid":…,"d":…}`,
  );
}

function parse(text: string): OktaConfig['key'] | undefined {
  try {
    return JSON.parse(text) as OktaConfig['key'];
  } catch {
    return undefined;
  }
}

function privateKey(jwk: OktaConfig['key'] | undefined): KeyObject | undefined {
  try {
    return createPrivateKey({ key: jwk as JsonWebKey & Record<string, unknown>, format: 'jwk' });
  } catch {
    return undefined;
  }
}
