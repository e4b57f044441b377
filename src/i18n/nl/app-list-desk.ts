import { counter } from '../count.js';
import type { AppListDeskMessages } from '../messages.js';

const count = counter('nl');
const apps = (number: number): string => count(number, { one: '# app', other: '# apps' });

export const appListDesk: AppListDeskMessages = {
  any: 'Alle',
  on: 'Aan',
  off: 'Uit',
  sort: 'Sorteren op',
  ascending: 'Oplopend',
  descending: 'Aflopend',
  columns: 'Kolommen',
  edit: 'Bewerken',
  rotate: 'Geheim roteren',
  duplicate: 'Dupliceren',
  withdraw: 'Uit beoordeling terugtrekken',
  copyClientId: 'Client-ID kopiëren',
  remove: 'Verwijderen…',
  clientIdCopied: 'Client-ID gekopieerd',
  copyRefused: (text) => `De browser heeft het kopiëren geweigerd. De client-ID is ${text}.`,
  selected: (number) => `${apps(number)} geselecteerd`,
  clearSelection: 'Selectie wissen',
  withdrawTitle: (app) => `“${app}” uit de beoordeling terugtrekken?`,
  withdrawText:
    'Beoordelaars zien de app niet meer. Wat is goedgekeurd, blijft werken. Bewerk de app om deze opnieuw in te dienen.',
  withdrawn: (app) => `“${app}” is uit de beoordeling teruggetrokken`,
  deleted: (app) => `“${app}” is verwijderd`,
  bulkTitle: (action, number) =>
    `${apps(number)} ${{ activate: 'activeren', deactivate: 'deactiveren', delete: 'verwijderen' }[action]}?`,
  bulkText: (action) =>
    ({
      activate: 'Er kan weer bij deze apps worden ingelogd, en ze krijgen tokens.',
      deactivate: 'Totdat deze apps weer worden geactiveerd, kan niemand erbij inloggen en krijgen ze geen tokens.',
      delete:
        'Deze apps en hun clientgeheimen worden definitief verwijderd. Alles wat ze gebruikt, werkt meteen niet meer.',
    })[action],
  bulkConfirm: (word) => `Typ het woord ${word} om te bevestigen`,
  bulkWord: 'verwijderen',
  bulkRun: (action) => ({ activate: 'Activeren', deactivate: 'Deactiveren', delete: 'Verwijderen' })[action],
  bulkProgress: (done, total) => `${done} van ${total}…`,
  bulkDone: (done, failed) => (failed === 0 ? `${apps(done)} voltooid` : `${apps(done)} voltooid, ${failed} niet`),
  bulkResult: (action) => ({ activate: 'Actief', deactivate: 'Gedeactiveerd', delete: 'Verwijderd' })[action],
  bulkStopped: 'Niet uitgevoerd: eerder gestopt',
  stop: 'Stoppen',
  failed: (reason) => `Niet uitgevoerd. ${reason}`,
};
