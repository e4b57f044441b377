import type { DeleteAppMessages } from '../messages.js';

export const deleteApp: DeleteAppMessages = {
  title: (name) => `Excluir “${name}”?`,
  text: 'O app e seus segredos do cliente serão excluídos definitivamente. Tudo o que os usa deixará de funcionar imediatamente: ninguém poderá entrar no app, e ele não receberá mais tokens.',
  // Without quotation marks, which would be typed along.
  typeName: (name) => `Digite este nome para confirmar: ${name}`,
  confirm: 'Excluir app',
};
