/** A language that nobody speaks: every English word between brackets, so that what has none was never translated. */
import type { Messages } from '../../../src/i18n/messages.js';
import { access } from '../../../src/i18n/en/access.js';
import { appDetails } from '../../../src/i18n/en/app-details.js';
import { appListDesk } from '../../../src/i18n/en/app-list-desk.js';
import { appList } from '../../../src/i18n/en/app-list.js';
import { common } from '../../../src/i18n/en/common.js';
import { createApp } from '../../../src/i18n/en/create-app.js';
import { credentialCheck } from '../../../src/i18n/en/credential-check.js';
import { deleteApp } from '../../../src/i18n/en/delete-app.js';
import { devPortal } from '../../../src/i18n/en/dev-portal.js';
import { quickstart } from '../../../src/i18n/en/quickstart.js';
import { review } from '../../../src/i18n/en/review.js';
import { reviewQueue } from '../../../src/i18n/en/review-queue.js';
import { secretExpiry } from '../../../src/i18n/en/secret-expiry.js';
import { secretManager } from '../../../src/i18n/en/secret-manager.js';
import { secretPolicy } from '../../../src/i18n/en/secret-policy.js';
import { subscriptionManager } from '../../../src/i18n/en/subscription-manager.js';
import { waffleMenu } from '../../../src/i18n/en/waffle-menu.js';

const english: Messages = {
  access,
  appDetails,
  appList,
  appListDesk,
  common,
  createApp,
  credentialCheck,
  deleteApp,
  devPortal,
  quickstart,
  review,
  reviewQueue,
  secretExpiry,
  secretManager,
  secretPolicy,
  subscriptionManager,
  waffleMenu,
};

function bracketed(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? value : `⟦${value}⟧`;
  if (typeof value === 'function')
    return (...args: unknown[]) => bracketed((value as (...args: unknown[]) => unknown)(...args));
  if (Array.isArray(value)) return value.map(bracketed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bracketed(inner)]));
}

export const pseudoWords = bracketed(english) as Messages;

/** What stands outside of all brackets. */
export function unbracketed(text: string): string {
  let depth = 0;
  let rest = '';
  for (const sign of text) {
    if (sign === '⟦') depth += 1;
    else if (sign === '⟧') depth -= 1;
    else if (depth === 0) rest += sign;
  }
  return rest;
}
