import { counter } from '../count.js';
import type { SecretExpiryMessages } from '../messages.js';

const count = counter('pt-BR');

export const secretExpiry: SecretExpiryMessages = {
  warning: (warning, days) =>
    warning === 'expired'
      ? 'Um segredo expirou'
      : count(days, {
          one: 'Um segredo expira em até um dia',
          many: 'Um segredo expira em # de dias',
          other: 'Um segredo expira em # dias',
        }),
};
