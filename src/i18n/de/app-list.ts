import { counter } from '../count.js';
import type { AppListMessages } from '../messages.js';

const count = counter('de');

export const appList: AppListMessages = {
  title: 'API-Apps',
  description:
    'Holen Sie mehr aus ZoomInfo heraus: Erweitern Sie mit unseren APIs Ihre vorhandenen Systeme. Hier verwalten Sie Ihre Apps.',
  createApp: 'App erstellen',
  column: (column) =>
    ({
      name: 'App-Name',
      clientId: 'Client-ID',
      applicationType: 'App-Typ',
      updatedAt: 'Zuletzt aktualisiert',
      status: 'Status',
      active: 'Aktiv',
    })[column],
  type: (type) => ({ internal: 'Intern', partner: 'Partner' })[type],
  actions: 'Aktionen',
  actionsFor: (app) => `Aktionen für „${app}“`,
  activeFor: (app) => `„${app}“ ist aktiv`,
  selectAll: 'Alle auswählen',
  selectApp: (app) => `„${app}“ auswählen`,
  open: 'Öffnen',
  switchFailed: (app, reason) => `„${app}“ wurde nicht geändert. ${reason}`,
  search: 'Nach Name oder Client-ID suchen',
  filters: 'Ansicht',
  total: (number) => count(number, { one: '# App', other: '# Apps' }),
  emptyTitle: 'Noch keine Apps',
  emptyText: 'Registrieren Sie eine App, um Client-ID und Client-Secret für die APIs von ZoomInfo zu erhalten.',
  noMatchTitle: 'Keine passende App',
  noMatchText: 'Suchen Sie nach etwas anderem oder entfernen Sie die Filter.',
  clearFilters: 'Suche und Filter zurücksetzen',
};
