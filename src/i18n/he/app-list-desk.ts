import { counter } from '../count.js';
import { isolate } from '../isolate.js';
import type { AppListDeskMessages, BulkAction } from '../messages.js';

const count = counter('he');
const run: Record<BulkAction, string> = { activate: 'הפעלה', deactivate: 'השבתה', delete: 'מחיקה' };
const ask: Record<BulkAction, string> = { activate: 'להפעיל', deactivate: 'להשבית', delete: 'למחוק' };

export const appListDesk: AppListDeskMessages = {
  any: 'הכול',
  on: 'מופעלת',
  off: 'מושבתת',
  sort: 'מיון לפי',
  ascending: 'סדר עולה',
  descending: 'סדר יורד',
  columns: 'עמודות',
  edit: 'עריכה',
  rotate: 'החלפת הסוד',
  duplicate: 'שכפול',
  withdraw: 'ביטול ההגשה לבדיקה',
  copyClientId: 'העתקת מזהה הלקוח',
  remove: 'מחיקה…',
  clientIdCopied: 'מזהה הלקוח הועתק',
  copyRefused: (text) => `הדפדפן לא אפשר להעתיק. מזהה הלקוח הוא ${isolate(text)}.`,
  selected: (apps) =>
    count(apps, { one: 'נבחרה אפליקציה אחת', two: 'נבחרו שתי אפליקציות', other: 'נבחרו # אפליקציות' }),
  clearSelection: 'ניקוי הבחירה',
  withdrawTitle: (app) => `לבטל את הגשת ${isolate(app)} לבדיקה?`,
  withdrawText: 'הבודקים לא יראו אותה יותר. מה שאושר ימשיך לפעול. אפשר להגיש אותה שוב באמצעות עריכה.',
  withdrawn: (app) => `הגשת ${isolate(app)} לבדיקה בוטלה`,
  deleted: (app) => `האפליקציה ${isolate(app)} נמחקה`,
  bulkTitle: (action, apps) =>
    count(apps, {
      one: `${ask[action]} אפליקציה אחת?`,
      two: `${ask[action]} שתי אפליקציות?`,
      other: `${ask[action]} # אפליקציות?`,
    }),
  bulkText: (action) =>
    ({
      activate: 'אפשר יהיה שוב להיכנס אליהן, והן יקבלו אסימונים.',
      deactivate: 'איש לא יוכל להיכנס אליהן, והן לא יקבלו אסימונים, עד שיופעלו שוב.',
      delete: 'האפליקציות וסודות הלקוח שלהן יימחקו לצמיתות. כל מה שמשתמש בהן יפסיק לפעול מיד.',
    })[action],
  bulkConfirm: (word) => `כדי לאשר, הקלידו ${word}`,
  bulkWord: 'מחיקה',
  bulkRun: (action) => run[action],
  bulkProgress: (done, apps) => `${count(done, { other: '#' })} מתוך ${count(apps, { other: '#' })}…`,
  bulkDone: (done, failed) =>
    count(done, { one: 'אפליקציה אחת בוצעה', two: 'שתי אפליקציות בוצעו', other: '# אפליקציות בוצעו' }) +
    (failed === 0 ? '' : count(failed, { one: ', אחת לא', two: ', שתיים לא', other: ', # לא' })),
  bulkResult: (action) => ({ activate: 'פעילה', deactivate: 'הושבתה', delete: 'נמחקה' })[action],
  bulkStopped: 'לא בוצע: הפעולה נעצרה קודם לכן',
  stop: 'עצירה',
  failed: (reason) => `לא בוצע. ${reason}`,
};
