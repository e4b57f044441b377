import { counter } from '../count.js';
import type { ReviewQueueMessages } from '../messages.js';

const count = counter('fr');

const risks: Record<string, [title: string, text: string]> = {
  'new-host': [
    'Nouvel hôte',
    'Aucun examinateur n’a encore approuvé cet hôte pour l’organisation. Assurez-vous qu’il lui appartient\u00a0: celui qui le détient reçoit les connexions.',
  ],
  loopback: [
    'Machine locale',
    'Les connexions aboutissent à un programme sur la machine de l’utilisateur, et n’importe quel programme peut y écouter. Normal pour un outil de bureau, déplacé pour une application web.',
  ],
  'custom-scheme': [
    'Lien d’application',
    'Une autre application sur l’appareil de l’utilisateur peut s’attribuer le même schéma et recevoir la connexion. Un lien https:// vers l’application est plus sûr.',
  ],
  'widened-scopes': [
    'Nouvel accès',
    'L’application n’en est pas capable aujourd’hui. Vérifiez que sa finalité l’exige.',
  ],
  'look-alike': [
    'Ressemblance',
    'L’hôte peut être confondu avec celui de ZoomInfo ou avec un hôte que l’organisation utilise. Comparez-le lettre par lettre.',
  ],
};

export const reviewQueue: ReviewQueueMessages = {
  title: 'File d’examen',
  description: 'Les applications partenaires en attente d’une décision. Les plus anciennes d’abord.',
  state: 'État',
  allStates: 'Tous les états',
  kind: 'Type',
  allKinds: 'Tous les types',
  assignee: 'Attribué à',
  everyone: 'Tout le monde',
  me: 'Moi',
  nobody: 'Personne',
  search: 'Rechercher des applications et des organisations',
  app: 'Application',
  organization: 'Organisation',
  risks: 'Risques signalés',
  riskCount: (number) =>
    number === 0 ? 'Aucun' : count(number, { one: '# risque', many: '# de risques', other: '# risques' }),
  submitted: 'Soumission',
  submittedBy: 'Soumise par',
  clientId: 'ID client',
  open: (app) => `Examiner «\u202f${app}\u202f»`,
  total: (number) => count(number, { one: '# examen', many: '# d’examens', other: '# examens' }),
  more: 'Afficher plus',
  emptyTitle: 'Tout est à jour',
  emptyText: 'Aucune application n’attend d’examen. Les nouvelles soumissions apparaîtront ici.',
  noMatchTitle: 'Aucun résultat',
  noMatchText: 'Aucun examen ne correspond à la recherche et aux filtres.',
  clearFilters: 'Effacer les filtres',
  forbiddenTitle: 'Les examens sont réservés aux examinateurs',
  forbiddenText:
    'Votre compte n’a pas le rôle d’examinateur. Les équipes API et Partenariats de ZoomInfo l’attribuent.',
  unavailableTitle: 'Les examens ne sont pas disponibles ici',
  unavailableText: 'Ce DevPortal fonctionne sans file d’examen.',
  goneText: 'Cet examen n’existe plus, ou vous n’y avez pas accès.',
  back: 'File d’examen',
  changes: 'Modifications demandées',
  wholeApp: 'Application complète après modification',
  requestedApp: 'Application demandée',
  riskTitle: (code) => risks[code]?.[0] ?? 'À regarder de près',
  riskText: (code) => risks[code]?.[1] ?? 'Une règle a signalé cette valeur.',
  assignToMe: 'Me l’attribuer',
  takeOver: 'Reprendre',
  giveBack: 'Rendre',
  assignedToYou: 'Attribué à vous',
  assignedTo: (name) => `Attribué à ${name}`,
  unassigned: 'Attribué à personne',
  addNote: 'Ajouter une note',
  addNoteOn: (field) => `Ajouter une note sur «\u202f${field}\u202f»`,
  removeNote: 'Supprimer la note',
  count: (length, limit) =>
    `${count(length, { one: '# caractère', many: '# de caractères', other: '# caractères' })} sur ${limit}`,
  decision: 'Décision',
  choice: (decision) =>
    ({
      approved: 'Approuver',
      'changes-requested': 'Demander des modifications',
      'not-approved': 'Ne pas approuver',
    })[decision],
  choiceHint: (decision) =>
    ({
      approved: 'Ce qui est demandé prend effet immédiatement.',
      'changes-requested': 'Le propriétaire modifie l’application et la soumet à nouveau.',
      'not-approved': 'La demande est rejetée, avec votre motif.',
    })[decision],
  reason: 'Motif',
  reasonOptional: 'Message (facultatif)',
  reasonHint: 'Le propriétaire de l’application le lira.',
  notesGoAlong: (number) =>
    count(number, {
      one: '# note sur un champ sera jointe.',
      many: '# de notes sur des champs seront jointes.',
      other: '# notes sur des champs seront jointes.',
    }),
  goOn: 'Continuer',
  problem: (code) => problems[code] ?? 'Cette valeur n’est pas acceptée.',
  refused: (reason) => refusals[reason] ?? 'Il n’est pas possible de statuer sur cet examen pour l’instant.',
  confirmTitle: (decision, app) =>
    ({
      approved: `Approuver «\u202f${app}\u202f»\u202f?`,
      'changes-requested': `Demander des modifications à «\u202f${app}\u202f»\u202f?`,
      'not-approved': `Rejeter «\u202f${app}\u202f»\u202f?`,
    })[decision],
  deciding: 'Envoi…',
  causes: {
    switchedOn:
      'L’application sera activée, et les utilisateurs d’autres organisations pourront s’y connecter immédiatement.',
    redirectUris: 'Ces nouveaux URI de redirection fonctionneront immédiatement\u00a0:',
    removedUris: 'Ces URI de redirection cesseront de fonctionner\u00a0:',
    scopes: 'L’application aura immédiatement accès à\u00a0:',
    removedScopes: 'L’application n’aura plus accès à\u00a0:',
    partnerUse: 'Les utilisateurs d’autres organisations pourront utiliser l’application.',
    staysOff: 'L’application restera désactivée pour les utilisateurs d’autres organisations.',
    staysLive: 'La version approuvée continuera de fonctionner telle quelle.',
    ownerTold: 'Le propriétaire verra votre motif et vos notes, et pourra soumettre à nouveau l’application.',
    notFinal: 'Cette décision ne peut pas être annulée ici.',
  },
  decided: (decision, app) =>
    ({
      approved: `L’application «\u202f${app}\u202f» est approuvée.`,
      'changes-requested': `Des modifications de «\u202f${app}\u202f» sont demandées.`,
      'not-approved': `L’application «\u202f${app}\u202f» n’est pas approuvée.`,
    })[decision],
  notDecided: (reason) => `Votre décision n’a pas été prise en compte. ${reason}`,
  notAssigned: (reason) => `L’attribution n’a pas été modifiée. ${reason}`,
  changedTitle: 'Le propriétaire a modifié cette demande',
  changedText:
    'Vous voyez la nouvelle version. Voici ce qui la distingue de celle que vous aviez vue. Votre saisie est conservée.',
  seenBefore: 'Vu auparavant',
  now: 'Maintenant',
  changedSeen: 'J’ai compris',
};

const problems: Record<string, string> = {
  decision: 'Choisissez une décision.',
  reason: 'Indiquez un motif\u00a0: le propriétaire en a besoin pour continuer.',
  'too-long': 'Ce texte est trop long.',
};

const refusals: Record<string, string> = {
  decided: 'Cet examen est déjà tranché ou a été retiré. La conversation indique par qui.',
  'own-tenant':
    'Cette application appartient à votre propre organisation. C’est à un examinateur d’une autre organisation de statuer.',
};
