import type { AccessMessages } from '../messages.js';

const roles: Record<string, string> = { 'org-admin': 'ZoomInfo-Admin', reviewer: 'Prüfer' };

export const access: AccessMessages = {
  roleTitle: 'Mit Ihrer Rolle haben Sie hier keinen Zugriff',
  missingRole: (names) => `Sie benötigen diese Rolle: ${names}.`,
  role: (id) => roles[id] ?? id,
  askAdmin: 'Wenden Sie sich dafür an Ihren ZoomInfo-Admin.',
  askContact: ['Wenden Sie sich dafür an Ihren ZoomInfo-Admin ', '.'],
  ask: 'Zugriff anfordern',
  asking: 'Wird angefordert\u00a0…',
  asked: (day) => `Sie haben am ${day} Zugriff angefordert.`,
  seen: (contact) => `${contact ?? 'Ihr ZoomInfo-Admin'} sieht die Anforderung unter „Benutzer“.`,
  failed: (reason) => `Ihre Anforderung wurde nicht gesendet. ${reason}`,
  again: 'Erneut prüfen',
  givenTitle: 'Sie haben jetzt Zugriff',
  givenText: 'Ihnen wurde zugewiesen, was Sie benötigen. Wenn diese Seite gesperrt bleibt, melden Sie sich erneut an.',
};
