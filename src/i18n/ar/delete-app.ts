import { isolate } from '../isolate.js';
import type { DeleteAppMessages } from '../messages.js';

export const deleteApp: DeleteAppMessages = {
  title: (name) => `هل تريد حذف ${isolate(name)}؟`,
  text: 'سيُحذف التطبيق وأسرار العميل الخاصة به نهائيًا. وسيتوقف فورًا عمل كل ما يستخدمه: لن يتمكن أحد من تسجيل الدخول إليه، ولن يحصل على مزيد من الرموز المميّزة.',
  typeName: (name) => `اكتب ${isolate(name)} للتأكيد`,
  confirm: 'حذف التطبيق',
};
