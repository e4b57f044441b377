import { counter } from '../count.js';
import type { ReviewQueueMessages } from '../messages.js';

const count = counter('pt-BR');

const risks: Record<string, [title: string, text: string]> = {
  'new-host': [
    'Novo host',
    'Nenhum revisor aprovou este host para a organização antes. Confirme que ele pertence a ela: quem o controla recebe os logins.',
  ],
  loopback: [
    'Máquina local',
    'Os logins vão para um programa na própria máquina do usuário, onde qualquer programa pode escutar. Adequado para uma ferramenta de desktop, mas não para um app da Web.',
  ],
  'custom-scheme': [
    'Link de app',
    'Outro app no dispositivo do usuário pode reivindicar o mesmo esquema e receber o login. Um link https:// para o app é mais seguro.',
  ],
  'widened-scopes': [
    'Novo acesso',
    'Hoje o app não pode fazer isso. Verifique se a finalidade dele exige esse acesso.',
  ],
  'look-alike': [
    'Nome parecido',
    'O host pode ser confundido com o do ZoomInfo ou com um que a organização usa. Compare letra por letra.',
  ],
};

export const reviewQueue: ReviewQueueMessages = {
  title: 'Fila de revisão',
  description: 'Apps de parceiros que aguardam uma decisão. Os que esperam há mais tempo vêm primeiro.',
  state: 'Estado',
  allStates: 'Todos os estados',
  kind: 'Tipo',
  allKinds: 'Todos os tipos',
  assignee: 'Responsável',
  everyone: 'Todos',
  me: 'Eu',
  nobody: 'Ninguém',
  search: 'Pesquisar apps e organizações',
  app: 'App',
  organization: 'Organização',
  risks: 'Alertas de risco',
  riskCount: (number) =>
    number === 0 ? 'Nenhum' : count(number, { one: '# alerta', many: '# de alertas', other: '# alertas' }),
  submitted: 'Envio',
  submittedBy: 'Enviado por',
  clientId: 'ID do cliente',
  open: (app) => `Revisar “${app}”`,
  total: (number) => count(number, { one: '# revisão', many: '# de revisões', other: '# revisões' }),
  more: 'Mostrar mais',
  emptyTitle: 'Tudo em dia',
  emptyText: 'Nenhum app aguarda revisão. Novos envios aparecerão aqui.',
  noMatchTitle: 'Nenhum resultado',
  noMatchText: 'Nenhuma revisão corresponde à pesquisa e aos filtros.',
  clearFilters: 'Limpar filtros',
  forbiddenTitle: 'As revisões são para revisores',
  forbiddenText: 'Sua conta não tem a função de revisor. As equipes de API e de Parcerias do ZoomInfo a atribuem.',
  unavailableTitle: 'As revisões não estão disponíveis aqui',
  unavailableText: 'Este DevPortal funciona sem fila de revisão.',
  goneText: 'Esta revisão não existe mais ou você não tem acesso a ela.',
  back: 'Fila de revisão',
  changes: 'Alterações solicitadas',
  wholeApp: 'Como ficaria o app completo',
  requestedApp: 'App solicitado',
  riskTitle: (code) => risks[code]?.[0] ?? 'Olhar com atenção',
  riskText: (code) => risks[code]?.[1] ?? 'Uma regra marcou este valor.',
  assignToMe: 'Atribuir a mim',
  takeOver: 'Assumir',
  giveBack: 'Devolver',
  assignedToYou: 'Atribuído a você',
  assignedTo: (name) => `Atribuído a ${name}`,
  unassigned: 'Não atribuído',
  addNote: 'Adicionar observação',
  addNoteOn: (field) => `Adicionar observação sobre “${field}”`,
  removeNote: 'Remover observação',
  count: (length, limit) => `${length} de ${limit} caracteres`,
  decision: 'Decisão',
  choice: (decision) =>
    ({ approved: 'Aprovar', 'changes-requested': 'Solicitar alterações', 'not-approved': 'Não aprovar' })[decision],
  choiceHint: (decision) =>
    ({
      approved: 'O que foi solicitado passa a funcionar imediatamente.',
      'changes-requested': 'O proprietário edita o app e o envia novamente.',
      'not-approved': 'A solicitação é recusada, com o seu motivo.',
    })[decision],
  reason: 'Motivo',
  reasonOptional: 'Mensagem (opcional)',
  reasonHint: 'O proprietário do app lerá isto.',
  notesGoAlong: (number) =>
    count(number, {
      one: '# observação sobre um campo será enviada junto.',
      many: '# de observações sobre campos serão enviadas junto.',
      other: '# observações sobre campos serão enviadas junto.',
    }),
  goOn: 'Continuar',
  problem: (code) => problems[code] ?? 'Este valor não é aceito.',
  refused: (reason) => refusals[reason] ?? 'No momento, não é possível decidir sobre esta revisão.',
  confirmTitle: (decision, app) =>
    ({
      approved: `Aprovar “${app}”?`,
      'changes-requested': `Solicitar alterações em “${app}”?`,
      'not-approved': `Recusar “${app}”?`,
    })[decision],
  deciding: 'Enviando…',
  causes: {
    switchedOn: 'O app é ativado, e usuários de outras organizações podem entrar nele imediatamente.',
    redirectUris: 'Estas novas URIs de redirecionamento passam a funcionar imediatamente:',
    removedUris: 'Estas URIs de redirecionamento deixam de funcionar:',
    scopes: 'O app recebe acesso imediato a:',
    removedScopes: 'O app perde o acesso a:',
    partnerUse: 'Usuários de outras organizações podem usar o app.',
    staysOff: 'O app continua desativado para usuários de outras organizações.',
    staysLive: 'A versão aprovada continua funcionando como está.',
    ownerTold: 'O proprietário vê seu motivo e suas observações e pode enviar o app novamente.',
    notFinal: 'Não é possível desfazer esta decisão aqui.',
  },
  decided: (decision, app) =>
    ({
      approved: `O app “${app}” foi aprovado.`,
      'changes-requested': `Alterações em “${app}” foram solicitadas.`,
      'not-approved': `O app “${app}” não foi aprovado.`,
    })[decision],
  notDecided: (reason) => `Sua decisão não foi registrada. ${reason}`,
  notAssigned: (reason) => `A atribuição não foi alterada. ${reason}`,
  changedTitle: 'O proprietário alterou esta solicitação',
  changedText:
    'Você está vendo a nova versão. Estas são as diferenças em relação à que você viu. O que você digitou foi mantido.',
  seenBefore: 'O que você viu',
  now: 'Agora',
  changedSeen: 'Entendi',
};

const problems: Record<string, string> = {
  decision: 'Escolha uma decisão.',
  reason: 'Informe o motivo: o proprietário precisa dele para prosseguir.',
  'too-long': 'Este texto é longo demais.',
};

const refusals: Record<string, string> = {
  decided: 'Esta revisão já foi decidida ou retirada. A conversa mostra por quem.',
  'own-tenant': 'Este app pertence à sua própria organização. Um revisor de outra organização precisa decidir.',
};
