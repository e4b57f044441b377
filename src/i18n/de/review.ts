import type { ReviewMessages } from '../messages.js';

const fields: Record<string, string> = {
  name: 'Name der App-Integration',
  logo: 'Logo',
  applicationType: 'App-Typ',
  redirectUris: 'Umleitungs-URIs für die Anmeldung',
  scopes: 'Scopes',
};
const entries: Record<string, string> = { redirectUris: 'Umleitungs-URI für die Anmeldung', scopes: 'Scope' };
const actions: Record<string, string> = {
  submitted: 'hat die App zur Prüfung eingereicht',
  resubmitted: 'hat die App erneut eingereicht',
  withdrawn: 'hat die App aus der Prüfung zurückgezogen',
  approved: 'hat die App genehmigt',
  'changes-requested': 'hat Änderungen angefordert',
  'not-approved': 'hat die App nicht genehmigt',
};

export const review: ReviewMessages = {
  field: (path) => {
    const [name = '', index] = path.split('/');
    const entry = index === undefined ? undefined : entries[name];
    return entry === undefined ? (fields[name] ?? name) : `${entry} ${Number(index) + 1}`;
  },
  fieldHeading: 'Feld',
  live: 'Derzeit gültig',
  requested: 'Beantragt',
  added: 'Hinzugefügt',
  removed: 'Entfernt',
  unchanged: 'Unverändert',
  none: 'Keine Angabe',
  state: (state) =>
    ({
      waiting: 'Wartet',
      'changes-requested': 'Änderungen angefordert',
      approved: 'Genehmigt',
      'not-approved': 'Nicht genehmigt',
      withdrawn: 'Zurückgezogen',
    })[state],
  kind: (kind) => ({ registration: 'Neue App', change: 'Änderung' })[kind],
  threadTitle: 'Gesprächsverlauf',
  threadAction: (action) => actions[action] ?? action,
  someone: 'Jemand',
  noteOn: (field) => `Anmerkung zu „${field}“`,
};
