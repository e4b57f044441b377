import type { AppListMessages } from '../messages.js';

export const appList: AppListMessages = {
  title: 'API Apps',
  description:
    'Maximize your ZoomInfo experience by using our APIs to extend your existing tech stack. Manage your applications here.',
  createApp: 'Create App',
  column: (column) =>
    ({
      name: 'Application Name',
      clientId: 'Client ID',
      applicationType: 'Application Type',
      updatedAt: 'Last Updated',
      status: 'Status',
      active: 'Active',
    })[column],
  type: (type) => ({ internal: 'Internal', partner: 'Partner' })[type],
  actions: 'Actions',
  actionsFor: (app) => `Actions for ${app}`,
  activeFor: (app) => `${app} is active`,
  selectAll: 'Select all',
  selectApp: (app) => `Select ${app}`,
  open: 'Open',
  switchFailed: (app, reason) => `${app} was not changed. ${reason}`,
  search: 'Search by name or client ID',
  filters: 'View',
  total: (count) => (count === 1 ? '1 app' : `${count.toLocaleString('en')} apps`),
  emptyTitle: 'No apps yet',
  emptyText: 'Register an app to get a client ID and client secret for ZoomInfo’s APIs.',
  noMatchTitle: 'No app matches',
  noMatchText: 'Try another search, or take the filters off.',
  clearFilters: 'Clear search and filters',
};
