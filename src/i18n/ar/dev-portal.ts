import type { DevPortalMessages } from '../messages.js';

export const devPortal: DevPortalMessages = {
  title: 'DevPortal',
  areas: 'DevPortal',
  reviews: 'المراجعات',
  users: 'المستخدمون',
  app: 'التطبيق',
  leaveTitle: 'هل تريد المغادرة من دون حفظ؟',
  leaveText: 'لم يُحفظ ما غيّرته بعد. وسيبقى في علامة التبويب هذه إلى أن تعود.',
  stay: 'البقاء',
  leave: 'مغادرة',
  breadcrumb: 'مسار التنقل',
  account: 'الحساب',
  signOut: 'تسجيل الخروج',
};
