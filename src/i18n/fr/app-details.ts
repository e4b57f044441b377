import { counter } from '../count.js';
import type { AppDetailsMessages } from '../messages.js';

const count = counter('fr');

const actions: Record<string, string> = {
  created: 'a créé l’application',
  updated: 'a modifié l’application',
  activated: 'a activé l’application',
  deactivated: 'a désactivé l’application',
  submitted: 'a soumis l’application pour examen',
  resubmitted: 'a soumis à nouveau l’application pour examen',
  withdrawn: 'a retiré l’application de l’examen',
  approved: 'a approuvé l’application',
  'changes-requested': 'a demandé des modifications',
  'not-approved': 'n’a pas approuvé l’application',
  'secret-created': 'a généré un secret client',
  'secret-activated': 'a activé un secret client',
  'secret-deactivated': 'a désactivé un secret client',
  'secret-deleted': 'a supprimé un secret client',
  'secret-retirement-set': 'a programmé la désactivation d’un secret client',
  'secret-retirement-cancelled': 'a annulé la désactivation programmée d’un secret client',
  'secret-revealed': 'a consulté un secret client',
};

export const appDetails: AppDetailsMessages = {
  active: 'Active',
  actions: 'Actions',
  edit: 'Modifier',
  withdraw: 'Retirer de l’examen',
  remove: 'Supprimer',
  quickstart: 'Démarrage rapide',
  quickstartHint: 'Un programme pour commencer, et de l’aide quand une connexion est refusée',
  settings: 'Paramètres',
  created: 'Date de création',
  lastUpdated: 'Dernière mise à jour',
  editTitle: (app) => `Modifier «\u202f${app}\u202f»`,
  save: 'Enregistrer',
  saveForReview: 'Enregistrer et soumettre pour examen',
  saving: 'Enregistrement…',
  saved: 'Modifications enregistrées',
  savedForReview: 'Modifications enregistrées et soumises pour examen',
  effects: 'Effets de l’enregistrement',
  effectNone: 'Vous n’avez encore rien modifié.',
  effectNow: (fields) => `Prend effet immédiatement\u00a0: ${fields}.`,
  effectProposed: (fields) =>
    `Sera soumis pour examen\u00a0: ${fields}. La version approuvée continue de fonctionner en attendant.`,
  effectSubmitted: 'L’application sera soumise pour examen avec ces modifications. Elle pourra être activée ensuite.',
  effectOff: 'L’application sera désactivée jusqu’à son approbation.',
  effectApproved:
    'Pour un usage interne, aucun examen n’est nécessaire\u00a0: l’application est approuvée immédiatement.',
  effectWithdrawn: 'Votre proposition précédente sera retirée de l’examen.',
  outdated: 'Une autre personne a modifié cette application depuis que vous l’avez ouverte.',
  compare: 'Comparer les versions',
  discardTitle: 'Abandonner vos modifications\u202f?',
  discardText: 'Vos modifications ne sont pas enregistrées.',
  discard: 'Abandonner les modifications',
  keepEditing: 'Continuer à modifier',
  goneTitle: 'Cette application a été supprimée entre-temps.',
  goneText: 'Votre saisie est conservée. Vous pouvez en faire une nouvelle application.',
  createAgain: 'Créer une application à partir de cette saisie',
  conflictTitle: 'Une autre personne a modifié cette application',
  conflictText:
    'Aucune de vos modifications n’est perdue, et aucune des siennes n’est écrasée. Choisissez ce qu’il faut conserver pour chaque champ.',
  conflictBy: (person, moment) => `Dernière modification\u00a0: ${person}, ${moment}.`,
  conflictStatus: (status) => `Son statut est désormais «\u202f${status}\u202f».`,
  useMine: 'Conserver ma version',
  useTheirs: 'Prendre l’autre version',
  onlyHere: 'Uniquement ici',
  nothing: 'Aucune valeur',
  registrationTitle: (state) =>
    ({
      pending: 'La dernière modification est en cours',
      refused: 'La dernière modification a été refusée',
      drifted: 'Modifiée en dehors du DevPortal',
    })[state],
  registrationText: (state) =>
    ({
      pending: 'Le service de connexion ne l’a pas encore confirmée. Rien n’est perdu et vous n’avez rien à faire.',
      refused:
        'Le service de connexion ne l’accepte pas. Votre saisie est conservée\u00a0: modifiez l’application pour réessayer.',
      drifted:
        'Le service de connexion a d’autres paramètres que ceux-ci. Un paramètre n’est remplacé que lorsque vous l’enregistrez ici.',
    })[state],
  registrationDiffers: (field, here, there) =>
    `${field}\u00a0: «\u202f${here}\u202f» ici, «\u202f${there}\u202f» dans le service de connexion`,
  registrationOther: (what) =>
    ({
      on: 'Activée dans le service de connexion',
      off: 'Désactivée dans le service de connexion',
      app: 'Absente du service de connexion',
      secrets: 'Des secrets client ont été ajoutés, modifiés ou supprimés dans le service de connexion',
      settings: 'D’autres paramètres OAuth ont été modifiés dans le service de connexion',
    })[what],
  registrationSince: (moment) => `Depuis le ${moment}`,
  review: 'Examen',
  underReviewText:
    'Les équipes API et Partenariats de ZoomInfo examinent cette application. Elle pourra être activée ensuite.',
  changesRequestedText: 'L’examinateur demande des modifications avant de pouvoir approuver l’application.',
  notApprovedText:
    'Cette application n’a pas été approuvée. Les utilisateurs extérieurs à votre organisation ne peuvent pas l’utiliser.',
  withdrawnText:
    'Cette application a été retirée de l’examen. Les utilisateurs extérieurs à votre organisation ne peuvent pas l’utiliser.',
  proposalText:
    'Vos modifications attendent d’être examinées. La version approuvée continue de fonctionner en attendant.',
  proposalChangesText:
    'L’examinateur demande des modifications de votre proposition. La version approuvée continue de fonctionner en attendant.',
  proposalNotApprovedText: 'Votre proposition n’a pas été approuvée. La version approuvée continue de fonctionner.',
  submittedOn: (moment) => `Soumise le ${moment}`,
  reason: 'Motif de l’examinateur',
  note: 'Note de l’examinateur\u00a0:',
  editAndResubmit: 'Modifier et soumettre à nouveau',
  withdrawTitle: (app) => `Retirer «\u202f${app}\u202f» de l’examen\u202f?`,
  withdrawProposalText: 'Votre proposition sera abandonnée. La version approuvée reste telle quelle.',
  withdrawAppText:
    'L’application ne sera plus examinée et restera «\u202fNon approuvée\u202f». Pour la soumettre à nouveau, modifiez-la.',
  withdrawn: 'Retirée de l’examen',
  deletedTitle: (app) => `L’application «\u202f${app}\u202f» est supprimée`,
  deletedText: 'Son ID client et ses secrets client ne fonctionnent plus.',
  deleteFailed: (reason) => `L’application n’a pas été supprimée. ${reason}`,
  withdrawFailed: (reason) => `L’application n’a pas été retirée de l’examen. ${reason}`,
  history: 'Historique',
  someone: 'Une personne ayant quitté l’organisation',
  did: (action, text) =>
    `${actions[action] ?? action}${text !== null && action.startsWith('secret-') ? ` se terminant par ${text}` : ''}`,
  changed: (field, before, after) => `${field}\u00a0: «\u202f${before}\u202f» remplacé par «\u202f${after}\u202f»`,
  added: (field, values) => `${field}, ajout\u00a0: ${values}`,
  removed: (field, values) => `${field}, suppression\u00a0: ${values}`,
  retiresAt: (moment) => `Inactif à partir du ${moment}`,
  logoChange: (change) => ({ added: 'Logo ajouté', removed: 'Logo supprimé', replaced: 'Logo remplacé' })[change],
  more: 'Afficher plus',
  exportCsv: 'Exporter en CSV',
  exporting: (entries) =>
    count(entries, {
      one: 'Lecture de l’historique… # entrée pour l’instant',
      many: 'Lecture de l’historique… # d’entrées pour l’instant',
      other: 'Lecture de l’historique… # entrées pour l’instant',
    }),
  exported: 'Historique exporté',
  historyFailed: (reason) => `L’historique n’a pas pu être lu. ${reason}`,
  fileName: (app) => `${app} – historique`,
  csv: {
    at: 'Date et heure (UTC)',
    person: 'Personne',
    personId: 'ID de la personne',
    action: 'Action',
    field: 'Champ',
    before: 'Avant',
    after: 'Après',
    text: 'Remarque',
  },
};
