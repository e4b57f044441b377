/** How the API meets the world: addresses, tokens, limits. */
import { readChoice, readNumber, readUrl } from '../config-readers.js';
import type { Environment } from '../config-variables.js';

export interface EdgeConfig {
  /** Where the API is reached from outside, without a slash at its end; undefined where that is the listener itself. */
  publicUrl: string | undefined;
  /** Whether access tokens may be bound to a key (RFC 9449), or have to be. */
  dpop: 'accepted' | 'required';
  /** Seconds that an issuer's or a client's clock may be off. */
  clockSkew: number;
}

/** @throws {ConfigError} */
export function readEdge(env: Environment): EdgeConfig {
  return {
    publicUrl: readUrl(env, 'DEVPORTAL_PUBLIC_URL'),
    dpop: readChoice(env, 'DEVPORTAL_DPOP', ['accepted', 'required']) ?? 'accepted',
    clockSkew: readNumber(env, 'DEVPORTAL_CLOCK_SKEW', 30, [0, 300]),
  };
}
