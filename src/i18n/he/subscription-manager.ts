import { counter } from '../count.js';
import { isolate } from '../isolate.js';
import type { SubscriptionManagerMessages } from '../messages.js';

const count = counter('he');
const number = new Intl.NumberFormat('he');

export const subscriptionManager: SubscriptionManagerMessages = {
  title: 'משתמשים',
  description:
    'בחרו את מינוי DevPortal למשתמשים ולמפתחים שישתמשו ב-DevPortal, ושמרו את העדכון. הוא ייכנס לתוקף בכניסה הבאה שלהם.',
  search: 'חיפוש לפי שם או אימייל',
  filters: 'הצגה',
  filter: (filter) => ({ all: 'כולם', devportal: 'בעלי DevPortal', requested: 'ביקשו גישה' })[filter],
  requests: (people) =>
    count(people, { one: 'אדם אחד ביקש גישה', two: 'שני אנשים ביקשו גישה', other: '# אנשים ביקשו גישה' }),
  showRequests: 'הצגת הבקשות',
  noPackage: 'עד אז, המינוי לא מאפשר דבר.',
  name: 'שם',
  others: 'מינויים אחרים',
  subscription: 'מינוי',
  subscriptionOf: (name) => `המינוי של ${isolate(name)}`,
  none: 'אין',
  devPortal: 'DevPortal',
  you: 'אתם',
  admin: 'אדמין',
  asked: (day) => `בקשת גישה מ-${isolate(day)}`,
  grant: 'הענקה',
  grantTo: (name) => `הענקת DevPortal ל-${isolate(name)}`,
  decline: 'דחייה',
  declineOf: (name) => `דחיית הבקשה של ${isolate(name)}`,
  changedFrom: (before) => `לפני השינוי: ${isolate(before)}, עדיין לא נשמר`,
  takeBack: 'ביטול השינוי',
  takeBackOf: (name) => `ביטול השינוי של ${isolate(name)}`,
  selectPage: 'בחירת כל מי שבדף הזה',
  selectUser: (name) => `בחירת ${isolate(name)}`,
  selected: (people) => count(people, { one: 'נבחר אדם אחד', two: 'נבחרו שני אנשים', other: 'נבחרו # אנשים' }),
  setTo: 'הגדרת המינוי כ:',
  apply: 'הגדרה',
  clearSelection: 'ניקוי הבחירה',
  changes: (changes) => count(changes, { one: 'שינוי אחד', two: 'שני שינויים', other: '# שינויים' }),
  notSaved: 'עדיין לא נשמר',
  save: 'שמירה',
  saving: (done, total) => `שומרים ${number.format(done)} מתוך ${number.format(total)}…`,
  discard: 'ביטול השינויים',
  problems: (people) => count(people, { one: 'אדם אחד לא שונה', two: 'שני אנשים לא שונו', other: '# אנשים לא שונו' }),
  conflict: (now, kept) =>
    `מישהו שינה את המינוי הזה בינתיים. המינוי כעת: ${isolate(now)}.${kept ? ' הבחירה שלכם נשמרה.' : ''}`,
  saved: (people, name) =>
    name === undefined
      ? count(people, {
          one: 'המינוי של אדם אחד עודכן. העדכון ייכנס לתוקף בכניסה הבאה.',
          two: 'המינויים של שני אנשים עודכנו. העדכון ייכנס לתוקף בכניסה הבאה שלהם.',
          other: 'המינויים של # אנשים עודכנו. העדכון ייכנס לתוקף בכניסה הבאה שלהם.',
        })
      : `המינוי של ${isolate(name)} עודכן. העדכון ייכנס לתוקף בכניסה הבאה.`,
  undo: 'ביטול הפעולה',
  undone: (people, name) =>
    name === undefined
      ? count(people, {
          one: 'המינוי של אדם אחד הוחזר למצבו הקודם.',
          two: 'המינויים של שני אנשים הוחזרו למצבם הקודם.',
          other: 'המינויים של # אנשים הוחזרו למצבם הקודם.',
        })
      : `המינוי של ${isolate(name)} הוחזר למצבו הקודם.`,
  declined: (name) => `הבקשה של ${isolate(name)} נדחתה.`,
  range: (first, last, total) => `${isolate(number.formatRange(first, last))} מתוך ${number.format(total)}`,
  previous: 'הקודם',
  next: 'הבא',
  pages: 'דפים',
  emptyTitle: (filter) =>
    ({ all: 'אין עדיין משתמשים', devportal: 'לאיש אין עדיין DevPortal', requested: 'איש לא ממתין' })[filter],
  emptyText: (filter) =>
    ({
      all: 'האנשים בארגון שלכם מוצגים כאן.',
      devportal: 'בחרו ״כולם״, ובחרו את מינוי DevPortal למי שזקוקים לו.',
      requested: 'מי שמבקשים גישה ל-DevPortal מוצגים כאן.',
    })[filter],
  noMatchTitle: 'אין התאמות',
  noMatchText: 'נסו חלק אחר של השם או של כתובת האימייל.',
  clearSearch: 'ניקוי החיפוש',
  absentTitle: 'המשתמשים מנוהלים במקום אחר',
  absentText: `אי אפשר לשנות כאן מינויים. אדמין מקצה אותם ב-${isolate('Admin Portal > User Management > Users')}.`,
  ownTitle: 'להסיר את המינוי שלכם?',
  ownText:
    'החל מהכניסה הבאה לא תוכלו עוד להשתמש ב-DevPortal בעצמכם. בתור אדמין תוכלו להחזיר לעצמכם את המינוי בקטע ״משתמשים״.',
  ownConfirm: 'שמירה והסרת המינוי שלי',
  declineTitle: (name) => `לדחות את הבקשה של ${isolate(name)}?`,
  declineText: 'תוצג להם הודעה שאפשר לבקש שוב. לא ניתן לבטל את הפעולה הזו.',
};
