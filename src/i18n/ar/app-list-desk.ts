import { counter } from '../count.js';
import { isolate } from '../isolate.js';
import type { AppListDeskMessages, BulkAction } from '../messages.js';

const count = counter('ar');
const run: Record<BulkAction, string> = { activate: 'تفعيل', deactivate: 'إيقاف', delete: 'حذف' };

export const appListDesk: AppListDeskMessages = {
  any: 'الكل',
  on: 'مفعّل',
  off: 'متوقف',
  sort: 'الترتيب حسب',
  ascending: 'تصاعدي',
  descending: 'تنازلي',
  columns: 'الأعمدة',
  edit: 'تعديل',
  rotate: 'تدوير السر',
  duplicate: 'تكرار',
  withdraw: 'سحب من المراجعة',
  copyClientId: 'نسخ معرّف العميل',
  remove: 'حذف…',
  clientIdCopied: 'تم نسخ معرّف العميل',
  copyRefused: (text) => `رفض المتصفح النسخ. معرّف العميل هو ${isolate(text)}.`,
  selected: (apps) =>
    count(apps, {
      zero: 'لم يُحدَّد أي تطبيق',
      one: 'تم تحديد تطبيق واحد',
      two: 'تم تحديد تطبيقين',
      few: 'تم تحديد # تطبيقات',
      many: 'تم تحديد # تطبيقًا',
      other: 'تم تحديد # تطبيق',
    }),
  clearSelection: 'إلغاء التحديد',
  withdrawTitle: (app) => `هل تريد سحب ${isolate(app)} من المراجعة؟`,
  withdrawText: 'لن يراه المراجِعون بعد ذلك. ويستمر عمل ما تمت الموافقة عليه. ويمكنك تقديمه مرة أخرى بتعديله.',
  withdrawn: (app) => `تم سحب ${isolate(app)} من المراجعة`,
  deleted: (app) => `تم حذف ${isolate(app)}`,
  bulkTitle: (action, apps) =>
    count(apps, {
      one: `هل تريد ${run[action]} تطبيق واحد؟`,
      two: `هل تريد ${run[action]} تطبيقين؟`,
      few: `هل تريد ${run[action]} # تطبيقات؟`,
      many: `هل تريد ${run[action]} # تطبيقًا؟`,
      other: `هل تريد ${run[action]} # تطبيق؟`,
    }),
  bulkText: (action) =>
    ({
      activate: 'سيتمكن المستخدمون من تسجيل الدخول إليها مرة أخرى، وستحصل على رموز مميّزة.',
      deactivate: 'لن يتمكن أحد من تسجيل الدخول إليها، ولن تحصل على رموز مميّزة، إلى أن يُعاد تفعيلها.',
      delete: 'ستُحذف هذه التطبيقات وأسرار العميل الخاصة بها نهائيًا. وسيتوقف فورًا عمل كل ما يستخدمها.',
    })[action],
  bulkConfirm: (word) => `اكتب «${word}» للتأكيد`,
  bulkWord: 'حذف',
  bulkRun: (action) => run[action],
  bulkProgress: (done, apps) => `${count(done, { other: '#' })} من ${count(apps, { other: '#' })}…`,
  bulkDone: (done, failed) =>
    count(done, {
      zero: 'لم يكتمل أي تطبيق',
      one: 'اكتمل تطبيق واحد',
      two: 'اكتمل تطبيقان',
      few: 'اكتملت # تطبيقات',
      many: 'اكتمل # تطبيقًا',
      other: 'اكتمل # تطبيق',
    }) + (failed === 0 ? '' : count(failed, { other: '، ولم يكتمل #' })),
  bulkResult: (action) => ({ activate: 'نشط', deactivate: 'تم إيقافه', delete: 'تم حذفه' })[action],
  bulkStopped: 'لم يُنفَّذ: حدث الإيقاف قبله',
  stop: 'إيقاف العملية',
  failed: (reason) => `لم يُنفَّذ. ${reason}`,
};
