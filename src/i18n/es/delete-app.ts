import type { DeleteAppMessages } from '../messages.js';

export const deleteApp: DeleteAppMessages = {
  title: (name) => `¿Eliminar “${name}”?`,
  text: 'La aplicación y sus secretos de cliente se eliminarán de forma definitiva. Todo lo que los utilice dejará de funcionar de inmediato: nadie podrá iniciar sesión en ella y no recibirá más tokens.',
  // Without quotation marks, which would be typed along.
  typeName: (name) => `Escriba este nombre para confirmar: ${name}`,
  confirm: 'Eliminar aplicación',
};
