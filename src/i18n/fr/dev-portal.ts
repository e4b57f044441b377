import type { DevPortalMessages } from '../messages.js';

export const devPortal: DevPortalMessages = {
  title: 'DevPortal',
  areas: 'DevPortal',
  reviews: 'Examens',
  users: 'Utilisateurs',
  app: 'Application',
  leaveTitle: 'Quitter sans enregistrer\u202f?',
  leaveText:
    'Vos modifications ne sont pas encore enregistrées. Elles sont conservées dans cet onglet jusqu’à votre retour.',
  stay: 'Rester',
  leave: 'Quitter',
  breadcrumb: 'Fil d’Ariane',
  account: 'Compte',
  signOut: 'Se déconnecter',
};
