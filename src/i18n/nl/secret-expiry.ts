import { counter } from '../count.js';
import type { SecretExpiryMessages } from '../messages.js';

const count = counter('nl');

export const secretExpiry: SecretExpiryMessages = {
  warning: (warning, days) =>
    warning === 'expired'
      ? 'Een geheim is verlopen'
      : count(days, { one: 'Een geheim verloopt binnen een dag', other: 'Een geheim verloopt over # dagen' }),
};
