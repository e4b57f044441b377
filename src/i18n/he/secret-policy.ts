import { counter } from '../count.js';
import type { SecretPolicyMessages } from '../messages.js';

const count = counter('he');

export const secretPolicy: SecretPolicyMessages = {
  title: 'סודות לקוח',
  text: 'משך התוקף המרבי של סודות לקוח חדשים באפליקציות של הארגון. מועד התפוגה של סודות קיימים לא ישתנה.',
  label: 'תוקף מרבי',
  none: 'ללא הגבלה',
  days: (days) => count(days, { one: 'יום אחד', two: 'יומיים', other: '# ימים' }),
  other: 'מספר ימים אחר…',
  otherLabel: 'ימים',
  range: (days) => count(days, { other: 'הזינו מספר שלם של ימים, מ-1 עד #.' }),
  effect: (days) =>
    count(days, {
      one: 'תוקף של סוד חדש יפוג אחרי יום אחד לכל המאוחר.',
      two: 'תוקף של סוד חדש יפוג אחרי יומיים לכל המאוחר.',
      other: 'תוקף של סוד חדש יפוג אחרי # ימים לכל המאוחר.',
    }),
  effectNone: 'אפשר ליצור סוד חדש ללא תפוגה.',
  save: 'שמירת המדיניות',
  saved: 'המדיניות נשמרה',
  failed: (reason) => `המדיניות לא נשמרה. ${reason}`,
  conflict: 'מישהו אחר שינה את המדיניות בינתיים. מוצגת המדיניות הנוכחית.',
};
