import { counter } from '../count.js';
import type { SecretPolicyMessages } from '../messages.js';

const count = counter('ar');

export const secretPolicy: SecretPolicyMessages = {
  title: 'أسرار العميل',
  text: 'المدة التي يمكن أن تدومها أسرار العميل الجديدة لتطبيقات مؤسستك. تحتفظ الأسرار الحالية بموعد انتهائها.',
  label: 'أقصى مدة صلاحية',
  none: 'بلا حد أقصى',
  days: (days) => count(days, { one: 'يوم واحد', two: 'يومان', few: '# أيام', many: '# يومًا', other: '# يوم' }),
  other: 'عدد أيام آخر…',
  otherLabel: 'الأيام',
  range: (days) => count(days, { other: 'أدخِل عددًا صحيحًا من الأيام، من 1 إلى #.' }),
  effect: (days) =>
    `تنتهي صلاحية السر الجديد بعد ${count(days, {
      one: 'يوم واحد',
      two: 'يومين',
      few: '# أيام',
      many: '# يومًا',
      other: '# يوم',
    })} على الأكثر.`,
  effectNone: 'يمكن إنشاء سر جديد لا تنتهي صلاحيته.',
  save: 'حفظ السياسة',
  saved: 'تم حفظ السياسة',
  failed: (reason) => `لم تُحفظ السياسة. ${reason}`,
  conflict: 'غيّر شخص آخر السياسة في هذه الأثناء. وهي معروضة بوضعها الحالي.',
};
