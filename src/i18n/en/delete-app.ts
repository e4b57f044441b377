import type { DeleteAppMessages } from '../messages.js';

export const deleteApp: DeleteAppMessages = {
  title: (name) => `Delete ${name}?`,
  text: 'The app and its client secrets are gone for good. Whatever uses them stops working at once: nobody can sign in to it, and it gets no more tokens.',
  typeName: (name) => `Type ${name} to confirm`,
  confirm: 'Delete app',
};
