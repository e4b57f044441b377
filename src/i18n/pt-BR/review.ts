import type { ReviewMessages } from '../messages.js';

const fields: Record<string, string> = {
  name: 'Nome da integração do app',
  logo: 'Logotipo',
  applicationType: 'Tipo de app',
  redirectUris: 'URIs de redirecionamento de login',
  scopes: 'Escopos',
};
const entries: Record<string, string> = { redirectUris: 'URI de redirecionamento de login', scopes: 'Escopo' };
const actions: Record<string, string> = {
  submitted: 'enviou o app para revisão',
  resubmitted: 'enviou o app novamente',
  withdrawn: 'retirou o app da revisão',
  approved: 'aprovou o app',
  'changes-requested': 'solicitou alterações',
  'not-approved': 'não aprovou o app',
};

export const review: ReviewMessages = {
  field: (path) => {
    const [name = '', index] = path.split('/');
    const entry = index === undefined ? undefined : entries[name];
    return entry === undefined ? (fields[name] ?? name) : `${entry} ${Number(index) + 1}`;
  },
  fieldHeading: 'Campo',
  live: 'Em vigor',
  requested: 'Solicitado',
  added: 'Adicionado',
  removed: 'Removido',
  unchanged: 'Sem alteração',
  none: 'Sem valor',
  state: (state) =>
    ({
      waiting: 'Aguardando',
      'changes-requested': 'Alterações solicitadas',
      approved: 'Aprovado',
      'not-approved': 'Não aprovado',
      withdrawn: 'Retirado',
    })[state],
  kind: (kind) => ({ registration: 'Novo app', change: 'Alteração' })[kind],
  threadTitle: 'Conversa',
  threadAction: (action) => actions[action] ?? action,
  someone: 'Alguém',
  noteOn: (field) => `Observação sobre “${field}”`,
};
