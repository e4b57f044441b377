import type { MismatchReason } from '../../contract/redirect-uri-compare.js';
import { isolate } from '../isolate.js';
import type { QuickstartMessages } from '../messages.js';

const languages: Record<string, string> = { curl: 'curl', node: 'Node.js', python: 'Python' };

const reasons: Record<MismatchReason, string> = {
  scheme: 'החלק שלפני הנקודתיים שונה: http ו-https הן שתי סכמות שונות.',
  host: 'המארח שונה: גם תת-דומיין כמו www הוא מארח אחר.',
  port: 'היציאה (port) שונה. יציאה שנכתבה אינה זהה ליציאה שלא נכתבה, גם אם היא יציאת ברירת המחדל.',
  path: 'הנתיב שאחרי המארח שונה.',
  'trailing-slash': 'אחד מהם מסתיים בלוכסן והאחר לא.',
  case: 'יש הבדל בין אותיות גדולות לקטנות.',
  query: 'החלק שאחרי סימן השאלה שונה.',
  fragment: 'באחד מהם יש חלק אחרי הסימן #. ב-URI להפניה אוטומטית אסור שיהיה חלק כזה.',
  encoding: `אותם תווים מקודדים באחד ולא באחר, למשל ${isolate('%2F')} לעומת ${isolate('/')}.`,
  whitespace: 'יש בו רווח או תו בלתי נראה.',
  localhost: `localhost ו-${isolate('127.0.0.1')} הם שני שמות של המחשב הזה, ושתי כתובות URI שונות להפניה אוטומטית.`,
  'not-a-uri': `מה שנשלח אינו כתובת מלאה: נדרשים סכמה, למשל ${isolate('https://')}, ומארח.`,
};

export const quickstart: QuickstartMessages = {
  title: 'כניסת משתמשים',
  hint: 'תוכנית שלמה עם מזהה הלקוח והיקפי ההרשאות של האפליקציה הזו: היא מבצעת כניסה ומקבלת אסימון. הריצו אותה, ואז המשיכו לבנות עליה.',
  languages: 'שפת התוכנית',
  language: (id) => languages[id] ?? id,
  code: (language) => `תוכנית ב-${isolate(language)}`,
  redirectUri: 'URI להפניה אוטומטית',
  codeCopied: 'התוכנית הועתקה',
  copyDenied: `הדפדפן לא אפשר להעתיק. הטקסט מסומן: העתיקו אותו עם ${isolate('Ctrl+C')} או ${isolate('⌘C')}.`,
  stepsTitle: 'איך מריצים אותה',
  stepSave: ['שמרו את התוכנית בשם ', '.'],
  stepSecret: [
    'הזינו סוד לקוח במשתנה הסביבה ',
    '. בתוכנית עצמה אין סוד, ולכן אפשר לשתף אותה. הפקודה הבאה מבקשת אותו ולא משאירה עקבות בהיסטוריית המעטפת (shell):',
  ],
  stepRun: [
    'הריצו את ',
    ', פתחו את הכתובת שמודפסת והיכנסו. לאחר מכן הדביקו את הכתובת שהגעתם אליה, גם אם לא מוצג בה דף.',
  ],
  noIssuerTitle: 'המנפיק לא ידוע כאן',
  noIssuerText: `תוכנית צריכה את הכתובת של המנפיק שדרכו נכנסים המשתמשים. בקשו אותה ממנהלי האתר: היא מסתיימת בערך כך: ${isolate('/oauth2/default')}.`,
  appOff: 'האפליקציה הזו מושבתת: המנפיק דוחה את הבקשות שלה עד שתופעל.',
  underReview: 'האפליקציה הזו בבדיקה: אנשים מחוץ לארגון שלכם עדיין לא יכולים להיכנס באמצעותה.',
  refusedTitle: 'URI להפניה אוטומטית נדחה?',
  refusedHint:
    'הדביקו את ה-URI להפניה אוטומטית, את הכתובת של הבקשה שנדחתה או את הטקסט של דף השגיאה. דבר לא נשלח לשום מקום.',
  refusedLabel: 'מה נדחה',
  refusedPlaceholder: 'https://…',
  equalTitle: 'ה-URI הזה להפניה אוטומטית רשום, בדיוק כפי שהוא כאן',
  equalText: (clientId) =>
    `אם הוא עדיין נדחה, ייתכן שהבקשה היא של אפליקציה אחרת: מזהה הלקוח של האפליקציה הזו הוא ${isolate(clientId)}. ייתכן שתעבור דקה עד ששינוי בהגדרות יגיע למנפיק.`,
  pendingTitle: 'ה-URI הזה להפניה אוטומטית עדיין בבדיקה',
  pendingText: 'הוא הוצע לאפליקציה הזו, ויפעל אחרי שיאושר בבדיקה.',
  nothingRegistered: 'לאפליקציה הזו אין URI להפניה אוטומטית.',
  differsTitle: 'ה-URI הזה להפניה אוטומטית לא רשום. ההבדלים מהקרוב ביותר אליו:',
  differsText:
    'המנפיק משווה תו אחר תו. הגדירו לתוכנית לשלוח את ה-URI הרשום, או הוסיפו את ה-URI האחר בהגדרות האפליקציה.',
  sent: 'נשלח',
  registered: 'רשום',
  onlySent: 'רק במה שנשלח:',
  onlyRegistered: 'רק במה שרשום:',
  reason: (code) => reasons[code],
  otherClient: (sent, own) =>
    `בבקשה יש מזהה לקוח אחר: ${isolate(sent)}. מזהה הלקוח של האפליקציה הזו הוא ${isolate(own)}.`,
  copyRegistered: 'העתקת ה-URI הרשום',
};
