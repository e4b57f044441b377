import { counter } from '../count.js';
import type { AppDetailsMessages } from '../messages.js';

const count = counter('es');

const actions: Record<string, string> = {
  created: 'creó la aplicación',
  updated: 'modificó la aplicación',
  activated: 'activó la aplicación',
  deactivated: 'desactivó la aplicación',
  submitted: 'envió la aplicación a revisión',
  resubmitted: 'volvió a enviar la aplicación a revisión',
  withdrawn: 'retiró la aplicación de la revisión',
  approved: 'aprobó la aplicación',
  'changes-requested': 'solicitó cambios',
  'not-approved': 'no aprobó la aplicación',
  'secret-created': 'generó un secreto de cliente',
  'secret-activated': 'activó un secreto de cliente',
  'secret-deactivated': 'desactivó un secreto de cliente',
  'secret-deleted': 'eliminó un secreto de cliente',
  'secret-retirement-set': 'programó la desactivación de un secreto de cliente',
  'secret-retirement-cancelled': 'canceló la desactivación programada de un secreto de cliente',
  'secret-revealed': 'consultó un secreto de cliente',
};

export const appDetails: AppDetailsMessages = {
  active: 'Activa',
  actions: 'Acciones',
  edit: 'Editar',
  withdraw: 'Retirar de la revisión',
  remove: 'Eliminar',
  quickstart: 'Inicio rápido',
  quickstartHint: 'Un programa para empezar y ayuda cuando se rechaza un inicio de sesión',
  settings: 'Configuración',
  created: 'Fecha de creación',
  lastUpdated: 'Última actualización',
  editTitle: (app) => `Editar “${app}”`,
  save: 'Guardar',
  saveForReview: 'Guardar y enviar a revisión',
  saving: 'Guardando…',
  saved: 'Cambios guardados',
  savedForReview: 'Cambios guardados y enviados a revisión',
  effects: 'Qué ocurrirá al guardar',
  effectNone: 'Aún no ha cambiado nada.',
  effectNow: (fields) => `Se aplica de inmediato: ${fields}.`,
  effectProposed: (fields) => `Pasa a revisión: ${fields}. Mientras tanto, la versión aprobada sigue funcionando.`,
  effectSubmitted: 'La aplicación pasa a revisión con estos cambios. Después se podrá activar.',
  effectOff: 'La aplicación se desactiva hasta que se apruebe.',
  effectApproved: 'Para uso interno, la aplicación no necesita revisión: se aprueba de inmediato.',
  effectWithdrawn: 'Lo que había propuesto antes se retira de la revisión.',
  outdated: 'Otra persona ha modificado esta aplicación desde que la abrió.',
  compare: 'Comparar versiones',
  discardTitle: '¿Descartar los cambios?',
  discardText: 'Los cambios que ha hecho no se han guardado.',
  discard: 'Descartar cambios',
  keepEditing: 'Seguir editando',
  goneTitle: 'Esta aplicación se ha eliminado mientras tanto.',
  goneText: 'Lo que ha escrito sigue aquí. Puede crear una aplicación nueva a partir de ello.',
  createAgain: 'Crear una aplicación nueva con estos datos',
  conflictTitle: 'Otra persona ha modificado esta aplicación',
  conflictText:
    'No se pierde nada de lo suyo ni se sobrescribe nada de lo de esa persona. Elija qué conservar en cada campo.',
  conflictBy: (person, moment) => `Último cambio: ${person}, ${moment}.`,
  conflictStatus: (status) => `Su estado es ahora “${status}”.`,
  useMine: 'Conservar mi versión',
  useTheirs: 'Usar la otra versión',
  onlyHere: 'Solo aquí',
  nothing: 'Sin valor',
  registrationTitle: (state) =>
    ({
      pending: 'El último cambio está en camino',
      refused: 'El último cambio se ha rechazado',
      drifted: 'Cambiada fuera del DevPortal',
    })[state],
  registrationText: (state) =>
    ({
      pending: 'El servicio de inicio de sesión aún no lo ha confirmado. No se pierde nada y no tiene que hacer nada.',
      refused:
        'El servicio de inicio de sesión no lo acepta. Lo que ha introducido se conserva: edite la aplicación para volver a intentarlo.',
      drifted:
        'El servicio de inicio de sesión tiene otra configuración. Un ajuste solo se sobrescribe cuando lo guarda aquí.',
    })[state],
  registrationDiffers: (field, here, there) =>
    `${field}: “${here}” aquí, “${there}” en el servicio de inicio de sesión`,
  registrationOther: (what) =>
    ({
      on: 'Activada en el servicio de inicio de sesión',
      off: 'Desactivada en el servicio de inicio de sesión',
      app: 'No está en el servicio de inicio de sesión',
      secrets: 'Se han añadido, cambiado o eliminado secretos de cliente en el servicio de inicio de sesión',
      settings: 'Se han cambiado otros ajustes de OAuth en el servicio de inicio de sesión',
    })[what],
  registrationSince: (moment) => `Desde: ${moment}`,
  review: 'Revisión',
  underReviewText:
    'Los equipos de API y de Alianzas de ZoomInfo están revisando esta aplicación. Después se podrá activar.',
  changesRequestedText: 'El revisor solicita cambios antes de que se pueda aprobar la aplicación.',
  notApprovedText: 'Esta aplicación no se ha aprobado. Los usuarios ajenos a su organización no pueden utilizarla.',
  withdrawnText:
    'Esta aplicación se ha retirado de la revisión. Los usuarios ajenos a su organización no pueden utilizarla.',
  proposalText: 'Sus cambios esperan revisión. Mientras tanto, la versión aprobada sigue funcionando.',
  proposalChangesText:
    'El revisor solicita cambios en su propuesta. Mientras tanto, la versión aprobada sigue funcionando.',
  proposalNotApprovedText: 'Su propuesta no se ha aprobado. La versión aprobada sigue funcionando.',
  submittedOn: (moment) => `Fecha de envío: ${moment}`,
  reason: 'Motivo del revisor',
  note: 'Nota del revisor:',
  editAndResubmit: 'Editar y volver a enviar',
  withdrawTitle: (app) => `¿Retirar “${app}” de la revisión?`,
  withdrawProposalText: 'Su propuesta se descarta. La versión aprobada queda como está.',
  withdrawAppText:
    'La aplicación deja de revisarse y su estado sigue siendo “No aprobada”. Para volver a enviarla, edítela.',
  withdrawn: 'Retirada de la revisión',
  deletedTitle: (app) => `La aplicación “${app}” se ha eliminado`,
  deletedText: 'Su ID de cliente y sus secretos de cliente ya no funcionan.',
  deleteFailed: (reason) => `No se ha eliminado la aplicación. ${reason}`,
  withdrawFailed: (reason) => `No se ha retirado la aplicación de la revisión. ${reason}`,
  history: 'Historial',
  someone: 'Alguien que ya no está',
  did: (action, text) =>
    `${actions[action] ?? action}${text !== null && action.startsWith('secret-') ? ` que termina en ${text}` : ''}`,
  changed: (field, before, after) => `${field}: de “${before}” a “${after}”`,
  added: (field, values) => `${field}, se añadió: ${values}`,
  removed: (field, values) => `${field}, se quitó: ${values}`,
  retiresAt: (moment) => `Inactivo a partir del ${moment}`,
  logoChange: (change) =>
    ({ added: 'Logotipo añadido', removed: 'Logotipo quitado', replaced: 'Logotipo sustituido' })[change],
  more: 'Mostrar más',
  exportCsv: 'Exportar como CSV',
  exporting: (entries) =>
    count(entries, {
      one: 'Leyendo el historial… # entrada por ahora',
      many: 'Leyendo el historial… # de entradas por ahora',
      other: 'Leyendo el historial… # entradas por ahora',
    }),
  exported: 'Historial exportado',
  historyFailed: (reason) => `No se ha podido leer el historial. ${reason}`,
  fileName: (app) => `Historial de ${app}`,
  csv: {
    at: 'Fecha y hora (UTC)',
    person: 'Persona',
    personId: 'ID de la persona',
    action: 'Acción',
    field: 'Campo',
    before: 'Antes',
    after: 'Después',
    text: 'Observación',
  },
};
