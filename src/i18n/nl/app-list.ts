import { counter } from '../count.js';
import type { AppListMessages } from '../messages.js';

const count = counter('nl');

export const appList: AppListMessages = {
  title: 'API-apps',
  description: 'Haal meer uit ZoomInfo en breid uw bestaande tools uit met onze API’s. Hier beheert u uw apps.',
  createApp: 'App maken',
  column: (column) =>
    ({
      name: 'Appnaam',
      clientId: 'Client-ID',
      applicationType: 'Apptype',
      updatedAt: 'Laatst bijgewerkt',
      status: 'Status',
      active: 'Actief',
    })[column],
  type: (type) => ({ internal: 'Intern', partner: 'Partner' })[type],
  actions: 'Acties',
  actionsFor: (app) => `Acties voor “${app}”`,
  activeFor: (app) => `“${app}” is actief`,
  selectAll: 'Alles selecteren',
  selectApp: (app) => `“${app}” selecteren`,
  open: 'Openen',
  switchFailed: (app, reason) => `“${app}” is niet gewijzigd. ${reason}`,
  search: 'Zoeken op naam of client-ID',
  filters: 'Weergave',
  total: (number) => count(number, { one: '# app', other: '# apps' }),
  emptyTitle: 'Nog geen apps',
  emptyText: 'Registreer een app om een client-ID en clientgeheim voor de API’s van ZoomInfo te krijgen.',
  noMatchTitle: 'Geen overeenkomende app',
  noMatchText: 'Probeer een andere zoekopdracht of verwijder de filters.',
  clearFilters: 'Zoekopdracht en filters wissen',
};
