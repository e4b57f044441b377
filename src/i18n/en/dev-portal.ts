import type { DevPortalMessages } from '../messages.js';

export const devPortal: DevPortalMessages = {
  title: 'DevPortal',
  areas: 'DevPortal',
  reviews: 'Reviews',
  users: 'Users',
  app: 'App',
  leaveTitle: 'Leave without saving?',
  leaveText: 'What you have changed is not saved yet. It is kept in this tab for when you come back.',
  stay: 'Stay',
  leave: 'Leave',
  breadcrumb: 'Breadcrumb',
  account: 'Account',
  signOut: 'Sign out',
};
