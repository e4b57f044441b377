import type { ReviewMessages } from '../messages.js';

const fields: Record<string, string> = {
  name: 'App Integration Name',
  logo: 'Logo',
  applicationType: 'Application Type',
  redirectUris: 'Sign-in redirect URIs',
  scopes: 'Scopes',
};
const entries: Record<string, string> = { redirectUris: 'Sign-in redirect URI', scopes: 'Scope' };
const actions: Record<string, string> = {
  submitted: 'submitted the app for review',
  resubmitted: 'submitted the app again',
  withdrawn: 'withdrew the app from review',
  approved: 'approved the app',
  'changes-requested': 'requested changes',
  'not-approved': 'did not approve the app',
};

export const review: ReviewMessages = {
  field: (path) => {
    const [name = '', index] = path.split('/');
    const entry = index === undefined ? undefined : entries[name];
    return entry === undefined ? (fields[name] ?? name) : `${entry} ${Number(index) + 1}`;
  },
  fieldHeading: 'Field',
  live: 'Works now',
  requested: 'Requested',
  added: 'Added',
  removed: 'Removed',
  unchanged: 'Unchanged',
  none: 'None',
  state: (state) =>
    ({
      waiting: 'Waiting',
      'changes-requested': 'Changes Requested',
      approved: 'Approved',
      'not-approved': 'Not Approved',
      withdrawn: 'Withdrawn',
    })[state],
  kind: (kind) => ({ registration: 'New app', change: 'Change' })[kind],
  threadTitle: 'Conversation',
  threadAction: (action) => actions[action] ?? action,
  someone: 'Somebody',
  noteOn: (field) => `Note on ${field}`,
};
