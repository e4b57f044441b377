import type { DeleteAppMessages } from '../messages.js';

export const deleteApp: DeleteAppMessages = {
  title: (name) => `“${name}” verwijderen?`,
  text: 'De app en de clientgeheimen ervan worden definitief verwijderd. Alles wat ze gebruikt, werkt meteen niet meer: niemand kan nog bij de app inloggen en de app krijgt geen tokens meer.',
  // Without quotation marks, which would be typed along.
  typeName: (name) => `Typ deze naam om te bevestigen: ${name}`,
  confirm: 'App verwijderen',
};
