import type { SecretExpiryMessages } from '../messages.js';

export const secretExpiry: SecretExpiryMessages = {
  warning: (warning, days) =>
    warning === 'expired'
      ? 'A secret has expired'
      : `A secret expires ${days === 1 ? 'within a day' : `in ${days} days`}`,
};
