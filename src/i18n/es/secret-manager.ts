import { counter } from '../count.js';
import type { SecretManagerMessages } from '../messages.js';
import type { RotationStep } from '../secret-messages.js';

const count = counter('es');

const reasons: Record<string, string> = {
  'max-secrets': 'Una aplicación puede tener dos secretos. Desactive y elimine uno para generar otro.',
  'last-active': 'Es el único secreto activo. Genere antes otro para que la aplicación siga funcionando.',
  'still-active': 'Desactive el secreto antes de eliminarlo.',
  'other-retiring': 'El otro secreto está a punto de quedar inactivo. Manténgalo activo primero.',
  'other-expires': 'El otro secreto caduca antes. Elija un momento anterior o genere un secreto que dure más.',
  'not-active': 'Este secreto ya está inactivo.',
  expired: 'Este secreto ha caducado y no se puede volver a usar. Elimínelo y genere otro.',
  'not-kept': 'Este secreto no se guardó y no se puede volver a mostrar.',
};

const steps: Record<RotationStep, string> = {
  create: 'Generar un secreto nuevo',
  deploy: 'Ponerlo en uso',
  prove: 'Comprobar que funciona',
  retire: 'Desactivar el antiguo',
  delete: 'Eliminar el antiguo',
};

const spans = {
  minute: { one: 'Dentro de # minuto', many: 'Dentro de # de minutos', other: 'Dentro de # minutos' },
  hour: { one: 'Dentro de # hora', many: 'Dentro de # de horas', other: 'Dentro de # horas' },
  day: { one: 'Dentro de # día', many: 'Dentro de # de días', other: 'Dentro de # días' },
};

const mostDays = (days: number): string =>
  count(days, {
    one: 'En su organización, un secreto dura # día como máximo.',
    many: 'En su organización, un secreto dura # de días como máximo.',
    other: 'En su organización, un secreto dura # días como máximo.',
  });

export const secretManager: SecretManagerMessages = {
  clientId: 'ID de cliente',
  clientIdHint: 'Identificador público del cliente',
  copyClientId: 'Copiar ID de cliente',
  title: 'Secretos de cliente',
  hint: 'Conserve dos durante la rotación: ponga en uso el nuevo y después desactive el antiguo.',
  generate: 'Generar secreto nuevo',
  generating: 'Generando…',
  created: 'Creación',
  secret: 'Secreto',
  status: 'Estado',
  action: 'Acción',
  lastUsed: 'Último uso',
  expires: 'Caducidad',
  never: 'Nunca',
  notYet: 'Nunca',
  by: (name) => `por ${name}`,
  endsWith: (hint) => `Secreto que termina en ${hint}`,
  active: 'Activo',
  inactive: 'Inactivo',
  expired: 'Caducado',
  retiring: (moment) => `Activo hasta el ${moment}`,
  expiring: (days) =>
    count(days, { one: 'En menos de un día', many: 'Dentro de # de días', other: 'Dentro de # días' }),
  deactivate: 'Desactivar',
  activate: 'Activar',
  keep: 'Mantener activo',
  remove: 'Eliminar',
  emptyTitle: 'Aún no hay secretos',
  emptyText: 'Genere un secreto de cliente para utilizar la aplicación con las API de ZoomInfo.',
  reason: (code) => reasons[code] ?? code,
  problem: (path, code, limit) => {
    if (code === 'max-lifetime') return mostDays(limit ?? 0);
    if (code === 'too-late') return 'Elija un momento dentro de los próximos 30 días.';
    if (code === 'past')
      return path === 'at' ? 'Elija un momento que aún no haya pasado.' : 'Elija un día que aún no haya pasado.';
    return path === 'at' ? 'Elija un momento.' : 'Elija un día.';
  },
  lifetime: 'Caducidad',
  lifetimeDays: (days) =>
    count(days, { one: 'Después de # día', many: 'Después de # de días', other: 'Después de # días' }),
  lifetimeDate: 'Un día concreto…',
  lifetimeUntil: 'Último día',
  lifetimeLimit: mostDays,
  issuedTitle: 'Su nuevo secreto de cliente',
  issuedText: 'Cópielo ahora y guárdelo en un lugar seguro. Se muestra solo esta vez y no se podrá volver a ver.',
  issuedKeptText:
    'Cópielo y guárdelo en un lugar seguro. Podrá volver a verlo más adelante, tras iniciar sesión de nuevo.',
  issuedAgainText: 'Guárdelo en un lugar seguro. En el historial de la aplicación consta que lo ha consultado.',
  issuedLabel: 'Secreto de cliente',
  issuedHidden: 'Oculto, para que nadie lo lea por encima de su hombro. Aun así, puede copiarlo.',
  show: 'Mostrar',
  hide: 'Ocultar',
  copySecret: 'Copiar secreto',
  secretCopied: 'Secreto copiado',
  copyDenied: 'El navegador no ha permitido copiar. El secreto está seleccionado: cópielo con Ctrl+C o ⌘C.',
  downloadEnv: 'Descargar .env',
  downloadJson: 'Descargar JSON',
  downloaded: 'Secreto descargado',
  acknowledge: 'He guardado este secreto en un lugar seguro',
  done: 'Listo',
  guardText: 'No ha copiado el secreto. Cuando se cierre esta ventana, nadie podrá volver a mostrarlo.',
  guardStay: 'Volver',
  guardLeave: 'Cerrar sin el secreto',
  deactivateTitle: '¿Desactivar este secreto?',
  deactivateText: (hint) =>
    `Todo lo que aún use el secreto que termina en ${hint} se rechazará desde su próxima solicitud de token. Puede volver a activarlo.`,
  when: 'Cuándo',
  now: 'Ahora',
  after: (amount, unit) => count(amount, spans[unit]),
  atTime: 'En un momento concreto…',
  atTimeLabel: 'Fecha y hora',
  usedLately: (age) => `Último uso: ${age}. Todo lo que lo utiliza dejará de funcionar de inmediato.`,
  otherNeverUsed: (hint) =>
    `El otro secreto, que termina en ${hint}, no se ha usado nunca. Si no está en uso, la aplicación dejará de funcionar de inmediato.`,
  typeHint: (hint) => `Escriba los caracteres ${hint} para confirmar`,
  setTime: 'Programar desactivación',
  deleteTitle: '¿Eliminar este secreto?',
  deleteText: (hint) => `El secreto que termina en ${hint} se eliminará de forma definitiva.`,
  deactivated: 'Secreto desactivado',
  retirementSet: (moment) => `El secreto quedará inactivo el ${moment}`,
  kept: 'El secreto sigue activo',
  activated: 'Secreto activado',
  deleted: 'Secreto eliminado',
  actionFailed: (reason) => `No se ha modificado el secreto. ${reason}`,
  reveal: 'Mostrar',
  stepUpTitle: 'Inicie sesión de nuevo para ver este secreto',
  stepUpText:
    'Un secreto solo se muestra poco después de iniciar sesión, para que una pestaña abierta no revele nada. Después volverá aquí.',
  stepUpAgain:
    'Ese inicio de sesión no bastó para mostrar el secreto: tiene que ser nuevo y tan seguro como exige su organización.',
  stepUpImpossible: 'Esta página no puede volver a iniciar su sesión. Cierre sesión, iníciela de nuevo y vuelva aquí.',
  handOverTitle: 'Su nuevo secreto de cliente',
  handingOver: 'El nuevo secreto va de camino al almacén de secretos de su organización…',
  handedOver: 'El nuevo secreto está en el almacén de secretos de su organización. Nadie lo ha visto.',
  handOverFailed:
    'El almacén no ha aceptado el nuevo secreto. Aún no lo tiene nadie: inténtelo de nuevo o renuncie a él y elimínelo.',
  handOverDrop: 'Renunciar',
  handOverGuard: 'Cuando se cierre esta ventana, nadie podrá obtener el secreto. Puede desactivarlo y eliminarlo.',
  rotation: {
    title: 'Rotación',
    text: 'Cambie el secreto sin interrupciones. Puede irse y continuar más tarde, aquí o en otra pestaña.',
    step: (step) => steps[step],
    done: 'Hecho',
    current: 'Siguiente',
    createdText: (hint, day) => `Termina en ${hint} y se generó el ${day}.`,
    deployText: (hint) =>
      `Configure el secreto que termina en ${hint} en todos los lugares donde se ejecuta la aplicación.`,
    waiting: 'Aún no se ha solicitado ningún token con él. Esta página vuelve a comprobarlo por sí sola.',
    proven: (age) => `Último uso: ${age}.`,
    unknown: 'Este portal no puede saber si un secreto está en uso. Asegúrese antes de continuar.',
    check: 'Comprobar un secreto',
    retireText: (hint) => `El que termina en ${hint}: ahora o cuando le convenga.`,
    retiringText: (hint, moment) => `El que termina en ${hint} quedará inactivo el ${moment}.`,
    retiredText: (hint) => `El que termina en ${hint} está inactivo.`,
    expiredText: (hint) => `El que termina en ${hint} ha caducado.`,
    deleteText: (hint) => `Mientras no se elimine el que termina en ${hint}, puede volver a activarlo.`,
    undo: 'Activarlo de nuevo',
    keep: 'Mantenerlo activo',
    retire: 'Desactivar el secreto antiguo',
    remove: 'Eliminar el secreto antiguo',
    stalled: (hint) =>
      `El secreto nuevo, que termina en ${hint}, está inactivo. Actívelo para continuar o elimínelo para quedarse con el antiguo.`,
  },
};
