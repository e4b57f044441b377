import type { WaffleMenuMessages } from '../messages.js';

export const waffleMenu: WaffleMenuMessages = {
  label: 'المنتجات',
  loading: 'جارٍ التحميل…',
  failed: (reason) => `لا يمكن عرض منتجاتك. ${reason}`,
  emptyText: 'ليس لديك منتجات بعد. اطلب اشتراكًا من مشرف ZoomInfo في مؤسستك.',
};
