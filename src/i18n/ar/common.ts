import { counter } from '../count.js';
import { isolate } from '../isolate.js';
import type { CommonMessages } from '../messages.js';

const count = counter('ar');
const packageNames: Record<string, string> = { 'enterprise-api': 'Enterprise API', copilot: 'Copilot' };

export const common: CommonMessages = {
  retry: 'إعادة المحاولة',
  signIn: 'تسجيل الدخول',
  cancel: 'إلغاء',
  close: 'إغلاق',
  copy: 'نسخ',
  copied: 'تم النسخ',
  loading: 'جارٍ التحميل…',
  signedOutTitle: 'لم تسجّل الدخول',
  signedOutText: 'سجّل الدخول بحسابك على ZoomInfo لإدارة تطبيقاتك.',
  expiredTitle: 'انتهت صلاحية تسجيل دخولك',
  expiredText: 'سجّل الدخول مرة أخرى للمتابعة. ما كتبته محفوظ.',
  forbiddenTitle: 'ليس لديك حق الوصول إلى DevPortal بعد',
  missingPackage: (packages) => `تحتاج مؤسستك إلى إحدى الباقات التالية: ${isolate(packages)}.`,
  missingSubscription: `يلزمك اشتراك DevPortal. يعيّنه أحد المشرفين في ${isolate('Admin Portal > User Management > Users')}.`,
  missingOther: 'لا يسمح دورك بذلك.',
  askAdmin: 'اطلب ذلك من مشرف ZoomInfo في مؤسستك.',
  packageName: (id) => packageNames[id] ?? id,
  status: (status) =>
    ({ approved: 'تمت الموافقة', 'under-review': 'قيد المراجعة', 'not-approved': 'لم تتم الموافقة' })[status],
  applicationType: (type) =>
    ({ internal: 'للاستخدام الداخلي فقط', partner: 'لاستخدام الشركاء والاستخدام الداخلي' })[type],
  active: 'نشط',
  switchedOn: (app) => `تم تفعيل ${isolate(app)}`,
  switchedOff: (app) => `تم إيقاف ${isolate(app)}`,
  errorTitle: 'تعذّر إتمام الإجراء',
  errorNetwork: 'يتعذّر الوصول إلى الخادم. تحقّق من اتصالك وأعد المحاولة.',
  errorTimeout: 'استغرق الخادم وقتًا طويلًا للرد. أعد المحاولة.',
  errorRateLimited: (seconds) =>
    seconds === undefined
      ? 'الطلبات كثيرة جدًا. انتظر قليلًا ثم أعد المحاولة.'
      : `الطلبات كثيرة جدًا. أعد المحاولة بعد ${count(seconds, {
          one: 'ثانية واحدة',
          two: 'ثانيتين',
          few: '# ثوانٍ',
          many: '# ثانية',
          other: '# ثانية',
        })}.`,
  errorNotFound: 'لم يعد هذا التطبيق موجودًا، أو لا يمكنك رؤيته.',
  errorConflict: 'غيّر شخص آخر هذا في هذه الأثناء. وهو معروض بوضعه الحالي.',
  errorContract: 'ردّ الخادم بطريقة لا تفهمها هذه الصفحة. قد تلزم إعادة تحميلها.',
  errorServer: 'حدث خطأ في الخادم. أعد المحاولة.',
  errorForbidden: 'ليس لديك إذن بتنفيذ هذا الإجراء.',
  errorValidation: 'رفض الخادم ما تم إرساله.',
  underReviewOff: 'يمكن تفعيل التطبيق بعد مراجعته.',
  requestId: (id) => `الطلب ${isolate(id)}`,
};
