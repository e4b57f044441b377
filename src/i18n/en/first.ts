/** Those of the English words that the first rows of a list, or an element whose content is on its way, say. */
import type { AppListMessages, CommonMessages } from '../messages.js';

export const firstCommon = {
  retry: 'Try again',
  loading: 'Loading…',
  status: (status) =>
    ({ approved: 'Approved', 'under-review': 'Under Review', 'not-approved': 'Not Approved' })[status],
  errorNetwork: 'The server can’t be reached. Check your connection and try again.',
  underReviewOff: 'The app can be switched on after its review.',
} satisfies Partial<CommonMessages>;

export const firstList = {
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
  search: 'Search by name or client ID',
  filters: 'View',
  // Intl takes longer for its first number than a list for its first ten rows.
  total: (count) => (count === 1 ? '1 app' : `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')} apps`),
} satisfies Partial<AppListMessages>;

export type FirstCommonMessages = Pick<CommonMessages, keyof typeof firstCommon>;
export type FirstListMessages = Pick<AppListMessages, keyof typeof firstList>;
