import type { WaffleMenuMessages } from '../messages.js';

export const waffleMenu: WaffleMenuMessages = {
  label: 'Produtos',
  loading: 'Carregando…',
  failed: (reason) => `Não é possível exibir seus produtos. ${reason}`,
  emptyText: 'Você ainda não tem produtos. Peça uma assinatura ao seu administrador do ZoomInfo.',
};
