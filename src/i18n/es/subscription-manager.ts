import { counter } from '../count.js';
import type { SubscriptionManagerMessages } from '../messages.js';

const count = counter('es');
const numbers = new Intl.NumberFormat('es');

export const subscriptionManager: SubscriptionManagerMessages = {
  title: 'Usuarios',
  description:
    'Seleccione la suscripción a DevPortal para los usuarios y desarrolladores que vayan a utilizar DevPortal y guarde los cambios. Se aplican la próxima vez que inicien sesión.',
  search: 'Buscar por nombre o correo electrónico',
  filters: 'Mostrar',
  filter: (filter) => ({ all: 'Todos', devportal: 'Con DevPortal', requested: 'Han solicitado acceso' })[filter],
  requests: (number) =>
    count(number, {
      one: '# persona ha solicitado acceso',
      many: '# de personas han solicitado acceso',
      other: '# personas han solicitado acceso',
    }),
  showRequests: 'Mostrar solicitudes',
  noPackage: 'Hasta que tenga uno, la suscripción no da acceso a nada.',
  name: 'Nombre',
  others: 'Otras suscripciones',
  subscription: 'Suscripción',
  subscriptionOf: (name) => `Suscripción de ${name}`,
  none: 'Ninguna',
  devPortal: 'DevPortal',
  you: 'Usted',
  admin: 'Administrador',
  asked: (day) => `Solicitó acceso el ${day}`,
  grant: 'Conceder',
  grantTo: (name) => `Conceder DevPortal a ${name}`,
  decline: 'Rechazar',
  declineOf: (name) => `Rechazar la solicitud de ${name}`,
  changedFrom: (before) => `Antes: ${before}; sin guardar aún`,
  takeBack: 'Deshacer',
  takeBackOf: (name) => `Deshacer el cambio de ${name}`,
  selectPage: 'Seleccionar a todas las personas de esta página',
  selectUser: (name) => `Seleccionar a ${name}`,
  selected: (number) =>
    count(number, {
      one: '# persona seleccionada',
      many: '# de personas seleccionadas',
      other: '# personas seleccionadas',
    }),
  setTo: 'Cambiar suscripción a',
  apply: 'Cambiar',
  clearSelection: 'Borrar selección',
  changes: (number) => count(number, { one: '# cambio', many: '# de cambios', other: '# cambios' }),
  notSaved: 'Sin guardar aún',
  save: 'Guardar',
  saving: (done, total) => `Guardando ${numbers.format(done)} de ${numbers.format(total)}…`,
  discard: 'Descartar',
  problems: (number) =>
    count(number, {
      one: '# persona sin modificar',
      many: '# de personas sin modificar',
      other: '# personas sin modificar',
    }),
  conflict: (now, kept) =>
    `Alguien ha modificado a esta persona mientras tanto. Suscripción actual: ${now}.${kept ? ' Se conserva su elección.' : ''}`,
  saved: (number, name) => {
    const done =
      name === undefined
        ? count(number, {
            one: '# persona actualizada.',
            many: '# de personas actualizadas.',
            other: '# personas actualizadas.',
          })
        : `Suscripción de ${name} actualizada.`;
    return `${done} El cambio se aplica en el próximo inicio de sesión.`;
  },
  undo: 'Deshacer',
  undone: (number, name) =>
    name === undefined
      ? count(number, {
          one: 'Estado anterior restablecido para # persona.',
          many: 'Estado anterior restablecido para # de personas.',
          other: 'Estado anterior restablecido para # personas.',
        })
      : `Estado anterior restablecido para ${name}.`,
  declined: (name) => `Se ha rechazado la solicitud de ${name}.`,
  range: (first, last, total) => `${numbers.format(first)}–${numbers.format(last)} de ${numbers.format(total)}`,
  previous: 'Anterior',
  next: 'Siguiente',
  pages: 'Páginas',
  emptyTitle: (filter) =>
    ({
      all: 'Aún no hay usuarios',
      devportal: 'Nadie tiene DevPortal todavía',
      requested: 'No hay solicitudes pendientes',
    })[filter],
  emptyText: (filter) =>
    ({
      all: 'Aquí se muestran las personas de su organización.',
      devportal: 'Elija “Todos” y seleccione la suscripción a DevPortal para quienes la necesiten.',
      requested: 'Aquí se muestran las personas que solicitan acceso a DevPortal.',
    })[filter],
  noMatchTitle: 'Nadie coincide',
  noMatchText: 'Pruebe con otra parte del nombre o de la dirección de correo electrónico.',
  clearSearch: 'Borrar búsqueda',
  absentTitle: 'Los usuarios se administran en otro lugar',
  absentText:
    'Aquí no se pueden cambiar las suscripciones. Un administrador las asigna en Admin Portal > User Management > Users.',
  ownTitle: '¿Quitar su propia suscripción?',
  ownText:
    'A partir de su próximo inicio de sesión ya no podrá utilizar DevPortal. Como administrador, podrá volver a asignarse la suscripción en “Usuarios”.',
  ownConfirm: 'Guardar y quitar la mía',
  declineTitle: (name) => `¿Rechazar la solicitud de ${name}?`,
  declineText: 'Esa persona verá que puede volver a solicitarlo. Esta acción no se puede deshacer.',
};
