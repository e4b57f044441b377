import type { AppDetailsMessages } from '../messages.js';

export const appDetails: AppDetailsMessages = {
  settings: 'Settings',
  type: 'Application Type',
  redirectUris: 'Sign-in redirect URIs',
  scopes: 'Scopes',
  lastUpdated: 'Last Updated',
  active: 'Active',
  underReviewText: 'ZoomInfo’s API and Partnership teams are reviewing this app. It can be switched on after that.',
  notApprovedText: 'This app was not approved. Users outside your organization can’t use it.',
};
