import type { Selectable } from 'kysely';

import type { Difference, RegistrationTables } from '../../database/registration-tables.js';
import type { OktaSecret } from './okta-schemas.js';
import type { WantedSecret } from './wanted.js';

export type RegisteredSecret = Selectable<RegistrationTables['registered_secrets']>;

/** The secrets of one app: as Okta has them, as it was left, and as they are to be there. */
export interface SecretsState {
  held: readonly OktaSecret[];
  registered: readonly RegisteredSecret[];
  wanted: readonly WantedSecret[];
}

/** What somebody else has done with secrets of the app, each with the secret's hash. */
export function secretDifferences({ held, registered, wanted }: SecretsState): [hash: string, Difference][] {
  const foreign = held
    .filter(({ secret_hash }) => !registered.some((row) => row.secret_hash === secret_hash))
    .map(({ secret_hash, id }) => differing(secret_hash, [], [id]));
  const changed = registered.flatMap(({ purpose, secret_id, secret_hash, settled }) => {
    const secret = wanted.find(({ id }) => id === secret_id);
    if (purpose !== 'held' || !secret || settled === null) return [];
    const one = held.find((other) => other.secret_hash === secret_hash);
    const found = one && (one.status === 'ACTIVE' ? 'active' : 'inactive');
    // A change of ours is ours to write, unless the secret is not there to be changed.
    if (found === settled || found === secret.status || (found && settled !== secret.status)) return [];
    return [differing(secret_hash, [secret.id, secret.status], found ? [secret.id, found] : [])];
  });
  // Made before there was this registry, which can only be told the plaintext.
  const strangers = wanted
    .filter(({ id }) => !registered.some(({ secret_id }) => secret_id === id))
    .map(({ id, hash, status }) => differing(hash, [id, status], []));
  return [...foreign, ...changed, ...strangers];
}

function differing(hash: string, expected: string[], found: string[]): [string, Difference] {
  return [hash, { path: 'secrets', expected, found }];
}
