import { randomText } from '@zoominfo/devportal-elements/contract/secret-value';

import { poolBytes } from '../random-pool.js';

/** In the form of Okta's ids: a short prefix and 17 lower-case letters and digits. */
export function newId(prefix: 'app' | 'ocs' | 'rev'): string {
  return prefix + randomText(17, '0123456789abcdefghijklmnopqrstuvwxyz', poolBytes);
}
