import type { AccessMessages } from '../messages.js';

const roles: Record<string, string> = { 'org-admin': 'ZoomInfo admin', reviewer: 'reviewer' };

export const access: AccessMessages = {
  roleTitle: 'This isn’t open to your role',
  missingRole: (names) => `You need the role of ${names}.`,
  role: (id) => roles[id] ?? id,
  askAdmin: 'Ask your ZoomInfo admin for it.',
  askContact: ['Ask your ZoomInfo admin, ', ', for it.'],
  ask: 'Ask for access',
  asking: 'Asking…',
  asked: (day) => `You asked on ${day}.`,
  seen: (contact) => `${contact ?? 'Your ZoomInfo admin'} sees it in Users.`,
  failed: (reason) => `Your request was not sent. ${reason}`,
  again: 'Check again',
  givenTitle: 'You have access now',
  givenText: 'What you need was given to you. If this page stays closed, sign in again.',
};
