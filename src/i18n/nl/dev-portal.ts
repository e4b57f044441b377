import type { DevPortalMessages } from '../messages.js';

export const devPortal: DevPortalMessages = {
  title: 'DevPortal',
  areas: 'DevPortal',
  reviews: 'Beoordelingen',
  users: 'Gebruikers',
  app: 'App',
  leaveTitle: 'Verlaten zonder op te slaan?',
  leaveText:
    'Wat u hebt gewijzigd, is nog niet opgeslagen. Het blijft op dit tabblad bewaard voor wanneer u terugkomt.',
  stay: 'Blijven',
  leave: 'Verlaten',
  breadcrumb: 'Kruimelpad',
  account: 'Account',
  signOut: 'Uitloggen',
};
