import { counter } from '../count.js';
import type { AppListDeskMessages } from '../messages.js';

const count = counter('de');
const apps = (number: number): string => count(number, { one: '# App', other: '# Apps' });

export const appListDesk: AppListDeskMessages = {
  any: 'Alle',
  on: 'Ein',
  off: 'Aus',
  sort: 'Sortieren nach',
  ascending: 'Aufsteigend',
  descending: 'Absteigend',
  columns: 'Spalten',
  edit: 'Bearbeiten',
  rotate: 'Secret rotieren',
  duplicate: 'Duplizieren',
  withdraw: 'Aus der Prüfung zurückziehen',
  copyClientId: 'Client-ID kopieren',
  remove: 'Löschen\u00a0…',
  clientIdCopied: 'Client-ID kopiert',
  copyRefused: (text) => `Der Browser hat das Kopieren verweigert. Die Client-ID lautet ${text}.`,
  selected: (number) => `${apps(number)} ausgewählt`,
  clearSelection: 'Auswahl aufheben',
  withdrawTitle: (app) => `„${app}“ aus der Prüfung zurückziehen?`,
  withdrawText:
    'Die App wird nicht mehr geprüft. Was genehmigt ist, funktioniert weiter. Um sie erneut einzureichen, bearbeiten Sie sie.',
  withdrawn: (app) => `„${app}“ wurde aus der Prüfung zurückgezogen`,
  deleted: (app) => `„${app}“ wurde gelöscht`,
  bulkTitle: (action, number) =>
    `${apps(number)} ${{ activate: 'aktivieren', deactivate: 'deaktivieren', delete: 'löschen' }[action]}?`,
  bulkText: (action) =>
    ({
      activate: 'Die Anmeldung bei diesen Apps ist wieder möglich, und sie erhalten Token.',
      deactivate:
        'Bis sie wieder aktiviert werden, kann sich niemand bei diesen Apps anmelden, und sie erhalten keine Token.',
      delete:
        'Die Apps und ihre Client-Secrets werden endgültig gelöscht. Alles, was sie verwendet, funktioniert sofort nicht mehr.',
    })[action],
  bulkConfirm: (word) => `Geben Sie zur Bestätigung das Wort ${word} ein`,
  bulkWord: 'löschen',
  bulkRun: (action) => ({ activate: 'Aktivieren', deactivate: 'Deaktivieren', delete: 'Löschen' })[action],
  bulkProgress: (done, total) => `${done} von ${total}\u00a0…`,
  bulkDone: (done, failed) => (failed === 0 ? `${apps(done)} erledigt` : `${apps(done)} erledigt, ${failed} nicht`),
  bulkResult: (action) => ({ activate: 'Aktiv', deactivate: 'Deaktiviert', delete: 'Gelöscht' })[action],
  bulkStopped: 'Nicht erledigt: vorher angehalten',
  stop: 'Anhalten',
  failed: (reason) => `Nicht erledigt. ${reason}`,
};
