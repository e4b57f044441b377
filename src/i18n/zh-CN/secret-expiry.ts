import { counter } from '../count.js';
import type { SecretExpiryMessages } from '../messages.js';

const count = counter('zh-CN');

export const secretExpiry: SecretExpiryMessages = {
  warning: (warning, days) => {
    if (warning === 'expired') return '有密钥已过期';
    return days === 1 ? '有密钥将在一天内过期' : count(days, { other: '有密钥将在 # 天后过期' });
  },
};
