/** Client identifiers for registrars that have to make their own; Okta makes its own. */
import { type RandomBytes, randomText } from './secret-value.js';

/** In the form of Okta's: `0oa` and 17 lower-case letters and digits. */
export function generateClientId(randomBytes?: RandomBytes): string {
  return `0oa${randomText(17, '0123456789abcdefghijklmnopqrstuvwxyz', randomBytes)}`;
}
