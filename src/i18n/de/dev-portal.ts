import type { DevPortalMessages } from '../messages.js';

export const devPortal: DevPortalMessages = {
  title: 'DevPortal',
  areas: 'DevPortal',
  reviews: 'Prüfungen',
  users: 'Benutzer',
  app: 'App',
  leaveTitle: 'Seite ohne Speichern verlassen?',
  leaveText: 'Ihre Änderungen sind noch nicht gespeichert. Sie bleiben in diesem Tab erhalten, bis Sie zurückkommen.',
  stay: 'Bleiben',
  leave: 'Verlassen',
  breadcrumb: 'Navigationspfad',
  account: 'Konto',
  signOut: 'Abmelden',
};
