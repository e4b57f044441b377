import type { ReviewMessages } from '../messages.js';

const fields: Record<string, string> = {
  name: 'Nom de l’intégration d’application',
  logo: 'Logo',
  applicationType: 'Type d’application',
  redirectUris: 'URI de redirection de connexion',
  scopes: 'Scopes',
};
const entries: Record<string, string> = { redirectUris: 'URI de redirection de connexion', scopes: 'Scope' };
const actions: Record<string, string> = {
  submitted: 'a soumis l’application à examen',
  resubmitted: 'a soumis à nouveau l’application',
  withdrawn: 'a retiré l’application de l’examen',
  approved: 'a approuvé l’application',
  'changes-requested': 'a demandé des modifications',
  'not-approved': 'n’a pas approuvé l’application',
};

export const review: ReviewMessages = {
  field: (path) => {
    const [name = '', index] = path.split('/');
    const entry = index === undefined ? undefined : entries[name];
    return entry === undefined ? (fields[name] ?? name) : `${entry} ${Number(index) + 1}`;
  },
  fieldHeading: 'Champ',
  live: 'En vigueur',
  requested: 'Demandé',
  added: 'Ajouté',
  removed: 'Supprimé',
  unchanged: 'Inchangé',
  none: 'Aucune valeur',
  state: (state) =>
    ({
      waiting: 'En attente',
      'changes-requested': 'Modifications demandées',
      approved: 'Approuvée',
      'not-approved': 'Non approuvée',
      withdrawn: 'Retirée',
    })[state],
  kind: (kind) => ({ registration: 'Nouvelle application', change: 'Modification' })[kind],
  threadTitle: 'Conversation',
  threadAction: (action) => actions[action] ?? action,
  someone: 'Quelqu’un',
  noteOn: (field) => `Note sur «\u202f${field}\u202f»`,
};
