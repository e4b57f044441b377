import type { ReviewMessages } from '../messages.js';

const fields: Record<string, string> = {
  name: 'Nome dell’integrazione dell’app',
  logo: 'Logo',
  applicationType: 'Tipo di app',
  redirectUris: 'URI di reindirizzamento per l’accesso',
  scopes: 'Ambiti',
};
const entries: Record<string, string> = { redirectUris: 'URI di reindirizzamento per l’accesso', scopes: 'Ambito' };
const actions: Record<string, string> = {
  submitted: 'ha inviato l’app in revisione',
  resubmitted: 'ha inviato di nuovo l’app',
  withdrawn: 'ha ritirato l’app dalla revisione',
  approved: 'ha approvato l’app',
  'changes-requested': 'ha richiesto modifiche',
  'not-approved': 'non ha approvato l’app',
};

export const review: ReviewMessages = {
  field: (path) => {
    const [name = '', index] = path.split('/');
    const entry = index === undefined ? undefined : entries[name];
    return entry === undefined ? (fields[name] ?? name) : `${entry} ${Number(index) + 1}`;
  },
  fieldHeading: 'Campo',
  live: 'In vigore',
  requested: 'Richiesto',
  added: 'Aggiunto',
  removed: 'Rimosso',
  unchanged: 'Invariato',
  none: 'Nessun valore',
  state: (state) =>
    ({
      waiting: 'In attesa',
      'changes-requested': 'Modifiche richieste',
      approved: 'Approvata',
      'not-approved': 'Non approvata',
      withdrawn: 'Ritirata',
    })[state],
  kind: (kind) => ({ registration: 'Nuova app', change: 'Modifica' })[kind],
  threadTitle: 'Conversazione',
  threadAction: (action) => actions[action] ?? action,
  someone: 'Qualcuno',
  noteOn: (field) => `Nota su “${field}”`,
};
