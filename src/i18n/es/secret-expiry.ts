import { counter } from '../count.js';
import type { SecretExpiryMessages } from '../messages.js';

const count = counter('es');

export const secretExpiry: SecretExpiryMessages = {
  warning: (warning, days) =>
    warning === 'expired'
      ? 'Un secreto ha caducado'
      : count(days, {
          one: 'Un secreto caduca en menos de un día',
          many: 'Un secreto caduca en # de días',
          other: 'Un secreto caduca en # días',
        }),
};
