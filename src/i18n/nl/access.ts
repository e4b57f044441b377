import type { AccessMessages } from '../messages.js';

const roles: Record<string, string> = { 'org-admin': 'ZoomInfo-beheerder', reviewer: 'beoordelaar' };

export const access: AccessMessages = {
  roleTitle: 'Uw rol geeft geen toegang tot deze pagina',
  missingRole: (names) => `Vereiste rol: ${names}.`,
  role: (id) => roles[id] ?? id,
  askAdmin: 'Vraag dit aan uw ZoomInfo-beheerder.',
  askContact: ['Vraag dit aan uw ZoomInfo-beheerder, ', '.'],
  ask: 'Toegang aanvragen',
  asking: 'Aanvraag verzenden…',
  asked: (day) => `U hebt op ${day} toegang aangevraagd.`,
  seen: (contact) => `${contact ?? 'Uw ZoomInfo-beheerder'} ziet de aanvraag onder “Gebruikers”.`,
  failed: (reason) => `Uw aanvraag is niet verzonden. ${reason}`,
  again: 'Opnieuw controleren',
  givenTitle: 'U hebt nu toegang',
  givenText: 'De toegang die u nodig hebt, is verleend. Log opnieuw in als deze pagina gesloten blijft.',
};
