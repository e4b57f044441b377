/** How the API meets the world: addresses, tokens, limits. */
import { ConfigError, readChoice, readNumber, readUrl } from '../config-readers.js';
import type { Environment, VariableName } from '../config-variables.js';
import { parseNetwork, type TrustedProxies } from './client-address.js';

export interface EdgeConfig {
  /** Where the API is reached from outside, without a slash at its end; undefined where that is the listener itself. */
  publicUrl: string | undefined;
  /** Whether access tokens may be bound to a key (RFC 9449), or have to be. */
  dpop: 'accepted' | 'required';
  /** Seconds that an issuer's or a client's clock may be off. */
  clockSkew: number;
  /** Seconds that a request to the API may take, from its first byte to the start of the answer. */
  requestSeconds: number;
  rates: Rates;
  trustedProxies: TrustedProxies;
  /** Seconds between a stop's beginning, which `/readyz` tells, and its end of taking requests. */
  drainSeconds: number;
  /** Of `/metrics`; undefined where nobody asks for it. */
  metricsPort: number | undefined;
  /** The collector's URL (OTLP over HTTP); undefined where there are no traces. */
  tracesUrl: string | undefined;
}

/** Requests a minute; undefined where any number will do. */
export interface Rates {
  user: number | undefined;
  tenant: number | undefined;
  /** Of one address, without a good token. */
  address: number | undefined;
}

/** @throws {ConfigError} */
export function readEdge(env: Environment): EdgeConfig {
  return {
    publicUrl: readUrl(env, 'DEVPORTAL_PUBLIC_URL'),
    dpop: readChoice(env, 'DEVPORTAL_DPOP', ['accepted', 'required']) ?? 'accepted',
    clockSkew: readNumber(env, 'DEVPORTAL_CLOCK_SKEW', 30, [0, 300]),
    requestSeconds: readNumber(env, 'DEVPORTAL_REQUEST_SECONDS', 30, [1, 600]),
    rates: {
      user: readRate(env, 'DEVPORTAL_USER_RATE', 600),
      tenant: readRate(env, 'DEVPORTAL_TENANT_RATE', 6_000),
      address: readRate(env, 'DEVPORTAL_ADDRESS_RATE', 600),
    },
    trustedProxies: readNetworks(env, 'DEVPORTAL_TRUSTED_PROXIES'),
    drainSeconds: readNumber(env, 'DEVPORTAL_DRAIN_SECONDS', 0, [0, 600]),
    metricsPort: env.DEVPORTAL_METRICS_PORT ? readNumber(env, 'DEVPORTAL_METRICS_PORT', 0, [0, 65_535]) : undefined,
    tracesUrl: readUrl(env, 'OTEL_EXPORTER_OTLP_ENDPOINT'),
  };
}

function readRate(env: Environment, name: VariableName, fallback: number): number | undefined {
  return env[name] === 'off' ? undefined : readNumber(env, name, fallback, [1, 1_000_000], ', or "off"');
}

function readNetworks(env: Environment, name: VariableName): string[] {
  const parts = (env[name] ?? '').split(',').map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    if (parseNetwork(part)) return part;
    throw new ConfigError(`${name} takes addresses and networks such as 10.0.0.0/8 or ::1, not "${part}"`);
  });
}
