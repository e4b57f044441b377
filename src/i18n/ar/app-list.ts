import { counter } from '../count.js';
import { isolate } from '../isolate.js';
import type { AppListMessages } from '../messages.js';

const count = counter('ar');

export const appList: AppListMessages = {
  title: 'تطبيقات API',
  description:
    'حقّق أقصى استفادة من ZoomInfo باستخدام واجهات برمجة التطبيقات لتوسيع مجموعة تقنياتك الحالية. يمكنك إدارة تطبيقاتك هنا.',
  createApp: 'إنشاء تطبيق',
  column: (column) =>
    ({
      name: 'اسم التطبيق',
      clientId: 'معرّف العميل',
      applicationType: 'نوع التطبيق',
      updatedAt: 'آخر تحديث',
      status: 'الحالة',
      active: 'نشط',
    })[column],
  type: (type) => ({ internal: 'داخلي', partner: 'شريك' })[type],
  actions: 'الإجراءات',
  actionsFor: (app) => `إجراءات ${isolate(app)}`,
  activeFor: (app) => `${isolate(app)} نشط`,
  selectAll: 'تحديد الكل',
  selectApp: (app) => `تحديد ${isolate(app)}`,
  open: 'فتح',
  switchFailed: (app, reason) => `لم يتغيّر ${isolate(app)}. ${reason}`,
  search: 'البحث بالاسم أو معرّف العميل',
  filters: 'العرض',
  total: (apps) =>
    count(apps, {
      zero: 'لا توجد تطبيقات',
      one: 'تطبيق واحد',
      two: 'تطبيقان',
      few: '# تطبيقات',
      many: '# تطبيقًا',
      other: '# تطبيق',
    }),
  emptyTitle: 'لا توجد تطبيقات بعد',
  emptyText: 'سجّل تطبيقًا للحصول على معرّف عميل وسر عميل لواجهات برمجة التطبيقات من ZoomInfo.',
  noMatchTitle: 'لا يوجد تطبيق مطابق',
  noMatchText: 'جرّب بحثًا آخر، أو أزِل عوامل التصفية.',
  clearFilters: 'محو البحث وعوامل التصفية',
};
