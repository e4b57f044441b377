import type { ReviewMessages } from '../messages.js';

const fields: Record<string, string> = {
  name: 'שם שילוב האפליקציה',
  logo: 'לוגו',
  applicationType: 'סוג האפליקציה',
  redirectUris: 'כתובות URI להפניה אוטומטית בכניסה',
  scopes: 'היקפי הרשאות',
};
const entries: Record<string, string> = { redirectUris: 'URI להפניה אוטומטית בכניסה', scopes: 'היקף הרשאות' };
const actions: Record<string, string> = {
  submitted: 'הגיש/ה את האפליקציה לבדיקה',
  resubmitted: 'הגיש/ה שוב את האפליקציה',
  withdrawn: 'ביטל/ה את הגשת האפליקציה לבדיקה',
  approved: 'אישר/ה את האפליקציה',
  'changes-requested': 'ביקש/ה שינויים',
  'not-approved': 'לא אישר/ה את האפליקציה',
};

export const review: ReviewMessages = {
  field: (path) => {
    const [name = '', index] = path.split('/');
    const entry = index === undefined ? undefined : entries[name];
    return entry === undefined ? (fields[name] ?? name) : `${entry} ${Number(index) + 1}`;
  },
  fieldHeading: 'שדה',
  live: 'פועל כעת',
  requested: 'מבוקש',
  added: 'נוסף',
  removed: 'הוסר',
  unchanged: 'ללא שינוי',
  none: 'אין',
  state: (state) =>
    ({
      waiting: 'ממתינה',
      'changes-requested': 'התבקשו שינויים',
      approved: 'אושרה',
      'not-approved': 'לא אושרה',
      withdrawn: 'ההגשה בוטלה',
    })[state],
  kind: (kind) => ({ registration: 'אפליקציה חדשה', change: 'שינוי' })[kind],
  threadTitle: 'שיחה',
  threadAction: (action) => actions[action] ?? action,
  someone: 'משתמש/ת לא ידוע/ה',
  noteOn: (field) => `הערה על ${field}`,
};
