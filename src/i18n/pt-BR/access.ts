import type { AccessMessages } from '../messages.js';

const roles: Record<string, string> = { 'org-admin': 'administrador do ZoomInfo', reviewer: 'revisor' };

export const access: AccessMessages = {
  roleTitle: 'Sua função não dá acesso a esta página',
  missingRole: (names) => `Função necessária: ${names}.`,
  role: (id) => roles[id] ?? id,
  askAdmin: 'Peça ao seu administrador do ZoomInfo.',
  askContact: ['Peça ao seu administrador do ZoomInfo, ', '.'],
  ask: 'Solicitar acesso',
  asking: 'Enviando solicitação…',
  asked: (day) => `Você solicitou acesso em ${day}.`,
  seen: (contact) => `${contact ?? 'Seu administrador do ZoomInfo'} vê a solicitação em “Usuários”.`,
  failed: (reason) => `Sua solicitação não foi enviada. ${reason}`,
  again: 'Verificar novamente',
  givenTitle: 'Agora você tem acesso',
  givenText: 'O acesso de que você precisa foi concedido. Se esta página continuar bloqueada, entre novamente.',
};
