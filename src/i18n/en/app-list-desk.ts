import type { AppListDeskMessages } from '../messages.js';

const apps = (count: number): string => (count === 1 ? '1 app' : `${count.toLocaleString('en')} apps`);

export const appListDesk: AppListDeskMessages = {
  any: 'Any',
  on: 'On',
  off: 'Off',
  sort: 'Sort by',
  ascending: 'Ascending',
  descending: 'Descending',
  columns: 'Columns',
  edit: 'Edit',
  rotate: 'Rotate secret',
  duplicate: 'Duplicate',
  withdraw: 'Withdraw from review',
  copyClientId: 'Copy client ID',
  remove: 'Delete…',
  clientIdCopied: 'Client ID copied',
  copyRefused: (text) => `The browser refused to copy. The client ID is ${text}.`,
  selected: (count) => `${apps(count)} selected`,
  clearSelection: 'Clear selection',
  withdrawTitle: (app) => `Withdraw ${app} from review?`,
  withdrawText:
    'Reviewers don’t see it any more. What is approved goes on working. You can submit it again by editing it.',
  withdrawn: (app) => `${app} is withdrawn from review`,
  deleted: (app) => `${app} is deleted`,
  bulkTitle: (action, count) =>
    `${{ activate: 'Activate', deactivate: 'Deactivate', delete: 'Delete' }[action]} ${apps(count)}?`,
  bulkText: (action) =>
    ({
      activate: 'People can sign in to them again, and they get tokens.',
      deactivate: 'Nobody can sign in to them, and they get no tokens, until they are activated again.',
      delete: 'They and their client secrets are gone for good. Whatever uses them stops working at once.',
    })[action],
  bulkConfirm: (word) => `Type ${word} to confirm`,
  bulkWord: 'delete',
  bulkRun: (action) => ({ activate: 'Activate', deactivate: 'Deactivate', delete: 'Delete' })[action],
  bulkProgress: (done, count) => `${done} of ${count}…`,
  bulkDone: (done, failed) => (failed === 0 ? `${apps(done)} done` : `${apps(done)} done, ${failed} not`),
  bulkResult: (action) => ({ activate: 'Active', deactivate: 'Switched off', delete: 'Deleted' })[action],
  bulkStopped: 'Not done: stopped before it',
  stop: 'Stop',
  failed: (reason) => `Not done. ${reason}`,
};
