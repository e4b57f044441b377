import { counter } from '../count.js';
import type { SubscriptionManagerMessages } from '../messages.js';

const count = counter('pt-BR');
const numbers = new Intl.NumberFormat('pt-BR');

export const subscriptionManager: SubscriptionManagerMessages = {
  title: 'Usuários',
  description:
    'Selecione a assinatura do DevPortal para os usuários e desenvolvedores que usarão o DevPortal e salve a alteração. Ela entra em vigor no próximo login deles.',
  search: 'Pesquisar por nome ou e-mail',
  filters: 'Mostrar',
  filter: (filter) => ({ all: 'Todos', devportal: 'Com DevPortal', requested: 'Solicitaram acesso' })[filter],
  requests: (number) =>
    count(number, {
      one: '# pessoa solicitou acesso',
      many: '# de pessoas solicitaram acesso',
      other: '# pessoas solicitaram acesso',
    }),
  showRequests: 'Mostrar solicitações',
  noPackage: 'Até que ela tenha um, a assinatura não dá acesso a nada.',
  name: 'Nome',
  others: 'Outras assinaturas',
  subscription: 'Assinatura',
  subscriptionOf: (name) => `Assinatura de ${name}`,
  none: 'Nenhuma',
  devPortal: 'DevPortal',
  you: 'Você',
  admin: 'Administrador',
  asked: (day) => `Solicitou acesso em ${day}`,
  grant: 'Conceder',
  grantTo: (name) => `Conceder o DevPortal a ${name}`,
  decline: 'Recusar',
  declineOf: (name) => `Recusar a solicitação de ${name}`,
  changedFrom: (before) => `Antes: ${before}; ainda não salvo`,
  takeBack: 'Desfazer',
  takeBackOf: (name) => `Desfazer a alteração de ${name}`,
  selectPage: 'Selecionar todas as pessoas desta página',
  selectUser: (name) => `Selecionar ${name}`,
  selected: (number) =>
    count(number, {
      one: '# pessoa selecionada',
      many: '# de pessoas selecionadas',
      other: '# pessoas selecionadas',
    }),
  setTo: 'Definir assinatura como',
  apply: 'Definir',
  clearSelection: 'Limpar seleção',
  changes: (number) => count(number, { one: '# alteração', many: '# de alterações', other: '# alterações' }),
  notSaved: 'Ainda não salvo',
  save: 'Salvar',
  saving: (done, total) => `Salvando ${numbers.format(done)} de ${numbers.format(total)}…`,
  discard: 'Descartar',
  problems: (number) =>
    count(number, {
      one: '# pessoa não alterada',
      many: '# de pessoas não alteradas',
      other: '# pessoas não alteradas',
    }),
  conflict: (now, kept) =>
    `Alguém alterou esta pessoa nesse meio-tempo. Assinatura atual: ${now}.${kept ? ' Sua escolha foi mantida.' : ''}`,
  saved: (number, name) => {
    const done =
      name === undefined
        ? count(number, {
            one: '# pessoa atualizada.',
            many: '# de pessoas atualizadas.',
            other: '# pessoas atualizadas.',
          })
        : `Assinatura de ${name} atualizada.`;
    return `${done} A alteração entra em vigor no próximo login.`;
  },
  undo: 'Desfazer',
  undone: (number, name) =>
    name === undefined
      ? count(number, {
          one: 'Estado anterior restaurado para # pessoa.',
          many: 'Estado anterior restaurado para # de pessoas.',
          other: 'Estado anterior restaurado para # pessoas.',
        })
      : `Estado anterior restaurado para ${name}.`,
  declined: (name) => `A solicitação de ${name} foi recusada.`,
  range: (first, last, total) => `${numbers.format(first)}–${numbers.format(last)} de ${numbers.format(total)}`,
  previous: 'Anterior',
  next: 'Próxima',
  pages: 'Páginas',
  emptyTitle: (filter) =>
    ({
      all: 'Ainda não há usuários',
      devportal: 'Ninguém tem o DevPortal ainda',
      requested: 'Nenhuma solicitação pendente',
    })[filter],
  emptyText: (filter) =>
    ({
      all: 'As pessoas da sua organização são exibidas aqui.',
      devportal: 'Escolha “Todos” e selecione a assinatura do DevPortal para quem precisa dela.',
      requested: 'Quem solicita acesso ao DevPortal é exibido aqui.',
    })[filter],
  noMatchTitle: 'Ninguém corresponde',
  noMatchText: 'Tente outra parte do nome ou do endereço de e-mail.',
  clearSearch: 'Limpar pesquisa',
  absentTitle: 'Os usuários são gerenciados em outro lugar',
  absentText:
    'As assinaturas não podem ser alteradas aqui. Um administrador as atribui em Admin Portal > User Management > Users.',
  ownTitle: 'Remover sua própria assinatura?',
  ownText:
    'A partir do seu próximo login, você não poderá mais usar o DevPortal. Como administrador, você ainda poderá atribuir a assinatura novamente à sua conta em “Usuários”.',
  ownConfirm: 'Salvar e remover a minha',
  declineTitle: (name) => `Recusar a solicitação de ${name}?`,
  declineText: 'A pessoa verá que pode solicitar novamente. Não é possível desfazer esta ação.',
};
