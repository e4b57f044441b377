import { isolate } from '../isolate.js';
import type { AccessMessages } from '../messages.js';

const roles: Record<string, string> = { 'org-admin': 'אדמין של ZoomInfo', reviewer: 'בודק/ת' };

export const access: AccessMessages = {
  roleTitle: 'אין גישה עם התפקיד שלכם',
  missingRole: (names) => `נדרש התפקיד: ${names}.`,
  role: (id) => roles[id] ?? id,
  askAdmin: 'פנו בנושא לאדמין של ZoomInfo בארגון.',
  askContact: ['פנו בנושא לאדמין של ZoomInfo בארגון: ', '.'],
  ask: 'בקשת גישה',
  asking: 'שולחים בקשה…',
  asked: (day) => `הבקשה נשלחה ב-${isolate(day)}.`,
  seen: (contact) =>
    contact === undefined
      ? 'היא מוצגת לאדמין של ZoomInfo בארגון, בקטע ״משתמשים״.'
      : `היא מוצגת ל-${isolate(contact)} בקטע ״משתמשים״.`,
  failed: (reason) => `הבקשה לא נשלחה. ${reason}`,
  again: 'בדיקה חוזרת',
  givenTitle: 'עכשיו יש לכם גישה',
  givenText: 'קיבלתם את מה שנדרש. אם הדף עדיין לא נפתח, היכנסו שוב.',
};
