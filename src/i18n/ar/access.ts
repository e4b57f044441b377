import { isolate } from '../isolate.js';
import type { AccessMessages } from '../messages.js';

const roles: Record<string, string> = { 'org-admin': 'مشرف ZoomInfo', reviewer: 'مراجِع' };

export const access: AccessMessages = {
  roleTitle: 'هذا غير متاح لدورك',
  missingRole: (names) => `يلزمك الدور التالي: ${names}.`,
  role: (id) => roles[id] ?? id,
  askAdmin: 'اطلب ذلك من مشرف ZoomInfo في مؤسستك.',
  askContact: ['اطلب ذلك من مشرف ZoomInfo في مؤسستك: ', '.'],
  ask: 'طلب الوصول',
  asking: 'جارٍ الطلب…',
  asked: (day) => `أرسلت الطلب في ${isolate(day)}.`,
  seen: (contact) =>
    contact === undefined
      ? 'يظهر الطلب لمشرف ZoomInfo في مؤسستك ضمن «المستخدمون».'
      : `يظهر الطلب لـ ${isolate(contact)} ضمن «المستخدمون».`,
  failed: (reason) => `لم يُرسَل طلبك. ${reason}`,
  again: 'التحقق مجددًا',
  givenTitle: 'لديك الآن حق الوصول',
  givenText: 'مُنحت ما تحتاج إليه. إذا ظلت هذه الصفحة مغلقة، فسجّل الدخول مرة أخرى.',
};
