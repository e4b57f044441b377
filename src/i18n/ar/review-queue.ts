import { counter } from '../count.js';
import { isolate } from '../isolate.js';
import type { ReviewQueueMessages } from '../messages.js';

const count = counter('ar');

const risks: Record<string, [title: string, text: string]> = {
  'new-host': [
    'مضيف جديد',
    'لم يوافق أي مراجِع على هذا المضيف للمؤسسة من قبل. تأكّد من أنه يخصها: فمن يملكه يستقبل بيانات تسجيل الدخول.',
  ],
  loopback: [
    'جهاز محلي',
    'تُرسَل بيانات تسجيل الدخول إلى برنامج على جهاز المستخدم نفسه، ويمكن لأي برنامج هناك الاستماع إليها. هذا مناسب لأداة سطح مكتب، وغير ملائم لتطبيق ويب.',
  ],
  'custom-scheme': [
    'رابط تطبيق',
    `يمكن لتطبيق آخر على جهاز المستخدم أن يستحوذ على المخطط نفسه ويستقبل بيانات تسجيل الدخول. رابط ${isolate('https://')} إلى التطبيق أكثر أمانًا.`,
  ],
  'widened-scopes': ['وصول جديد', 'لا يستطيع التطبيق فعل ذلك حاليًا. تحقّق من أن الغرض منه يستدعي ذلك.'],
  'look-alike': ['مضيف مشابه', 'قد يُظَن أن هذا المضيف تابع لـ ZoomInfo أو أنه مضيف تستخدمه المؤسسة. قارنه حرفًا بحرف.'],
};

export const reviewQueue: ReviewQueueMessages = {
  title: 'قائمة انتظار المراجعة',
  description: 'تطبيقات الشركاء التي تنتظر قرارًا. يظهر الأطول انتظارًا أولًا.',
  state: 'الحالة',
  allStates: 'كل الحالات',
  kind: 'النوع',
  allKinds: 'كل الأنواع',
  assignee: 'مُسنَد إلى',
  everyone: 'الجميع',
  me: 'أنا',
  nobody: 'لا أحد',
  search: 'البحث في التطبيقات والمؤسسات',
  app: 'التطبيق',
  organization: 'المؤسسة',
  risks: 'علامات الخطر',
  riskCount: (marks) =>
    count(marks, {
      zero: 'لا يوجد',
      one: 'علامة واحدة',
      two: 'علامتان',
      few: '# علامات',
      many: '# علامة',
      other: '# علامة',
    }),
  submitted: 'تاريخ التقديم',
  submittedBy: 'مقدّم الطلب',
  clientId: 'معرّف العميل',
  open: (app) => `مراجعة ${isolate(app)}`,
  total: (reviews) =>
    count(reviews, {
      zero: 'لا توجد مراجعات',
      one: 'مراجعة واحدة',
      two: 'مراجعتان',
      few: '# مراجعات',
      many: '# مراجعة',
      other: '# مراجعة',
    }),
  more: 'عرض المزيد',
  emptyTitle: 'تم إنجاز كل شيء',
  emptyText: 'لا يوجد تطبيق ينتظر المراجعة. ستظهر الطلبات الجديدة هنا.',
  noMatchTitle: 'لا توجد نتائج مطابقة',
  noMatchText: 'لا توجد مراجعة تطابق البحث وعوامل التصفية.',
  clearFilters: 'محو عوامل التصفية',
  forbiddenTitle: 'المراجعات مخصصة للمراجِعين',
  forbiddenText: 'ليس لحسابك دور المراجِع. يعيّنه فريق واجهة برمجة التطبيقات وفريق الشراكات في ZoomInfo.',
  unavailableTitle: 'المراجعات غير متاحة هنا',
  unavailableText: 'يعمل DevPortal هذا من دون قائمة انتظار للمراجعة.',
  goneText: 'لم تعد هذه المراجعة موجودة، أو لا يمكنك رؤيتها.',
  back: 'قائمة انتظار المراجعة',
  changes: 'التغييرات المطلوبة',
  wholeApp: 'التطبيق بالكامل كما سيكون',
  requestedApp: 'التطبيق المطلوب',
  riskTitle: (code) => risks[code]?.[0] ?? 'يستدعي التدقيق',
  riskText: (code) => risks[code]?.[1] ?? 'وضعت إحدى القواعد علامة على هذه القيمة.',
  assignToMe: 'الإسناد إليّ',
  takeOver: 'تولّي المراجعة',
  giveBack: 'إعادة إلى القائمة',
  assignedToYou: 'مُسنَدة إليك',
  assignedTo: (name) => `مُسنَدة إلى ${isolate(name)}`,
  unassigned: 'غير مُسنَدة إلى أحد',
  addNote: 'إضافة ملاحظة',
  addNoteOn: (field) => `إضافة ملاحظة على ${field}`,
  removeNote: 'إزالة الملاحظة',
  count: (length, limit) =>
    `${count(length, { other: '#' })} من ${count(limit, { few: '# أحرف', many: '# حرفًا', other: '# حرف' })}`,
  decision: 'القرار',
  choice: (decision) =>
    ({ approved: 'موافقة', 'changes-requested': 'طلب تغييرات', 'not-approved': 'عدم الموافقة' })[decision],
  choiceHint: (decision) =>
    ({
      approved: 'يبدأ العمل بما هو مطلوب فورًا.',
      'changes-requested': 'يعدّل المالك التطبيق ويقدّمه مرة أخرى.',
      'not-approved': 'يُرفض الطلب، مع السبب الذي تذكره.',
    })[decision],
  reason: 'السبب',
  reasonOptional: 'رسالة (اختيارية)',
  reasonHint: 'يقرأ مالك التطبيق هذا.',
  notesGoAlong: (notes) =>
    count(notes, {
      one: 'ستُرفق ملاحظة واحدة على حقل.',
      two: 'ستُرفق ملاحظتان على الحقول.',
      few: 'ستُرفق # ملاحظات على الحقول.',
      many: 'ستُرفق # ملاحظة على الحقول.',
      other: 'ستُرفق # ملاحظة على الحقول.',
    }),
  goOn: 'متابعة',
  problem: (code) => problems[code] ?? 'هذا غير مقبول.',
  refused: (reason) => refusals[reason] ?? 'لا يمكن اتخاذ قرار بشأن هذه المراجعة الآن.',
  confirmTitle: (decision, app) =>
    ({
      approved: `هل تريد الموافقة على ${isolate(app)}؟`,
      'changes-requested': `هل تريد طلب تغييرات على ${isolate(app)}؟`,
      'not-approved': `هل تريد رفض ${isolate(app)}؟`,
    })[decision],
  deciding: 'جارٍ الإرسال…',
  causes: {
    switchedOn: 'سيُفعَّل التطبيق، وسيتمكن مستخدمو المؤسسات الأخرى من تسجيل الدخول إليه فورًا.',
    redirectUris: 'ستبدأ عناوين URI الجديدة التالية لإعادة التوجيه بالعمل فورًا:',
    removedUris: 'ستتوقف عناوين URI التالية لإعادة التوجيه عن العمل:',
    scopes: 'سيحصل التطبيق فورًا على حق الوصول إلى:',
    removedScopes: 'سيفقد التطبيق حق الوصول إلى:',
    partnerUse: 'سيتمكن مستخدمو المؤسسات الأخرى من استخدام التطبيق.',
    staysOff: 'سيبقى التطبيق متوقفًا لمستخدمي المؤسسات الأخرى.',
    staysLive: 'سيستمر عمل الإصدار الموافَق عليه كما هو.',
    ownerTold: 'سيرى المالك السبب والملاحظات، ويمكنه تقديم التطبيق مرة أخرى.',
    notFinal: 'لا يمكن التراجع عن هذا القرار هنا.',
  },
  decided: (decision, app) =>
    ({
      approved: `تمت الموافقة على ${isolate(app)}.`,
      'changes-requested': `تم طلب تغييرات على ${isolate(app)}.`,
      'not-approved': `لم تتم الموافقة على ${isolate(app)}.`,
    })[decision],
  notDecided: (reason) => `لم يُعتمد قرارك. ${reason}`,
  notAssigned: (reason) => `لم يتغيّر الإسناد. ${reason}`,
  changedTitle: 'غيّر المالك هذا الطلب',
  changedText: 'ترى الآن الإصدار الجديد. فيما يلي اختلافاته عن الإصدار الذي رأيته، وما كتبته محفوظ.',
  seenBefore: 'ما رأيته',
  now: 'الآن',
  changedSeen: 'حسنًا',
};

const problems: Record<string, string> = {
  decision: 'اختر قرارًا.',
  reason: 'اذكر السبب: يحتاج إليه المالك للمتابعة.',
  'too-long': 'هذا النص طويل جدًا.',
};

const refusals: Record<string, string> = {
  decided: 'سبق اتخاذ قرار بشأن هذه المراجعة أو سحبها. توضّح المحادثة من فعل ذلك.',
  'own-tenant': 'ينتمي هذا التطبيق إلى مؤسستك. يجب أن يتخذ القرار بشأنه مراجِع من مؤسسة أخرى.',
};
