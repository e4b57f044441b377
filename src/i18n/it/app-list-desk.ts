import { counter } from '../count.js';
import type { AppListDeskMessages } from '../messages.js';

const count = counter('it');
const apps = (number: number): string => count(number, { one: '# app', many: '# di app', other: '# app' });

const done = (number: number): string =>
  count(number, { one: '# app completata', many: '# di app completate', other: '# app completate' });

export const appListDesk: AppListDeskMessages = {
  any: 'Qualsiasi',
  on: 'Attivata',
  off: 'Disattivata',
  sort: 'Ordina per',
  ascending: 'Crescente',
  descending: 'Decrescente',
  columns: 'Colonne',
  edit: 'Modifica',
  rotate: 'Ruota secret',
  duplicate: 'Duplica',
  withdraw: 'Ritira dalla revisione',
  copyClientId: 'Copia ID client',
  remove: 'Elimina…',
  clientIdCopied: 'ID client copiato',
  copyRefused: (text) => `Il browser non ha consentito la copia. L’ID client è ${text}.`,
  selected: (number) =>
    count(number, { one: '# app selezionata', many: '# di app selezionate', other: '# app selezionate' }),
  clearSelection: 'Annulla selezione',
  withdrawTitle: (app) => `Ritirare “${app}” dalla revisione?`,
  withdrawText:
    'I revisori non la vedranno più. Ciò che è approvato continua a funzionare. Per inviarla di nuovo, modificarla.',
  withdrawn: (app) => `L’app “${app}” è stata ritirata dalla revisione`,
  deleted: (app) => `L’app “${app}” è stata eliminata`,
  bulkTitle: (action, number) =>
    `${{ activate: 'Attivare', deactivate: 'Disattivare', delete: 'Eliminare' }[action]} ${apps(number)}?`,
  bulkText: (action) =>
    ({
      activate: 'Sarà di nuovo possibile accedere a queste app, che riceveranno token.',
      deactivate: 'Finché non verranno riattivate, nessuno potrà accedere a queste app, che non riceveranno token.',
      delete:
        'Queste app e i relativi client secret verranno eliminati definitivamente. Tutto ciò che li usa smetterà subito di funzionare.',
    })[action],
  bulkConfirm: (word) => `Digitare la parola ${word} per confermare`,
  bulkWord: 'elimina',
  bulkRun: (action) => ({ activate: 'Attiva', deactivate: 'Disattiva', delete: 'Elimina' })[action],
  bulkProgress: (finished, total) => `${finished} di ${total}…`,
  bulkDone: (finished, failed) => (failed === 0 ? done(finished) : `${done(finished)}, ${failed} no`),
  bulkResult: (action) => ({ activate: 'Attivata', deactivate: 'Disattivata', delete: 'Eliminata' })[action],
  bulkStopped: 'Non eseguita: interrotta prima',
  stop: 'Interrompi',
  failed: (reason) => `Non eseguita. ${reason}`,
};
