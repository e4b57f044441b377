import { counter } from '../count.js';
import { isolate } from '../isolate.js';
import type { ReviewQueueMessages } from '../messages.js';

const count = counter('he');

const risks: Record<string, [title: string, text: string]> = {
  'new-host': [
    'מארח חדש',
    'המארח הזה עדיין לא אושר בבדיקה עבור הארגון. ודאו שהוא שייך לארגון: מי ששולט בו מקבל את פרטי הכניסה.',
  ],
  loopback: [
    'מחשב מקומי',
    'פרטי הכניסה נשלחים לתוכנית במחשב של המשתמש עצמו, וכל תוכנית שם יכולה להאזין. מתאים לכלי שולחן עבודה, ולא לאפליקציית אינטרנט.',
  ],
  'custom-scheme': [
    'קישור לאפליקציה',
    `אפליקציה אחרת במכשיר של המשתמש יכולה לתבוע את אותה סכמה ולקבל את פרטי הכניסה. קישור ${isolate('https://')} לאפליקציה בטוח יותר.`,
  ],
  'widened-scopes': ['גישה חדשה', 'כיום האפליקציה לא יכולה לעשות זאת. בדקו שהמטרה שלה מצדיקה זאת.'],
  'look-alike': [
    'מארח דומה',
    'אפשר להתבלבל בין המארח הזה לבין מארח של ZoomInfo או מארח שהארגון משתמש בו. השוו אות אחר אות.',
  ],
};

export const reviewQueue: ReviewQueueMessages = {
  title: 'תור הבדיקות',
  description: 'אפליקציות שותפים שממתינות להחלטה. מי שממתינה הכי הרבה זמן מופיעה ראשונה.',
  state: 'מצב',
  allStates: 'כל המצבים',
  kind: 'סוג',
  allKinds: 'כל הסוגים',
  assignee: 'באחריות',
  everyone: 'כולם',
  me: 'אני',
  nobody: 'אף אחד',
  search: 'חיפוש אפליקציות וארגונים',
  app: 'אפליקציה',
  organization: 'ארגון',
  risks: 'סימוני סיכון',
  riskCount: (marks) =>
    marks === 0 ? 'אין' : count(marks, { one: 'סימון אחד', two: 'שני סימונים', other: '# סימונים' }),
  submitted: 'הוגשה',
  submittedBy: 'הוגשה על ידי',
  clientId: 'מזהה לקוח',
  open: (app) => `בדיקת ${isolate(app)}`,
  total: (reviews) => count(reviews, { one: 'בדיקה אחת', two: 'שתי בדיקות', other: '# בדיקות' }),
  more: 'הצגת עוד',
  emptyTitle: 'הכול טופל',
  emptyText: 'אין אפליקציות שממתינות לבדיקה. הגשות חדשות יופיעו כאן.',
  noMatchTitle: 'אין התאמות',
  noMatchText: 'אין בדיקה שתואמת לחיפוש ולמסננים.',
  clearFilters: 'ניקוי המסננים',
  forbiddenTitle: 'הבדיקות מיועדות לבודקים',
  forbiddenText: 'לחשבון שלכם אין תפקיד של בודק/ת. צוותי ה-API והשותפויות של ZoomInfo מקצים את התפקיד.',
  unavailableTitle: 'הבדיקות לא זמינות כאן',
  unavailableText: 'ה-DevPortal הזה פועל בלי תור בדיקות.',
  goneText: 'הבדיקה הזו כבר לא קיימת, או שאין לכם אפשרות לראות אותה.',
  back: 'תור הבדיקות',
  changes: 'השינויים המבוקשים',
  wholeApp: 'האפליקציה כולה כפי שתהיה',
  requestedApp: 'האפליקציה המבוקשת',
  riskTitle: (code) => risks[code]?.[0] ?? 'דורש תשומת לב',
  riskText: (code) => risks[code]?.[1] ?? 'הערך הזה סומן על ידי כלל.',
  assignToMe: 'הקצאה אליי',
  takeOver: 'העברה לאחריותי',
  giveBack: 'החזרה לתור',
  assignedToYou: 'באחריותכם',
  assignedTo: (name) => `באחריות ${isolate(name)}`,
  unassigned: 'לא הוקצתה לאף אחד',
  addNote: 'הוספת הערה',
  addNoteOn: (field) => `הוספת הערה על ${field}`,
  removeNote: 'הסרת ההערה',
  count: (length, limit) => `${count(length, { other: '#' })} מתוך ${count(limit, { other: '# תווים' })}`,
  decision: 'החלטה',
  choice: (decision) => ({ approved: 'אישור', 'changes-requested': 'בקשת שינויים', 'not-approved': 'דחייה' })[decision],
  choiceHint: (decision) =>
    ({
      approved: 'מה שהתבקש מתחיל לפעול מיד.',
      'changes-requested': 'הבעלים עורכים את האפליקציה ומגישים אותה שוב.',
      'not-approved': 'הבקשה נדחית, בצירוף הסיבה שלכם.',
    })[decision],
  reason: 'סיבה',
  reasonOptional: 'הודעה (אופציונלי)',
  reasonHint: 'בעלי האפליקציה יקראו זאת.',
  notesGoAlong: (notes) =>
    count(notes, {
      one: 'תצורף הערה אחת על שדה.',
      two: 'יצורפו שתי הערות על שדות.',
      other: 'יצורפו # הערות על שדות.',
    }),
  goOn: 'המשך',
  problem: (code) => problems[code] ?? 'הערך הזה לא מתקבל.',
  refused: (reason) => refusals[reason] ?? 'לא ניתן להחליט כעת על הבדיקה הזו.',
  confirmTitle: (decision, app) =>
    ({
      approved: `לאשר את ${isolate(app)}?`,
      'changes-requested': `לבקש שינויים ב-${isolate(app)}?`,
      'not-approved': `לדחות את ${isolate(app)}?`,
    })[decision],
  deciding: 'שולחים…',
  causes: {
    switchedOn: 'האפליקציה תופעל, ומשתמשים מארגונים אחרים יוכלו להיכנס אליה מיד.',
    redirectUris: 'כתובות ה-URI החדשות האלה להפניה אוטומטית יתחילו לפעול מיד:',
    removedUris: 'כתובות ה-URI האלה להפניה אוטומטית יפסיקו לפעול:',
    scopes: 'האפליקציה תקבל מיד גישה אל:',
    removedScopes: 'האפליקציה תאבד את הגישה אל:',
    partnerUse: 'משתמשים מארגונים אחרים יוכלו להשתמש באפליקציה.',
    staysOff: 'האפליקציה תישאר מושבתת עבור משתמשים מארגונים אחרים.',
    staysLive: 'הגרסה המאושרת תמשיך לפעול כפי שהיא.',
    ownerTold: 'הבעלים יראו את הסיבה ואת ההערות שלכם, ויוכלו להגיש את האפליקציה שוב.',
    notFinal: 'לא ניתן לבטל את ההחלטה כאן.',
  },
  decided: (decision, app) =>
    ({
      approved: `האפליקציה ${isolate(app)} אושרה.`,
      'changes-requested': `התבקשו שינויים באפליקציה ${isolate(app)}.`,
      'not-approved': `האפליקציה ${isolate(app)} לא אושרה.`,
    })[decision],
  notDecided: (reason) => `ההחלטה שלכם לא התקבלה. ${reason}`,
  notAssigned: (reason) => `ההקצאה לא השתנתה. ${reason}`,
  changedTitle: 'הבעלים שינו את הבקשה הזו',
  changedText: 'מוצגת הגרסה החדשה. אלה ההבדלים מהגרסה שראיתם; מה שהקלדתם נשמר.',
  seenBefore: 'מה שראיתם',
  now: 'עכשיו',
  changedSeen: 'הבנתי',
};

const problems: Record<string, string> = {
  decision: 'בחרו החלטה.',
  reason: 'ציינו למה: הבעלים צריכים זאת כדי להמשיך.',
  'too-long': 'הטקסט ארוך מדי.',
};

const refusals: Record<string, string> = {
  decided: 'הבדיקה הזו הוכרעה או בוטלה. בשיחה מצוין על ידי מי.',
  'own-tenant': 'האפליקציה הזו שייכת לארגון שלכם. ההחלטה צריכה להתקבל על ידי בודק/ת מארגון אחר.',
};
