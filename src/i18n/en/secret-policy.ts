import type { SecretPolicyMessages } from '../messages.js';

const plural = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

export const secretPolicy: SecretPolicyMessages = {
  title: 'Client secrets',
  text: 'How long new client secrets of your organization’s apps may last. Secrets that exist keep the end they have.',
  label: 'Longest lifetime',
  none: 'No maximum',
  days: plural,
  other: 'Another number of days…',
  otherLabel: 'Days',
  range: (days) => `Give a whole number of days from 1 to ${days}.`,
  effect: (days) => `A new secret expires after ${plural(days)} at the latest.`,
  effectNone: 'A new secret may be made to last for good.',
  save: 'Save policy',
  saved: 'The policy is saved',
  failed: (reason) => `The policy was not saved. ${reason}`,
  conflict: 'Somebody else has changed the policy meanwhile. This is how it stands now.',
};
