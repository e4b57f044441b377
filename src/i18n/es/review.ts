import type { ReviewMessages } from '../messages.js';

const fields: Record<string, string> = {
  name: 'Nombre de la integración de la aplicación',
  logo: 'Logotipo',
  applicationType: 'Tipo de aplicación',
  redirectUris: 'URI de redirección de inicio de sesión',
  scopes: 'Ámbitos',
};
const entries: Record<string, string> = { redirectUris: 'URI de redirección de inicio de sesión', scopes: 'Ámbito' };
const actions: Record<string, string> = {
  submitted: 'envió la aplicación a revisión',
  resubmitted: 'volvió a enviar la aplicación',
  withdrawn: 'retiró la aplicación de la revisión',
  approved: 'aprobó la aplicación',
  'changes-requested': 'solicitó cambios',
  'not-approved': 'no aprobó la aplicación',
};

export const review: ReviewMessages = {
  field: (path) => {
    const [name = '', index] = path.split('/');
    const entry = index === undefined ? undefined : entries[name];
    return entry === undefined ? (fields[name] ?? name) : `${entry} ${Number(index) + 1}`;
  },
  fieldHeading: 'Campo',
  live: 'En vigor',
  requested: 'Solicitado',
  added: 'Añadido',
  removed: 'Quitado',
  unchanged: 'Sin cambios',
  none: 'Sin valor',
  state: (state) =>
    ({
      waiting: 'En espera',
      'changes-requested': 'Cambios solicitados',
      approved: 'Aprobada',
      'not-approved': 'No aprobada',
      withdrawn: 'Retirada',
    })[state],
  kind: (kind) => ({ registration: 'Aplicación nueva', change: 'Cambio' })[kind],
  threadTitle: 'Conversación',
  threadAction: (action) => actions[action] ?? action,
  someone: 'Alguien',
  noteOn: (field) => `Nota sobre “${field}”`,
};
