import type { AppListMessages } from '../messages.js';
import { firstList } from './first.js';

export const appList: AppListMessages = {
  ...firstList,
  open: 'Open',
  switchFailed: (app, reason) => `${app} was not changed. ${reason}`,
  emptyTitle: 'No apps yet',
  emptyText: 'Register an app to get a client ID and client secret for ZoomInfo’s APIs.',
  noMatchTitle: 'No app matches',
  noMatchText: 'Try another search, or take the filters off.',
  clearFilters: 'Clear search and filters',
};
