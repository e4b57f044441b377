import type { AccessMessages } from '../messages.js';

const roles: Record<string, string> = { 'org-admin': 'administrador de ZoomInfo', reviewer: 'revisor' };

export const access: AccessMessages = {
  roleTitle: 'Su rol no le da acceso a esta página',
  missingRole: (names) => `Rol necesario: ${names}.`,
  role: (id) => roles[id] ?? id,
  askAdmin: 'Pídalo a su administrador de ZoomInfo.',
  askContact: ['Pídalo a su administrador de ZoomInfo, ', '.'],
  ask: 'Solicitar acceso',
  asking: 'Enviando solicitud…',
  asked: (day) => `Solicitó acceso el ${day}.`,
  seen: (contact) => `${contact ?? 'Su administrador de ZoomInfo'} ve la solicitud en “Usuarios”.`,
  failed: (reason) => `No se envió su solicitud. ${reason}`,
  again: 'Comprobar de nuevo',
  givenTitle: 'Ya tiene acceso',
  givenText: 'Se le ha concedido lo que necesita. Si esta página sigue sin estar disponible, vuelva a iniciar sesión.',
};
