import type { DevPortalMessages } from '../messages.js';

export const devPortal: DevPortalMessages = {
  title: 'DevPortal',
  areas: 'DevPortal',
  reviews: 'Revisioni',
  users: 'Utenti',
  app: 'App',
  leaveTitle: 'Uscire senza salvare?',
  leaveText:
    'Le modifiche apportate non sono ancora state salvate. Vengono conservate in questa scheda e si ritroveranno al ritorno.',
  stay: 'Resta',
  leave: 'Esci dalla pagina',
  breadcrumb: 'Percorso di navigazione',
  account: 'Account',
  signOut: 'Esci',
};
