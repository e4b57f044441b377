import type { DevPortalMessages } from '../messages.js';

export const devPortal: DevPortalMessages = {
  title: 'DevPortal',
  areas: 'DevPortal',
  reviews: 'בדיקות',
  users: 'משתמשים',
  app: 'אפליקציה',
  leaveTitle: 'לצאת בלי לשמור?',
  leaveText: 'מה ששיניתם עדיין לא נשמר. השינויים יישארו בכרטיסייה הזו עד שתחזרו.',
  stay: 'הישארות כאן',
  leave: 'יציאה בלי שמירה',
  breadcrumb: 'נתיב ניווט',
  account: 'חשבון',
  signOut: 'יציאה מהחשבון',
};
