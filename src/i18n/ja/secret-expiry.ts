import { counter } from '../count.js';
import type { SecretExpiryMessages } from '../messages.js';

const count = counter('ja');

export const secretExpiry: SecretExpiryMessages = {
  warning: (warning, days) =>
    warning === 'expired'
      ? '有効期限が切れたシークレットがあります'
      : days === 1
        ? '1 日以内に有効期限が切れるシークレットがあります'
        : count(days, { other: 'あと # 日で有効期限が切れるシークレットがあります' }),
};
