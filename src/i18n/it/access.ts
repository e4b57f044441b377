import type { AccessMessages } from '../messages.js';

const roles: Record<string, string> = { 'org-admin': 'amministratore ZoomInfo', reviewer: 'revisore' };

export const access: AccessMessages = {
  roleTitle: 'Questa pagina non è accessibile con il ruolo attuale',
  missingRole: (names) => `Ruolo necessario: ${names}.`,
  role: (id) => roles[id] ?? id,
  askAdmin: 'Rivolgersi all’amministratore ZoomInfo.',
  askContact: ['Rivolgersi all’amministratore ZoomInfo, ', '.'],
  ask: 'Richiedi accesso',
  asking: 'Invio della richiesta…',
  // A date after “il” would need to know its number: “l’8”, “l’11”.
  asked: (day) => `Accesso richiesto in data ${day}.`,
  seen: (contact) => `${contact ?? 'L’amministratore ZoomInfo'} vede la richiesta in “Utenti”.`,
  failed: (reason) => `La richiesta non è stata inviata. ${reason}`,
  again: 'Controlla di nuovo',
  givenTitle: 'Ora l’accesso è disponibile',
  givenText: 'È stato concesso quanto necessario. Se questa pagina resta inaccessibile, accedere di nuovo.',
};
