import { counter } from '../count.js';
import type { AppListDeskMessages } from '../messages.js';

const count = counter('pt-BR');
const apps = (number: number): string => count(number, { one: '# app', many: '# de apps', other: '# apps' });

const done = (number: number): string =>
  count(number, { one: '# app concluído', many: '# de apps concluídos', other: '# apps concluídos' });

export const appListDesk: AppListDeskMessages = {
  any: 'Qualquer um',
  on: 'Ativado',
  off: 'Desativado',
  sort: 'Ordenar por',
  ascending: 'Crescente',
  descending: 'Decrescente',
  columns: 'Colunas',
  edit: 'Editar',
  rotate: 'Rotacionar segredo',
  duplicate: 'Duplicar',
  withdraw: 'Retirar da revisão',
  copyClientId: 'Copiar ID do cliente',
  remove: 'Excluir…',
  clientIdCopied: 'ID do cliente copiado',
  copyRefused: (text) => `O navegador não permitiu copiar. O ID do cliente é ${text}.`,
  selected: (number) =>
    count(number, { one: '# app selecionado', many: '# de apps selecionados', other: '# apps selecionados' }),
  clearSelection: 'Limpar seleção',
  withdrawTitle: (app) => `Retirar “${app}” da revisão?`,
  withdrawText: 'Os revisores não o verão mais. O que está aprovado continua funcionando. Para reenviá-lo, edite-o.',
  withdrawn: (app) => `O app “${app}” foi retirado da revisão`,
  deleted: (app) => `O app “${app}” foi excluído`,
  bulkTitle: (action, number) =>
    `${{ activate: 'Ativar', deactivate: 'Desativar', delete: 'Excluir' }[action]} ${apps(number)}?`,
  bulkText: (action) =>
    ({
      activate: 'Será possível entrar nesses apps novamente, e eles receberão tokens.',
      deactivate: 'Até que sejam reativados, ninguém poderá entrar nesses apps, e eles não receberão tokens.',
      delete:
        'Esses apps e seus segredos do cliente serão excluídos definitivamente. Tudo o que os usa deixará de funcionar imediatamente.',
    })[action],
  bulkConfirm: (word) => `Digite a palavra ${word} para confirmar`,
  bulkWord: 'excluir',
  bulkRun: (action) => ({ activate: 'Ativar', deactivate: 'Desativar', delete: 'Excluir' })[action],
  bulkProgress: (finished, total) => `${finished} de ${total}…`,
  bulkDone: (finished, failed) => (failed === 0 ? done(finished) : `${done(finished)}, ${failed} não`),
  bulkResult: (action) => ({ activate: 'Ativado', deactivate: 'Desativado', delete: 'Excluído' })[action],
  bulkStopped: 'Não concluído: interrompido antes',
  stop: 'Parar',
  failed: (reason) => `Não concluído. ${reason}`,
};
