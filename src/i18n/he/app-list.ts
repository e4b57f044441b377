import { counter } from '../count.js';
import { isolate } from '../isolate.js';
import type { AppListMessages } from '../messages.js';

const count = counter('he');

export const appList: AppListMessages = {
  title: 'אפליקציות API',
  description:
    'בעזרת ממשקי ה-API שלנו תוכלו להרחיב את מערך הטכנולוגיות הקיים ולהפיק את המרב מ-ZoomInfo. כאן מנהלים את האפליקציות.',
  createApp: 'יצירת אפליקציה',
  column: (column) =>
    ({
      name: 'שם האפליקציה',
      clientId: 'מזהה לקוח',
      applicationType: 'סוג האפליקציה',
      updatedAt: 'עודכנה לאחרונה',
      status: 'סטטוס',
      active: 'פעילה',
    })[column],
  type: (type) => ({ internal: 'פנימית', partner: 'שותפים' })[type],
  actions: 'פעולות',
  actionsFor: (app) => `פעולות עבור ${isolate(app)}`,
  activeFor: (app) => `${isolate(app)} פעילה`,
  selectAll: 'בחירת הכול',
  selectApp: (app) => `בחירת ${isolate(app)}`,
  open: 'פתיחה',
  switchFailed: (app, reason) => `האפליקציה ${isolate(app)} לא השתנתה. ${reason}`,
  search: 'חיפוש לפי שם או מזהה לקוח',
  filters: 'תצוגה',
  total: (apps) => count(apps, { one: 'אפליקציה אחת', two: 'שתי אפליקציות', other: '# אפליקציות' }),
  emptyTitle: 'אין עדיין אפליקציות',
  emptyText: 'רשמו אפליקציה כדי לקבל מזהה לקוח וסוד לקוח לממשקי ה-API של ZoomInfo.',
  noMatchTitle: 'אין אפליקציה תואמת',
  noMatchText: 'נסו חיפוש אחר, או הסירו את המסננים.',
  clearFilters: 'ניקוי החיפוש והמסננים',
};
