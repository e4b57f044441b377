import { counter, type PluralForms } from '../count.js';
import { isolate } from '../isolate.js';
import type { SecretManagerMessages } from '../messages.js';
import type { RotationStep } from '../secret-messages.js';

const count = counter('ar');

const reasons: Record<string, string> = {
  'max-secrets': 'يمكن أن يكون للتطبيق سران. أوقِف أحدهما واحذفه لإنشاء سر آخر.',
  'last-active': 'هذا هو السر النشط الوحيد. أنشئ سرًا آخر أولًا لكي يستمر عمل التطبيق.',
  'still-active': 'أوقِف السر قبل حذفه.',
  'other-retiring': 'السر الآخر على وشك أن يصبح غير نشط. أبقِه نشطًا أولًا.',
  'other-expires': 'تنتهي صلاحية السر الآخر قبل ذلك. اختر وقتًا أبكر، أو أنشئ سرًا تدوم صلاحيته مدة أطول.',
  'not-active': 'هذا السر غير نشط بالفعل.',
  expired: 'انتهت صلاحية هذا السر ولا يمكن استخدامه مرة أخرى. احذفه وأنشئ سرًا آخر.',
  'not-kept': 'لم يُحتفظ بهذا السر ولا يمكن عرضه مرة أخرى.',
};

const steps: Record<RotationStep, string> = {
  create: 'إنشاء سر جديد',
  deploy: 'وضعه قيد الاستخدام',
  prove: 'التأكد من أنه يعمل',
  retire: 'إيقاف السر القديم',
  delete: 'حذف السر القديم',
};

// All of them after "after", "within" or "more than": in the genitive.
const spans: Record<'minute' | 'hour' | 'day', PluralForms> = {
  minute: { one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' },
  hour: { one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', many: '# ساعة', other: '# ساعة' },
  day: { one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يومًا', other: '# يوم' },
};

const ending = (hint: string): string => `الذي ينتهي بـ ${isolate(hint)}`;

const lifetimeLimit = (days: number): string =>
  `لا تسمح مؤسستك بأن تزيد مدة صلاحية السر على ${count(days, spans.day)}.`;

export const secretManager: SecretManagerMessages = {
  clientId: 'معرّف العميل',
  clientIdHint: 'المعرّف العام للعميل',
  copyClientId: 'نسخ معرّف العميل',
  title: 'أسرار العميل',
  hint: 'احتفظ بسرّين أثناء التدوير: ضع الجديد قيد الاستخدام، ثم أوقِف القديم.',
  generate: 'إنشاء سر جديد',
  generating: 'جارٍ الإنشاء…',
  created: 'تاريخ الإنشاء',
  secret: 'السر',
  status: 'الحالة',
  action: 'الإجراء',
  lastUsed: 'آخر استخدام',
  expires: 'انتهاء الصلاحية',
  never: 'لا تنتهي',
  notYet: 'لم يُستخدم قط',
  by: (name) => `أنشأه ${isolate(name)}`,
  endsWith: (hint) => `السر ${ending(hint)}`,
  active: 'نشط',
  inactive: 'غير نشط',
  expired: 'منتهي الصلاحية',
  retiring: (moment) => `نشط حتى ${isolate(moment)}`,
  expiring: (days) => (days === 1 ? 'خلال يوم' : `بعد ${count(days, spans.day)}`),
  deactivate: 'إيقاف',
  activate: 'تفعيل',
  keep: 'إبقاء نشطًا',
  remove: 'حذف',
  emptyTitle: 'لا يوجد سر بعد',
  emptyText: 'أنشئ سر عميل لاستخدام التطبيق مع واجهات برمجة التطبيقات من ZoomInfo.',
  reason: (code) => reasons[code] ?? code,
  problem: (path, code, limit) => {
    if (code === 'max-lifetime') return lifetimeLimit(limit ?? 0);
    if (code === 'too-late') return 'اختر وقتًا خلال الثلاثين يومًا القادمة.';
    if (code === 'past') return path === 'at' ? 'اختر وقتًا في المستقبل.' : 'اختر يومًا في المستقبل.';
    return path === 'at' ? 'اختر وقتًا.' : 'اختر يومًا.';
  },
  lifetime: 'انتهاء الصلاحية',
  lifetimeDays: (days) => `بعد ${count(days, spans.day)}`,
  lifetimeDate: 'في يوم محدد…',
  lifetimeUntil: 'آخر يوم',
  lifetimeLimit,
  issuedTitle: 'سر العميل الجديد',
  issuedText: 'انسخه الآن واحفظه في مكان آمن. يُعرض هذه المرة فقط ولا يمكن رؤيته مرة أخرى.',
  issuedKeptText: 'انسخه واحفظه في مكان آمن. يمكنك رؤيته مرة أخرى لاحقًا، بعد تسجيل دخول جديد.',
  issuedAgainText: 'احفظه في مكان آمن. اطّلاعك عليه مدوَّن في سجلّ التطبيق.',
  issuedLabel: 'سر العميل',
  issuedHidden: 'السر مخفي لكي لا يقرأه أحد من خلفك. ولا يزال بإمكانك نسخه.',
  show: 'إظهار',
  hide: 'إخفاء',
  copySecret: 'نسخ السر',
  secretCopied: 'تم نسخ السر',
  copyDenied: `رفض المتصفح النسخ. السر محدَّد: انسخه باستخدام ${isolate('Ctrl+C')} أو ${isolate('⌘C')}.`,
  downloadEnv: `تنزيل ${isolate('.env')}`,
  downloadJson: 'تنزيل JSON',
  downloaded: 'تم تنزيل السر',
  acknowledge: 'حفظتُ هذا السر في مكان آمن',
  done: 'تم',
  guardText: 'لم تنسخ السر. بعد الإغلاق لا يمكن لأحد عرضه مرة أخرى.',
  guardStay: 'رجوع',
  guardLeave: 'إغلاق من دون السر',
  deactivateTitle: 'هل تريد إيقاف هذا السر؟',
  deactivateText: (hint) =>
    `كل ما لا يزال يستخدم السر ${ending(hint)} سيُرفض ابتداءً من طلبه التالي لرمز مميّز. ويمكنك تفعيل السر مجددًا.`,
  when: 'متى',
  now: 'الآن',
  after: (amount, unit) => `بعد ${count(amount, spans[unit])}`,
  atTime: 'في وقت محدد…',
  atTimeLabel: 'التاريخ والوقت',
  usedLately: (age) => `آخر استخدام له: ${age}. سيتوقف فورًا عمل كل ما يستخدمه.`,
  otherNeverUsed: (hint) =>
    `لم يُستخدم السر الآخر ${ending(hint)} قط. وما لم يكن قد وُضع في مكانه، سيتوقف التطبيق عن العمل فورًا.`,
  typeHint: (hint) => `اكتب ${isolate(hint)} للتأكيد`,
  setTime: 'إيقاف في هذا الوقت',
  deleteTitle: 'هل تريد حذف هذا السر؟',
  deleteText: (hint) => `سيُحذف السر ${ending(hint)} نهائيًا.`,
  deactivated: 'تم إيقاف السر',
  retirementSet: (moment) => `سيصبح السر غير نشط في ${isolate(moment)}`,
  kept: 'سيبقى السر نشطًا',
  activated: 'تم تفعيل السر',
  deleted: 'تم حذف السر',
  actionFailed: (reason) => `لم يتغيّر السر. ${reason}`,
  reveal: 'إظهار',
  stepUpTitle: 'سجّل الدخول مرة أخرى لرؤية هذا السر',
  stepUpText:
    'لا يُعرض السر إلا بعد تسجيل الدخول بوقت قصير، لكي لا تكشف علامة تبويب مفتوحة أي شيء. ستعود إلى هنا بعد ذلك.',
  stepUpAgain: 'لم يكن تسجيل الدخول ذاك كافيًا لعرض السر: يجب أن يكون جديدًا، وبالقوة التي تطلبها مؤسستك.',
  stepUpImpossible: 'لا يمكن لهذه الصفحة تسجيل دخولك مرة أخرى. سجّل الخروج، ثم سجّل الدخول وعُد إلى هنا.',
  handOverTitle: 'سر العميل الجديد',
  handingOver: 'السر الجديد في طريقه إلى خزنة مؤسستك…',
  handedOver: 'السر الجديد في خزنة مؤسستك. ولم يره أحد.',
  handOverFailed: 'لم تقبل الخزنة السر الجديد. وليس بحوزة أحد بعد: أعد المحاولة، أو تخلَّ عنه واحذفه.',
  handOverDrop: 'التخلي عنه',
  handOverGuard: 'بعد الإغلاق لا يمكن لأحد الوصول إلى السر. ويمكنك إيقافه وحذفه.',
  rotation: {
    title: 'تدوير السر',
    text: 'غيّر السر من دون انقطاع. يمكنك المغادرة والمتابعة لاحقًا، هنا أو في علامة تبويب أخرى.',
    step: (step) => steps[step],
    done: 'تم',
    current: 'التالي',
    createdText: (hint, day) => `ينتهي بـ ${isolate(hint)} وأُنشئ في ${isolate(day)}.`,
    deployText: (hint) => `عيّن السر ${ending(hint)} في كل مكان يعمل فيه التطبيق.`,
    waiting: 'لم يُطلب به أي رمز مميّز بعد. ستتحقق هذه الصفحة مجددًا تلقائيًا.',
    proven: (age) => `آخر استخدام له: ${age}.`,
    unknown: 'لا يمكن لهذه البوابة معرفة ما إذا كان السر مستخدمًا. تأكّد قبل أن تتابع.',
    check: 'التحقق من سر',
    retireText: (hint) => `السر ${ending(hint)}: الآن، أو في وقت يناسبك.`,
    retiringText: (hint, moment) => `سيصبح السر ${ending(hint)} غير نشط في ${isolate(moment)}.`,
    retiredText: (hint) => `السر ${ending(hint)} غير نشط.`,
    expiredText: (hint) => `انتهت صلاحية السر ${ending(hint)}.`,
    deleteText: (hint) => `يمكنك تفعيل السر ${ending(hint)} مجددًا إلى أن يُحذف.`,
    undo: 'تفعيل مجددًا',
    keep: 'إبقاء نشطًا',
    retire: 'إيقاف السر القديم',
    remove: 'حذف السر القديم',
    stalled: (hint) => `السر الجديد ${ending(hint)} غير نشط. فعّله للمتابعة، أو احذفه للبقاء على السر القديم.`,
  },
};
