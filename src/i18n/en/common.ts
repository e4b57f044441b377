import type { CommonMessages } from '../messages.js';
import { firstCommon } from './first.js';

const packageNames: Record<string, string> = { 'enterprise-api': 'Enterprise API', copilot: 'Copilot' };

export const common: CommonMessages = {
  ...firstCommon,
  errorTitle: 'That didn’t work',
  signIn: 'Sign in',
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  signedOutTitle: 'You are signed out',
  signedOutText: 'Sign in with your ZoomInfo account to manage your applications.',
  expiredTitle: 'Your sign-in has ended',
  expiredText: 'Sign in again to go on. What you have typed is kept.',
  forbiddenTitle: 'You don’t have access to the DevPortal yet',
  missingPackage: (packages) => `Your organization needs one of these packages: ${packages}.`,
  missingSubscription:
    'You need the DevPortal subscription. An admin assigns it in Admin Portal > User Management > Users.',
  missingOther: 'Your role doesn’t allow this.',
  askAdmin: 'Ask your ZoomInfo admin for it.',
  packageName: (id) => packageNames[id] ?? id,
  applicationType: (type) => ({ internal: 'For internal use only', partner: 'For partner and internal use' })[type],
  active: 'Active',
  switchedOn: (app) => `${app} is switched on`,
  switchedOff: (app) => `${app} is switched off`,
  errorTimeout: 'The server took too long to answer. Try again.',
  errorRateLimited: (seconds) =>
    seconds === undefined
      ? 'Too many requests. Wait a moment and try again.'
      : `Too many requests. Try again in ${seconds} s.`,
  errorNotFound: 'This app no longer exists, or you can’t see it.',
  errorConflict: 'Someone changed this in the meantime. It is shown as it stands now.',
  errorContract: 'The server answered in a way this page doesn’t understand. It may need a reload.',
  errorServer: 'Something went wrong on the server. Try again.',
  errorForbidden: 'You don’t have permission to do this.',
  errorValidation: 'The server refused what was sent.',
  requestId: (id) => `Request ${id}`,
};
