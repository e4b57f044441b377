import { counter } from '../count.js';
import type { SecretExpiryMessages } from '../messages.js';

const count = counter('de');

export const secretExpiry: SecretExpiryMessages = {
  warning: (warning, days) =>
    warning === 'expired'
      ? 'Ein Secret ist abgelaufen'
      : count(days, {
          one: 'Ein Secret läuft innerhalb eines Tages ab',
          other: 'Ein Secret läuft in # Tagen ab',
        }),
};
