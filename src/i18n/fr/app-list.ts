import { counter } from '../count.js';
import type { AppListMessages } from '../messages.js';

const count = counter('fr');

export const appList: AppListMessages = {
  title: 'Applications API',
  description:
    'Tirez le meilleur parti de ZoomInfo en enrichissant vos outils existants grâce à nos API. Gérez vos applications ici.',
  createApp: 'Créer une application',
  column: (column) =>
    ({
      name: 'Nom de l’application',
      clientId: 'ID client',
      applicationType: 'Type d’application',
      updatedAt: 'Dernière mise à jour',
      status: 'Statut',
      active: 'Active',
    })[column],
  type: (type) => ({ internal: 'Interne', partner: 'Partenaire' })[type],
  actions: 'Actions',
  actionsFor: (app) => `Actions pour «\u202f${app}\u202f»`,
  activeFor: (app) => `«\u202f${app}\u202f» est active`,
  selectAll: 'Tout sélectionner',
  selectApp: (app) => `Sélectionner «\u202f${app}\u202f»`,
  open: 'Ouvrir',
  switchFailed: (app, reason) => `L’application «\u202f${app}\u202f» n’a pas été modifiée. ${reason}`,
  search: 'Rechercher par nom ou ID client',
  filters: 'Affichage',
  total: (number) => count(number, { one: '# application', many: '# d’applications', other: '# applications' }),
  emptyTitle: 'Aucune application pour l’instant',
  emptyText: 'Enregistrez une application pour obtenir un ID client et un secret client pour les API de ZoomInfo.',
  noMatchTitle: 'Aucune application ne correspond',
  noMatchText: 'Essayez une autre recherche ou retirez les filtres.',
  clearFilters: 'Effacer la recherche et les filtres',
};
