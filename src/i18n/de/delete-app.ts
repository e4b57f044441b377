import type { DeleteAppMessages } from '../messages.js';

export const deleteApp: DeleteAppMessages = {
  title: (name) => `„${name}“ löschen?`,
  text: 'Die App und ihre Client-Secrets werden endgültig gelöscht. Alles, was sie verwendet, funktioniert sofort nicht mehr: Niemand kann sich bei der App anmelden, und sie erhält keine Token mehr.',
  // Without quotation marks, which would be typed along.
  typeName: (name) => `Geben Sie zur Bestätigung den Namen ein: ${name}`,
  confirm: 'App löschen',
};
