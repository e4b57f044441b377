import type { DevPortalMessages } from '../messages.js';

export const devPortal: DevPortalMessages = {
  title: 'DevPortal',
  breadcrumb: 'Breadcrumb',
  account: 'Account',
  signOut: 'Sign out',
};
