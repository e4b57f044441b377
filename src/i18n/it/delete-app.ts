import type { DeleteAppMessages } from '../messages.js';

export const deleteApp: DeleteAppMessages = {
  title: (name) => `Eliminare “${name}”?`,
  text: 'L’app e i relativi client secret verranno eliminati definitivamente. Tutto ciò che li usa smetterà subito di funzionare: nessuno potrà accedere all’app, che non riceverà più token.',
  // Without quotation marks, which would be typed along.
  typeName: (name) => `Digitare questo nome per confermare: ${name}`,
  confirm: 'Elimina app',
};
