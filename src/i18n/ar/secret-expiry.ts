import { counter } from '../count.js';
import type { SecretExpiryMessages } from '../messages.js';

const count = counter('ar');

export const secretExpiry: SecretExpiryMessages = {
  warning: (warning, days) =>
    warning === 'expired'
      ? 'انتهت صلاحية أحد الأسرار'
      : `تنتهي صلاحية أحد الأسرار ${count(days, {
          one: 'خلال يوم',
          two: 'بعد يومين',
          few: 'بعد # أيام',
          many: 'بعد # يومًا',
          other: 'بعد # يوم',
        })}`,
};
