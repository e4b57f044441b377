import { counter } from '../count.js';
import type { AppListDeskMessages } from '../messages.js';

const count = counter('es');

const titles = {
  activate: {
    one: '¿Activar # aplicación?',
    many: '¿Activar # de aplicaciones?',
    other: '¿Activar # aplicaciones?',
  },
  deactivate: {
    one: '¿Desactivar # aplicación?',
    many: '¿Desactivar # de aplicaciones?',
    other: '¿Desactivar # aplicaciones?',
  },
  delete: {
    one: '¿Eliminar # aplicación?',
    many: '¿Eliminar # de aplicaciones?',
    other: '¿Eliminar # aplicaciones?',
  },
};

const done = (number: number): string =>
  count(number, {
    one: '# aplicación completada',
    many: '# de aplicaciones completadas',
    other: '# aplicaciones completadas',
  });

export const appListDesk: AppListDeskMessages = {
  any: 'Cualquiera',
  on: 'Activada',
  off: 'Desactivada',
  sort: 'Ordenar por',
  ascending: 'Ascendente',
  descending: 'Descendente',
  columns: 'Columnas',
  edit: 'Editar',
  rotate: 'Rotar secreto',
  duplicate: 'Duplicar',
  withdraw: 'Retirar de la revisión',
  copyClientId: 'Copiar ID de cliente',
  remove: 'Eliminar…',
  clientIdCopied: 'ID de cliente copiado',
  copyRefused: (text) => `El navegador no ha permitido copiar. El ID de cliente es ${text}.`,
  selected: (number) =>
    count(number, {
      one: '# aplicación seleccionada',
      many: '# de aplicaciones seleccionadas',
      other: '# aplicaciones seleccionadas',
    }),
  clearSelection: 'Borrar selección',
  withdrawTitle: (app) => `¿Retirar “${app}” de la revisión?`,
  withdrawText:
    'Los revisores dejarán de verla. Lo que está aprobado sigue funcionando. Para volver a enviarla, edítela.',
  withdrawn: (app) => `La aplicación “${app}” se ha retirado de la revisión`,
  deleted: (app) => `La aplicación “${app}” se ha eliminado`,
  bulkTitle: (action, number) => count(number, titles[action]),
  bulkText: (action) =>
    ({
      activate: 'Será posible volver a iniciar sesión en estas aplicaciones, y recibirán tokens.',
      deactivate:
        'Hasta que vuelvan a activarse, nadie podrá iniciar sesión en estas aplicaciones y no recibirán tokens.',
      delete:
        'Estas aplicaciones y sus secretos de cliente se eliminarán de forma definitiva. Todo lo que las utilice dejará de funcionar de inmediato.',
    })[action],
  bulkConfirm: (word) => `Escriba la palabra ${word} para confirmar`,
  bulkWord: 'eliminar',
  bulkRun: (action) => ({ activate: 'Activar', deactivate: 'Desactivar', delete: 'Eliminar' })[action],
  bulkProgress: (finished, total) => `${finished} de ${total}…`,
  bulkDone: (finished, failed) => (failed === 0 ? done(finished) : `${done(finished)}, ${failed} sin completar`),
  bulkResult: (action) => ({ activate: 'Activada', deactivate: 'Desactivada', delete: 'Eliminada' })[action],
  bulkStopped: 'Sin completar: se detuvo antes',
  stop: 'Detener',
  failed: (reason) => `Sin completar. ${reason}`,
};
