import { counter, type PluralForms } from '../count.js';
import { isolate } from '../isolate.js';
import type { SubscriptionManagerMessages } from '../messages.js';

const count = counter('ar');
const number = new Intl.NumberFormat('ar');

/** In the genitive. */
const people: PluralForms = {
  one: 'شخص واحد',
  two: 'شخصين',
  few: '# أشخاص',
  many: '# شخصًا',
  other: '# شخص',
};

export const subscriptionManager: SubscriptionManagerMessages = {
  title: 'المستخدمون',
  description:
    'اختر اشتراك DevPortal للمستخدمين والمطوّرين الذين سيستخدمون DevPortal، واحفظ التحديث. يسري التحديث عند تسجيل دخولهم التالي.',
  search: 'البحث بالاسم أو البريد الإلكتروني',
  filters: 'عرض',
  filter: (filter) => ({ all: 'الكل', devportal: 'لديهم DevPortal', requested: 'طلبوا الوصول' })[filter],
  requests: (asking) =>
    count(asking, {
      zero: 'لم يطلب أحد الوصول',
      one: 'طلب شخص واحد الوصول',
      two: 'طلب شخصان الوصول',
      few: 'طلب # أشخاص الوصول',
      many: 'طلب # شخصًا الوصول',
      other: 'طلب # شخص الوصول',
    }),
  showRequests: 'عرض الطلبات',
  noPackage: 'وإلى أن تحصل عليها، لا يتيح الاشتراك أي شيء.',
  name: 'الاسم',
  others: 'الاشتراكات الأخرى',
  subscription: 'الاشتراك',
  subscriptionOf: (name) => `اشتراك ${isolate(name)}`,
  none: 'لا يوجد',
  devPortal: 'DevPortal',
  you: 'أنت',
  admin: 'مشرف',
  asked: (day) => `طلب الوصول في ${isolate(day)}`,
  grant: 'منح',
  grantTo: (name) => `منح DevPortal لـ ${isolate(name)}`,
  decline: 'رفض',
  declineOf: (name) => `رفض طلب ${isolate(name)}`,
  changedFrom: (before) => `قبل التغيير: ${isolate(before)}، لم يُحفظ بعد`,
  takeBack: 'تراجع',
  takeBackOf: (name) => `التراجع عن تغيير ${isolate(name)}`,
  selectPage: 'تحديد كل من في هذه الصفحة',
  selectUser: (name) => `تحديد ${isolate(name)}`,
  selected: (chosen) => `تم تحديد ${count(chosen, people)}`,
  setTo: 'ضبط الاشتراك على',
  apply: 'ضبط',
  clearSelection: 'إلغاء التحديد',
  changes: (changes) =>
    count(changes, {
      zero: 'لا توجد تغييرات',
      one: 'تغيير واحد',
      two: 'تغييران',
      few: '# تغييرات',
      many: '# تغييرًا',
      other: '# تغيير',
    }),
  notSaved: 'لم يُحفظ بعد',
  save: 'حفظ',
  saving: (done, total) => `جارٍ حفظ ${number.format(done)} من ${number.format(total)}…`,
  discard: 'تجاهل',
  problems: (failed) => `تعذّر تغيير اشتراك ${count(failed, people)}`,
  conflict: (now, kept) =>
    `غيّر شخص آخر هذا الاشتراك في هذه الأثناء. الاشتراك الآن: ${isolate(now)}.${kept ? ' تم الاحتفاظ باختيارك.' : ''}`,
  saved: (changed, name) =>
    `تم تحديث اشتراك ${name === undefined ? count(changed, people) : isolate(name)}. يسري التحديث عند تسجيل الدخول التالي.`,
  undo: 'تراجع',
  undone: (changed, name) =>
    `أُعيد اشتراك ${name === undefined ? count(changed, people) : isolate(name)} إلى ما كان عليه.`,
  declined: (name) => `تم رفض طلب ${isolate(name)}.`,
  range: (first, last, total) => `${isolate(number.formatRange(first, last))} من ${number.format(total)}`,
  previous: 'السابق',
  next: 'التالي',
  pages: 'الصفحات',
  emptyTitle: (filter) =>
    ({
      all: 'لا يوجد مستخدمون بعد',
      devportal: 'ليس لدى أحد DevPortal بعد',
      requested: 'لا أحد في الانتظار',
    })[filter],
  emptyText: (filter) =>
    ({
      all: 'يظهر هنا الأشخاص في مؤسستك.',
      devportal: 'اختر «الكل»، ثم اختر اشتراك DevPortal لمن يحتاجون إليه.',
      requested: 'يظهر هنا من يطلبون الوصول إلى DevPortal.',
    })[filter],
  noMatchTitle: 'لا توجد نتائج مطابقة',
  noMatchText: 'جرّب جزءًا آخر من الاسم أو عنوان البريد الإلكتروني.',
  clearSearch: 'محو البحث',
  absentTitle: 'تتم إدارة المستخدمين في مكان آخر',
  absentText: `لا يمكن تغيير الاشتراكات هنا. يعيّنها أحد المشرفين في ${isolate('Admin Portal > User Management > Users')}.`,
  ownTitle: 'هل تريد إزالة اشتراكك؟',
  ownText:
    'ابتداءً من تسجيل دخولك التالي لن يمكنك استخدام DevPortal بنفسك. وبصفتك مشرفًا، لا يزال بإمكانك إعادة الاشتراك إلى نفسك ضمن «المستخدمون».',
  ownConfirm: 'حفظ وإزالة اشتراكي',
  declineTitle: (name) => `هل تريد رفض طلب ${isolate(name)}؟`,
  declineText: 'سيظهر لمقدّم الطلب أنه يمكنه الطلب مرة أخرى. ولا يمكن التراجع عن هذا الإجراء.',
};
