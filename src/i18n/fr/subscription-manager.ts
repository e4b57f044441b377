import { counter } from '../count.js';
import type { SubscriptionManagerMessages } from '../messages.js';

const count = counter('fr');
const numbers = new Intl.NumberFormat('fr');

export const subscriptionManager: SubscriptionManagerMessages = {
  title: 'Utilisateurs',
  description:
    'Sélectionnez l’abonnement DevPortal pour les utilisateurs et les développeurs qui utiliseront le DevPortal, puis enregistrez. Il prend effet à leur prochaine connexion.',
  search: 'Rechercher par nom ou adresse e-mail',
  filters: 'Afficher',
  filter: (filter) => ({ all: 'Tous', devportal: 'Avec DevPortal', requested: 'Accès demandé' })[filter],
  requests: (number) =>
    count(number, {
      one: '# personne a demandé l’accès',
      many: '# de personnes ont demandé l’accès',
      other: '# personnes ont demandé l’accès',
    }),
  showRequests: 'Afficher les demandes',
  noPackage: 'D’ici là, l’abonnement ne donne accès à rien.',
  name: 'Nom',
  others: 'Autres abonnements',
  subscription: 'Abonnement',
  subscriptionOf: (name) => `Abonnement attribué à ${name}`,
  none: 'Aucun',
  devPortal: 'DevPortal',
  you: 'Vous',
  admin: 'Administrateur',
  asked: (day) => `Accès demandé le ${day}`,
  grant: 'Accorder',
  grantTo: (name) => `Accorder l’accès au DevPortal à ${name}`,
  decline: 'Refuser',
  declineOf: (name) => `Refuser la demande faite par ${name}`,
  changedFrom: (before) => `Précédemment\u00a0: ${before}, pas encore enregistré`,
  takeBack: 'Annuler',
  takeBackOf: (name) => `Annuler la modification concernant ${name}`,
  selectPage: 'Sélectionner toutes les personnes de cette page',
  selectUser: (name) => `Sélectionner ${name}`,
  selected: (number) =>
    count(number, {
      one: '# personne sélectionnée',
      many: '# de personnes sélectionnées',
      other: '# personnes sélectionnées',
    }),
  setTo: 'Définir l’abonnement sur',
  apply: 'Définir',
  clearSelection: 'Effacer la sélection',
  changes: (number) => count(number, { one: '# modification', many: '# de modifications', other: '# modifications' }),
  notSaved: 'Pas encore enregistré',
  save: 'Enregistrer',
  saving: (done, total) => `Enregistrement de ${numbers.format(done)} sur ${numbers.format(total)}…`,
  discard: 'Abandonner',
  problems: (number) =>
    count(number, {
      one: '# personne non modifiée',
      many: '# de personnes non modifiées',
      other: '# personnes non modifiées',
    }),
  conflict: (now, kept) =>
    `Une autre personne a modifié cet abonnement entre-temps. Abonnement actuel\u00a0: ${now}.${kept ? ' Votre choix est conservé.' : ''}`,
  saved: (number, name) => {
    const done =
      name === undefined
        ? count(number, {
            one: '# personne mise à jour.',
            many: '# de personnes mises à jour.',
            other: '# personnes mises à jour.',
          })
        : `Mise à jour enregistrée pour ${name}.`;
    return `${done} Elle prend effet à la prochaine connexion.`;
  },
  undo: 'Annuler',
  undone: (number, name) =>
    name === undefined
      ? count(number, {
          one: 'État précédent rétabli pour # personne.',
          many: 'État précédent rétabli pour # de personnes.',
          other: 'État précédent rétabli pour # personnes.',
        })
      : `État précédent rétabli pour ${name}.`,
  declined: (name) => `La demande faite par ${name} est refusée.`,
  range: (first, last, total) => `${numbers.format(first)}–${numbers.format(last)} sur ${numbers.format(total)}`,
  previous: 'Précédent',
  next: 'Suivant',
  pages: 'Pages',
  emptyTitle: (filter) =>
    ({
      all: 'Aucun utilisateur pour l’instant',
      devportal: 'Personne n’a encore le DevPortal',
      requested: 'Aucune demande en attente',
    })[filter],
  emptyText: (filter) =>
    ({
      all: 'Les personnes de votre organisation s’affichent ici.',
      devportal:
        'Choisissez «\u202fTous\u202f» et sélectionnez l’abonnement DevPortal pour les personnes qui en ont besoin.',
      requested: 'Les personnes qui demandent l’accès au DevPortal s’affichent ici.',
    })[filter],
  noMatchTitle: 'Personne ne correspond',
  noMatchText: 'Essayez une autre partie du nom ou de l’adresse e-mail.',
  clearSearch: 'Effacer la recherche',
  absentTitle: 'Les utilisateurs sont gérés ailleurs',
  absentText:
    'Les abonnements ne peuvent pas être modifiés ici. Un administrateur les attribue dans Admin Portal > User Management > Users.',
  ownTitle: 'Retirer votre propre abonnement\u202f?',
  ownText:
    'Dès votre prochaine connexion, vous ne pourrez plus utiliser le DevPortal. En tant qu’administrateur, vous pourrez toujours vous réattribuer l’abonnement sous «\u202fUtilisateurs\u202f».',
  ownConfirm: 'Enregistrer et retirer le mien',
  declineTitle: (name) => `Refuser la demande faite par ${name}\u202f?`,
  declineText: 'Cette personne verra qu’elle peut refaire une demande. Cette action est irréversible.',
};
