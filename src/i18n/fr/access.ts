import type { AccessMessages } from '../messages.js';

const roles: Record<string, string> = { 'org-admin': 'administrateur ZoomInfo', reviewer: 'examinateur' };

export const access: AccessMessages = {
  roleTitle: 'Votre rôle ne vous donne pas accès à cette page',
  missingRole: (names) => `Rôle requis\u00a0: ${names}.`,
  role: (id) => roles[id] ?? id,
  askAdmin: 'Adressez-vous à votre administrateur ZoomInfo.',
  askContact: ['Adressez-vous à votre administrateur ZoomInfo, ', '.'],
  ask: 'Demander l’accès',
  asking: 'Envoi de la demande…',
  asked: (day) => `Vous avez demandé l’accès le ${day}.`,
  seen: (contact) =>
    `${contact ?? 'Votre administrateur ZoomInfo'} voit votre demande sous «\u202fUtilisateurs\u202f».`,
  failed: (reason) => `Votre demande n’a pas été envoyée. ${reason}`,
  again: 'Vérifier à nouveau',
  givenTitle: 'Vous avez maintenant accès',
  givenText: 'L’accès nécessaire vous a été accordé. Si cette page reste inaccessible, reconnectez-vous.',
};
