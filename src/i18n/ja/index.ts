import type { Messages } from '../messages.js';
import { access } from './access.js';
import { appDetails } from './app-details.js';
import { appListDesk } from './app-list-desk.js';
import { appList } from './app-list.js';
import { common } from './common.js';
import { createApp } from './create-app.js';
import { credentialCheck } from './credential-check.js';
import { deleteApp } from './delete-app.js';
import { devPortal } from './dev-portal.js';
import { quickstart } from './quickstart.js';
import { reviewQueue } from './review-queue.js';
import { review } from './review.js';
import { secretExpiry } from './secret-expiry.js';
import { secretManager } from './secret-manager.js';
import { secretPolicy } from './secret-policy.js';
import { subscriptionManager } from './subscription-manager.js';
import { waffleMenu } from './waffle-menu.js';

export const words: Messages = {
  common,
  appList,
  appListDesk,
  deleteApp,
  createApp,
  secretManager,
  secretExpiry,
  secretPolicy,
  appDetails,
  review,
  reviewQueue,
  devPortal,
  access,
  subscriptionManager,
  waffleMenu,
  quickstart,
  credentialCheck,
};
