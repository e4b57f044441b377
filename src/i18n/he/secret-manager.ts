import { counter } from '../count.js';
import { isolate } from '../isolate.js';
import type { SecretManagerMessages } from '../messages.js';
import type { RotationStep } from '../secret-messages.js';

const count = counter('he');

const reasons: Record<string, string> = {
  'max-secrets': 'לאפליקציה יכולים להיות שני סודות. השביתו ומחקו אחד מהם כדי ליצור סוד אחר.',
  'last-active': 'זה הסוד הפעיל היחיד. צרו קודם סוד אחר, כדי שהאפליקציה תמשיך לפעול.',
  'still-active': 'השביתו את הסוד לפני המחיקה.',
  'other-retiring': 'הסוד האחר עומד להפוך ללא פעיל. קודם השאירו אותו פעיל.',
  'other-expires': 'תוקף הסוד האחר יפוג לפני כן. בחרו מועד מוקדם יותר, או צרו סוד עם תוקף ארוך יותר.',
  'not-active': 'הסוד הזה כבר לא פעיל.',
  expired: 'תוקף הסוד הזה פג ואי אפשר להשתמש בו שוב. מחקו אותו וצרו סוד אחר.',
  'not-kept': 'הסוד הזה לא נשמר ואי אפשר להציג אותו שוב.',
};

const steps: Record<RotationStep, string> = {
  create: 'יצירת סוד חדש',
  deploy: 'הכנסת הסוד החדש לשימוש',
  prove: 'וידוא שהוא פועל',
  retire: 'השבתת הסוד הישן',
  delete: 'מחיקת הסוד הישן',
};

const ending = (hint: string): string => `שמסתיים ב-${isolate(hint)}`;

const lifetimeLimit = (days: number): string =>
  count(days, {
    one: 'הארגון שלכם מאפשר תוקף של יום אחד לכל היותר לסוד.',
    two: 'הארגון שלכם מאפשר תוקף של יומיים לכל היותר לסוד.',
    other: 'הארגון שלכם מאפשר תוקף של # ימים לכל היותר לסוד.',
  });

export const secretManager: SecretManagerMessages = {
  clientId: 'מזהה לקוח',
  clientIdHint: 'מזהה ציבורי של הלקוח',
  copyClientId: 'העתקת מזהה הלקוח',
  title: 'סודות לקוח',
  hint: 'החזיקו שניים בזמן ההחלפה: הכניסו את החדש לשימוש, ואז השביתו את הישן.',
  generate: 'יצירת סוד חדש',
  generating: 'יוצרים…',
  created: 'נוצר',
  secret: 'סוד',
  status: 'סטטוס',
  action: 'פעולה',
  lastUsed: 'שימוש אחרון',
  expires: 'תפוגה',
  never: 'ללא תפוגה',
  notYet: 'אף פעם',
  by: (name) => `על ידי ${isolate(name)}`,
  endsWith: (hint) => `סוד ${ending(hint)}`,
  active: 'פעיל',
  inactive: 'לא פעיל',
  expired: 'פג תוקף',
  retiring: (moment) => `פעיל עד ${isolate(moment)}`,
  expiring: (days) => count(days, { one: 'תוך יממה', two: 'בעוד יומיים', other: 'בעוד # ימים' }),
  deactivate: 'השבתה',
  activate: 'הפעלה',
  keep: 'השארה כפעיל',
  remove: 'מחיקה',
  emptyTitle: 'אין עדיין סוד',
  emptyText: 'צרו סוד לקוח כדי להשתמש באפליקציה עם ממשקי ה-API של ZoomInfo.',
  reason: (code) => reasons[code] ?? code,
  problem: (path, code, limit) => {
    if (code === 'max-lifetime') return lifetimeLimit(limit ?? 0);
    if (code === 'too-late') return 'בחרו מועד ב-30 הימים הקרובים.';
    if (code === 'past') return path === 'at' ? 'בחרו מועד עתידי.' : 'בחרו תאריך עתידי.';
    return path === 'at' ? 'בחרו מועד.' : 'בחרו תאריך.';
  },
  lifetime: 'תפוגה',
  lifetimeDays: (days) => count(days, { one: 'אחרי יום אחד', two: 'אחרי יומיים', other: 'אחרי # ימים' }),
  lifetimeDate: 'בתאריך…',
  lifetimeUntil: 'היום האחרון',
  lifetimeLimit,
  issuedTitle: 'סוד הלקוח החדש שלכם',
  issuedText: 'העתיקו אותו עכשיו ושמרו אותו במקום בטוח. הוא מוצג הפעם בלבד ואי אפשר יהיה לראות אותו שוב.',
  issuedKeptText: 'העתיקו אותו ושמרו אותו במקום בטוח. אפשר יהיה לראות אותו שוב אחר כך, אחרי כניסה מחודשת.',
  issuedAgainText: 'שמרו אותו במקום בטוח. בהיסטוריה של האפליקציה נרשם שצפיתם בו.',
  issuedLabel: 'סוד לקוח',
  issuedHidden: 'מוסתר, כדי שאיש לא יקרא אותו מעבר לכתף שלכם. עדיין אפשר להעתיק אותו.',
  show: 'הצגה',
  hide: 'הסתרה',
  copySecret: 'העתקת הסוד',
  secretCopied: 'הסוד הועתק',
  copyDenied: `הדפדפן לא אפשר להעתיק. הסוד מסומן: העתיקו אותו עם ${isolate('Ctrl+C')} או ${isolate('⌘C')}.`,
  downloadEnv: `הורדת ${isolate('.env')}`,
  downloadJson: 'הורדת JSON',
  downloaded: 'הסוד הורד',
  acknowledge: 'שמרתי את הסוד הזה במקום בטוח',
  done: 'סיום',
  guardText: 'לא העתקתם את הסוד. אחרי הסגירה איש לא יוכל להציג אותו שוב.',
  guardStay: 'חזרה',
  guardLeave: 'סגירה בלי הסוד',
  deactivateTitle: 'להשבית את הסוד הזה?',
  deactivateText: (hint) =>
    `כל מה שעדיין משתמש בסוד ${ending(hint)} יידחה החל מבקשת האסימון הבאה. אפשר להפעיל את הסוד שוב.`,
  when: 'מתי',
  now: 'עכשיו',
  after: (amount, unit) =>
    count(
      amount,
      {
        minute: { one: 'בעוד דקה', two: 'בעוד שתי דקות', other: 'בעוד # דקות' },
        hour: { one: 'בעוד שעה', two: 'בעוד שעתיים', other: 'בעוד # שעות' },
        day: { one: 'בעוד יום', two: 'בעוד יומיים', other: 'בעוד # ימים' },
      }[unit],
    ),
  atTime: 'במועד…',
  atTimeLabel: 'תאריך ושעה',
  usedLately: (age) => `השימוש האחרון בו: ${age}. כל מה שמשתמש בו יפסיק לפעול מיד.`,
  otherNeverUsed: (hint) =>
    `הסוד האחר, ${ending(hint)}, מעולם לא היה בשימוש. אם הוא לא הוגדר, האפליקציה תפסיק לפעול מיד.`,
  typeHint: (hint) => `כדי לאשר, הקלידו ${isolate(hint)}`,
  setTime: 'השבתה במועד זה',
  deleteTitle: 'למחוק את הסוד הזה?',
  deleteText: (hint) => `הסוד ${ending(hint)} יימחק לצמיתות.`,
  deactivated: 'הסוד הושבת',
  retirementSet: (moment) => `הסוד יהפוך ללא פעיל ב-${isolate(moment)}`,
  kept: 'הסוד נשאר פעיל',
  activated: 'הסוד הופעל',
  deleted: 'הסוד נמחק',
  actionFailed: (reason) => `הסוד לא השתנה. ${reason}`,
  reveal: 'הצגה',
  stepUpTitle: 'היכנסו שוב כדי לראות את הסוד הזה',
  stepUpText: 'סוד מוצג רק זמן קצר אחרי כניסה, כדי שכרטיסייה פתוחה לא תחשוף דבר. אחרי הכניסה תחזרו לכאן.',
  stepUpAgain: 'הכניסה הזו לא הספיקה כדי להציג את הסוד: היא צריכה להיות חדשה, וחזקה כפי שהארגון שלכם דורש.',
  stepUpImpossible: 'הדף הזה לא יכול להכניס אתכם שוב. צאו מהחשבון, היכנסו וחזרו לכאן.',
  handOverTitle: 'סוד הלקוח החדש שלכם',
  handingOver: 'הסוד החדש בדרך לכספת של הארגון שלכם…',
  handedOver: 'הסוד החדש נמצא בכספת של הארגון שלכם. איש לא ראה אותו.',
  handOverFailed: 'הכספת לא קיבלה את הסוד החדש. הוא עדיין לא בידי איש: נסו שוב, או ותרו עליו ומחקו אותו.',
  handOverDrop: 'ויתור על הסוד',
  handOverGuard: 'אחרי הסגירה איש לא יוכל להגיע אל הסוד. אפשר להשבית ולמחוק אותו.',
  rotation: {
    title: 'החלפת סוד',
    text: 'החליפו את הסוד בלי הפרעה. אפשר לעזוב ולהמשיך אחר כך, כאן או בכרטיסייה אחרת.',
    step: (step) => steps[step],
    done: 'בוצע',
    current: 'הבא',
    createdText: (hint, day) => `הוא מסתיים ב-${isolate(hint)} ונוצר ב-${isolate(day)}.`,
    deployText: (hint) => `הגדירו את הסוד ${ending(hint)} בכל מקום שבו האפליקציה פועלת.`,
    waiting: 'עדיין לא התבקש אסימון באמצעותו. הדף הזה יבדוק שוב מעצמו.',
    proven: (age) => `השימוש האחרון בו: ${age}.`,
    unknown: 'הפורטל הזה לא יכול לדעת אם סוד נמצא בשימוש. ודאו זאת לפני שתמשיכו.',
    check: 'בדיקת סוד',
    retireText: (hint) => `הסוד ${ending(hint)}: עכשיו, או במועד שנוח לכם.`,
    retiringText: (hint, moment) => `הסוד ${ending(hint)} יהפוך ללא פעיל ב-${isolate(moment)}.`,
    retiredText: (hint) => `הסוד ${ending(hint)} לא פעיל.`,
    expiredText: (hint) => `תוקף הסוד ${ending(hint)} פג.`,
    deleteText: (hint) => `כל עוד הסוד ${ending(hint)} לא נמחק, אפשר להפעיל אותו שוב.`,
    undo: 'הפעלה מחדש',
    keep: 'השארה כפעיל',
    retire: 'השבתת הסוד הישן',
    remove: 'מחיקת הסוד הישן',
    stalled: (hint) => `הסוד החדש, ${ending(hint)}, לא פעיל. הפעילו אותו כדי להמשיך, או מחקו אותו כדי להישאר עם הישן.`,
  },
};
