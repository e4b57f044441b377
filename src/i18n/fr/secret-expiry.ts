import { counter } from '../count.js';
import type { SecretExpiryMessages } from '../messages.js';

const count = counter('fr');

export const secretExpiry: SecretExpiryMessages = {
  warning: (warning, days) =>
    warning === 'expired'
      ? 'Un secret a expiré'
      : count(days, {
          one: 'Un secret expire d’ici un jour',
          many: 'Un secret expire dans # de jours',
          other: 'Un secret expire dans # jours',
        }),
};
