import type { AppListMessages } from '../messages.js';

export const appList: AppListMessages = {
  title: 'API Apps',
  description:
    'Maximize your ZoomInfo experience by using our APIs to extend your existing tech stack. Manage your applications here.',
  createApp: 'Create App',
  name: 'Application Name',
  clientId: 'Client ID',
  lastUpdated: 'Last Updated',
  status: 'Status',
  active: 'Active',
  actions: 'Actions',
  actionsFor: (app) => `Actions for ${app}`,
  activeFor: (app) => `${app} is active`,
  open: 'Open',
  copyClientId: 'Copy client ID',
  clientIdCopied: 'Client ID copied',
  copyRefused: (text) => `The browser refused to copy. The client ID is ${text}.`,
  switchedOn: (app) => `${app} is switched on`,
  switchedOff: (app) => `${app} is switched off`,
  switchFailed: (app, reason) => `${app} was not changed. ${reason}`,
  emptyTitle: 'No apps yet',
  emptyText: 'Register an app to get a client ID and client secret for ZoomInfo’s APIs.',
  more: 'Show more',
  shown: (count, total) => `${count} of ${total} apps`,
};
