import { counter } from '../count.js';
import type { AppListMessages } from '../messages.js';

const count = counter('pt-BR');

export const appList: AppListMessages = {
  title: 'Apps de API',
  description:
    'Aproveite ao máximo o ZoomInfo: amplie suas ferramentas atuais com nossas APIs. Gerencie seus apps aqui.',
  createApp: 'Criar app',
  column: (column) =>
    ({
      name: 'Nome do app',
      clientId: 'ID do cliente',
      applicationType: 'Tipo de app',
      updatedAt: 'Última atualização',
      status: 'Status',
      active: 'Ativo',
    })[column],
  type: (type) => ({ internal: 'Interno', partner: 'Parceiro' })[type],
  actions: 'Ações',
  actionsFor: (app) => `Ações de “${app}”`,
  activeFor: (app) => `“${app}” está ativo`,
  selectAll: 'Selecionar tudo',
  selectApp: (app) => `Selecionar “${app}”`,
  open: 'Abrir',
  switchFailed: (app, reason) => `O app “${app}” não foi alterado. ${reason}`,
  search: 'Pesquisar por nome ou ID do cliente',
  filters: 'Visualização',
  total: (number) => count(number, { one: '# app', many: '# de apps', other: '# apps' }),
  emptyTitle: 'Ainda não há apps',
  emptyText: 'Registre um app para obter um ID do cliente e um segredo do cliente para as APIs do ZoomInfo.',
  noMatchTitle: 'Nenhum app corresponde',
  noMatchText: 'Tente outra pesquisa ou remova os filtros.',
  clearFilters: 'Limpar pesquisa e filtros',
};
