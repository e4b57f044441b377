import type { CommonMessages } from '../messages.js';

const packageNames: Record<string, string> = { 'enterprise-api': 'Enterprise API', copilot: 'Copilot' };

export const common: CommonMessages = {
  retry: 'Tentar novamente',
  signIn: 'Entrar',
  cancel: 'Cancelar',
  close: 'Fechar',
  copy: 'Copiar',
  copied: 'Copiado',
  loading: 'Carregando…',
  signedOutTitle: 'Nenhuma sessão ativa',
  signedOutText: 'Entre com sua conta do ZoomInfo para gerenciar seus apps.',
  expiredTitle: 'Sua sessão expirou',
  expiredText: 'Entre novamente para continuar. O que você digitou foi mantido.',
  forbiddenTitle: 'Você ainda não tem acesso ao DevPortal',
  missingPackage: (packages) => `Sua organização precisa de um destes pacotes: ${packages}.`,
  missingSubscription:
    'Você precisa da assinatura do DevPortal. Um administrador a atribui em Admin Portal > User Management > Users.',
  missingOther: 'Sua função não permite isso.',
  askAdmin: 'Peça ao seu administrador do ZoomInfo.',
  packageName: (id) => packageNames[id] ?? id,
  status: (status) => ({ approved: 'Aprovado', 'under-review': 'Em revisão', 'not-approved': 'Não aprovado' })[status],
  applicationType: (type) =>
    ({ internal: 'Somente para uso interno', partner: 'Para uso de parceiros e interno' })[type],
  active: 'Ativo',
  switchedOn: (app) => `O app “${app}” foi ativado`,
  switchedOff: (app) => `O app “${app}” foi desativado`,
  errorTitle: 'Algo deu errado',
  errorNetwork: 'Não foi possível acessar o servidor. Verifique sua conexão e tente novamente.',
  errorTimeout: 'O servidor demorou demais para responder. Tente novamente.',
  errorRateLimited: (seconds) =>
    seconds === undefined
      ? 'Solicitações demais. Aguarde um momento e tente novamente.'
      : `Solicitações demais. Tente novamente em ${seconds}\u00a0s.`,
  errorNotFound: 'Este app não existe mais ou você não tem acesso a ele.',
  errorConflict: 'Outra pessoa fez alterações nesse meio-tempo. O estado atual está sendo exibido.',
  errorContract: 'Esta página não entende a resposta do servidor. Talvez seja preciso recarregá-la.',
  errorServer: 'Ocorreu um erro no servidor. Tente novamente.',
  errorForbidden: 'Você não tem permissão para fazer isso.',
  errorValidation: 'O servidor recusou os dados enviados.',
  underReviewOff: 'O app poderá ser ativado após a revisão.',
  requestId: (id) => `Solicitação ${id}`,
};
