import { counter } from '../count.js';
import type { SecretExpiryMessages } from '../messages.js';

const count = counter('he');

export const secretExpiry: SecretExpiryMessages = {
  warning: (warning, days) =>
    warning === 'expired'
      ? 'פג התוקף של סוד'
      : count(days, {
          one: 'תוקף של סוד יפוג תוך יממה',
          two: 'תוקף של סוד יפוג בעוד יומיים',
          other: 'תוקף של סוד יפוג בעוד # ימים',
        }),
};
