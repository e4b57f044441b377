import type { ReviewMessages } from '../messages.js';

const fields: Record<string, string> = {
  name: 'Naam van de app-integratie',
  logo: 'Logo',
  applicationType: 'Apptype',
  redirectUris: 'Omleidings-URI’s voor inloggen',
  scopes: 'Scopes',
};
const entries: Record<string, string> = { redirectUris: 'Omleidings-URI voor inloggen', scopes: 'Scope' };
const actions: Record<string, string> = {
  submitted: 'heeft de app ter beoordeling ingediend',
  resubmitted: 'heeft de app opnieuw ingediend',
  withdrawn: 'heeft de app uit de beoordeling teruggetrokken',
  approved: 'heeft de app goedgekeurd',
  'changes-requested': 'heeft om wijzigingen gevraagd',
  'not-approved': 'heeft de app niet goedgekeurd',
};

export const review: ReviewMessages = {
  field: (path) => {
    const [name = '', index] = path.split('/');
    const entry = index === undefined ? undefined : entries[name];
    return entry === undefined ? (fields[name] ?? name) : `${entry} ${Number(index) + 1}`;
  },
  fieldHeading: 'Veld',
  live: 'Nu van kracht',
  requested: 'Aangevraagd',
  added: 'Toegevoegd',
  removed: 'Verwijderd',
  unchanged: 'Ongewijzigd',
  none: 'Geen waarde',
  state: (state) =>
    ({
      waiting: 'Wacht',
      'changes-requested': 'Wijzigingen gevraagd',
      approved: 'Goedgekeurd',
      'not-approved': 'Niet goedgekeurd',
      withdrawn: 'Teruggetrokken',
    })[state],
  kind: (kind) => ({ registration: 'Nieuwe app', change: 'Wijziging' })[kind],
  threadTitle: 'Gesprek',
  threadAction: (action) => actions[action] ?? action,
  someone: 'Iemand',
  noteOn: (field) => `Opmerking bij “${field}”`,
};
