import { counter } from '../count.js';
import type { SecretExpiryMessages } from '../messages.js';

const count = counter('ko');

export const secretExpiry: SecretExpiryMessages = {
  warning: (warning, days) => {
    if (warning === 'expired') return '만료된 시크릿이 있습니다';
    if (days === 1) return '하루 안에 만료되는 시크릿이 있습니다';
    return count(days, { other: '#일 후에 만료되는 시크릿이 있습니다' });
  },
};
