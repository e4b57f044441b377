import type { Secret } from '../../contract/secret.js';
import type { Place } from '../../i18n/format.js';
import type { CommonMessages, SecretManagerMessages } from '../../i18n/messages.js';

/** What every part of the secret manager speaks with, and the instant that it speaks of. */
export interface SecretWords {
  words: SecretManagerMessages;
  common: CommonMessages;
  place: Place;
  /** Milliseconds since 1970. */
  now: number;
}

/** What stands for a secret on screen: `zis_••••••••k7Qz`. */
export function masked({ prefix = '', hint }: Pick<Secret, 'prefix' | 'hint'>): string {
  return `${prefix}••••••••${hint}`;
}
