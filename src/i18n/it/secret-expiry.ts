import { counter } from '../count.js';
import type { SecretExpiryMessages } from '../messages.js';

const count = counter('it');

export const secretExpiry: SecretExpiryMessages = {
  warning: (warning, days) =>
    warning === 'expired'
      ? 'Un secret è scaduto'
      : count(days, {
          one: 'Un secret scade entro un giorno',
          many: 'Un secret scade tra # di giorni',
          other: 'Un secret scade tra # giorni',
        }),
};
