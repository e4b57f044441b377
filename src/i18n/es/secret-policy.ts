import { counter } from '../count.js';
import type { SecretPolicyMessages } from '../messages.js';

const count = counter('es');

export const secretPolicy: SecretPolicyMessages = {
  title: 'Secretos de cliente',
  text: 'Cuánto pueden durar los nuevos secretos de cliente de las aplicaciones de su organización. Los secretos existentes conservan su fecha de caducidad.',
  label: 'Duración máxima',
  none: 'Sin límite',
  days: (days) => count(days, { one: '# día', many: '# de días', other: '# días' }),
  other: 'Otro número de días…',
  otherLabel: 'Días',
  range: (days) => `Indique un número entero de días entre 1 y ${days}.`,
  effect: (days) =>
    count(days, {
      one: 'Un secreto nuevo caduca, como máximo, después de # día.',
      many: 'Un secreto nuevo caduca, como máximo, después de # de días.',
      other: 'Un secreto nuevo caduca, como máximo, después de # días.',
    }),
  effectNone: 'Un secreto nuevo puede durar indefinidamente.',
  save: 'Guardar política',
  saved: 'Se ha guardado la política',
  failed: (reason) => `No se ha guardado la política. ${reason}`,
  conflict: 'Otra persona ha modificado la política mientras tanto. Se muestra el estado actual.',
};
