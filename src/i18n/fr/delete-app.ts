import type { DeleteAppMessages } from '../messages.js';

export const deleteApp: DeleteAppMessages = {
  title: (name) => `Supprimer «\u202f${name}\u202f»\u202f?`,
  text: 'L’application et ses secrets client seront supprimés définitivement. Tout ce qui les utilise cessera aussitôt de fonctionner\u00a0: personne ne pourra plus s’y connecter, et elle ne recevra plus de jetons.',
  // Without quotation marks, which would be typed along.
  typeName: (name) => `Saisissez ce nom pour confirmer\u00a0: ${name}`,
  confirm: 'Supprimer l’application',
};
