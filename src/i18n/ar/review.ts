import type { ReviewMessages } from '../messages.js';

const fields: Record<string, string> = {
  name: 'اسم تكامل التطبيق',
  logo: 'الشعار',
  applicationType: 'نوع التطبيق',
  redirectUris: 'عناوين URI لإعادة التوجيه عند تسجيل الدخول',
  scopes: 'النطاقات',
};
const entries: Record<string, string> = {
  redirectUris: 'عنوان URI لإعادة التوجيه عند تسجيل الدخول',
  scopes: 'النطاق',
};
const actions: Record<string, string> = {
  submitted: 'قدّم التطبيق للمراجعة',
  resubmitted: 'قدّم التطبيق مرة أخرى',
  withdrawn: 'سحب التطبيق من المراجعة',
  approved: 'وافق على التطبيق',
  'changes-requested': 'طلب إجراء تغييرات',
  'not-approved': 'لم يوافق على التطبيق',
};

export const review: ReviewMessages = {
  field: (path) => {
    const [name = '', index] = path.split('/');
    const entry = index === undefined ? undefined : entries[name];
    return entry === undefined ? (fields[name] ?? name) : `${entry} ${Number(index) + 1}`;
  },
  fieldHeading: 'الحقل',
  live: 'المعمول به الآن',
  requested: 'المطلوب',
  added: 'مضاف',
  removed: 'مُزال',
  unchanged: 'دون تغيير',
  none: 'لا يوجد',
  state: (state) =>
    ({
      waiting: 'قيد الانتظار',
      'changes-requested': 'تم طلب تغييرات',
      approved: 'تمت الموافقة',
      'not-approved': 'لم تتم الموافقة',
      withdrawn: 'تم السحب',
    })[state],
  kind: (kind) => ({ registration: 'تطبيق جديد', change: 'تغيير' })[kind],
  threadTitle: 'المحادثة',
  threadAction: (action) => actions[action] ?? action,
  someone: 'مستخدم غير معروف',
  noteOn: (field) => `ملاحظة على ${field}`,
};
