import { counter } from '../count.js';
import { isolate } from '../isolate.js';
import type { CommonMessages } from '../messages.js';

const count = counter('he');
const packageNames: Record<string, string> = { 'enterprise-api': 'Enterprise API', copilot: 'Copilot' };

export const common: CommonMessages = {
  retry: 'ניסיון חוזר',
  signIn: 'כניסה',
  cancel: 'ביטול',
  close: 'סגירה',
  copy: 'העתקה',
  copied: 'הועתק',
  loading: 'בטעינה…',
  signedOutTitle: 'אתם לא מחוברים',
  signedOutText: 'כדי לנהל את האפליקציות, היכנסו עם חשבון ZoomInfo שלכם.',
  expiredTitle: 'תוקף הכניסה פג',
  expiredText: 'כדי להמשיך, היכנסו שוב. מה שהקלדתם נשמר.',
  forbiddenTitle: 'עדיין אין לכם גישה ל-DevPortal',
  missingPackage: (packages) => `הארגון שלכם צריך אחת מהחבילות האלה: ${isolate(packages)}.`,
  missingSubscription: `נדרש מינוי ל-DevPortal. אדמין מקצה אותו ב-${isolate('Admin Portal > User Management > Users')}.`,
  missingOther: 'התפקיד שלכם לא מאפשר זאת.',
  askAdmin: 'פנו בנושא לאדמין של ZoomInfo בארגון.',
  packageName: (id) => packageNames[id] ?? id,
  status: (status) => ({ approved: 'אושרה', 'under-review': 'בבדיקה', 'not-approved': 'לא אושרה' })[status],
  applicationType: (type) => ({ internal: 'לשימוש פנימי בלבד', partner: 'לשימוש שותפים ולשימוש פנימי' })[type],
  active: 'פעילה',
  switchedOn: (app) => `האפליקציה ${isolate(app)} הופעלה`,
  switchedOff: (app) => `האפליקציה ${isolate(app)} הושבתה`,
  errorTitle: 'הפעולה לא הצליחה',
  errorNetwork: 'לא ניתן להתחבר לשרת. בדקו את החיבור ונסו שוב.',
  errorTimeout: 'עבר זמן רב מדי בלי תשובה מהשרת. נסו שוב.',
  errorRateLimited: (seconds) =>
    seconds === undefined
      ? 'יותר מדי בקשות. המתינו רגע ונסו שוב.'
      : count(seconds, {
          one: 'יותר מדי בקשות. נסו שוב בעוד שנייה אחת.',
          two: 'יותר מדי בקשות. נסו שוב בעוד שתי שניות.',
          other: 'יותר מדי בקשות. נסו שוב בעוד # שניות.',
        }),
  errorNotFound: 'האפליקציה כבר לא קיימת, או שאין לכם אפשרות לראות אותה.',
  errorConflict: 'מישהו שינה זאת בינתיים. מוצג המצב הנוכחי.',
  errorContract: 'תשובת השרת אינה מובנת לדף הזה. ייתכן שצריך לטעון את הדף מחדש.',
  errorServer: 'משהו השתבש בשרת. נסו שוב.',
  errorForbidden: 'אין לכם הרשאה לבצע את הפעולה הזו.',
  errorValidation: 'השרת דחה את מה שנשלח.',
  underReviewOff: 'אפשר להפעיל את האפליקציה אחרי הבדיקה שלה.',
  requestId: (id) => `בקשה ${isolate(id)}`,
};
