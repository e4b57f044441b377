import { counter } from '../count.js';
import type { AppListMessages } from '../messages.js';

const count = counter('it');

export const appList: AppListMessages = {
  title: 'App API',
  description:
    'Le nostre API consentono di ottenere il massimo da ZoomInfo, ampliando gli strumenti già in uso. Qui si gestiscono le app.',
  createApp: 'Crea app',
  column: (column) =>
    ({
      name: 'Nome dell’app',
      clientId: 'ID client',
      applicationType: 'Tipo di app',
      updatedAt: 'Ultimo aggiornamento',
      status: 'Stato',
      active: 'Attiva',
    })[column],
  type: (type) => ({ internal: 'Interna', partner: 'Partner' })[type],
  actions: 'Azioni',
  actionsFor: (app) => `Azioni per “${app}”`,
  activeFor: (app) => `“${app}” è attiva`,
  selectAll: 'Seleziona tutto',
  selectApp: (app) => `Seleziona “${app}”`,
  open: 'Apri',
  switchFailed: (app, reason) => `L’app “${app}” non è stata modificata. ${reason}`,
  search: 'Cerca per nome o ID client',
  filters: 'Visualizzazione',
  total: (number) => count(number, { one: '# app', many: '# di app', other: '# app' }),
  emptyTitle: 'Ancora nessuna app',
  emptyText: 'Registrare un’app per ottenere un ID client e un client secret per le API di ZoomInfo.',
  noMatchTitle: 'Nessuna app corrisponde',
  noMatchText: 'Provare un’altra ricerca o rimuovere i filtri.',
  clearFilters: 'Cancella ricerca e filtri',
};
