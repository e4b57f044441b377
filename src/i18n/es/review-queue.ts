import { counter } from '../count.js';
import type { ReviewQueueMessages } from '../messages.js';

const count = counter('es');

const risks: Record<string, [title: string, text: string]> = {
  'new-host': [
    'Host nuevo',
    'Ningún revisor ha aprobado antes este host para la organización. Asegúrese de que es suyo: quien lo controla recibe los inicios de sesión.',
  ],
  loopback: [
    'Equipo local',
    'Los inicios de sesión van a un programa del propio equipo del usuario, donde cualquier programa puede escuchar. Es adecuado para una herramienta de escritorio, pero no para una aplicación web.',
  ],
  'custom-scheme': [
    'Enlace de aplicación',
    'Otra aplicación del dispositivo del usuario puede reclamar el mismo esquema y recibir el inicio de sesión. Un enlace https:// a la aplicación es más seguro.',
  ],
  'widened-scopes': [
    'Acceso nuevo',
    'La aplicación no puede hacer esto actualmente. Compruebe que su finalidad lo requiera.',
  ],
  'look-alike': [
    'Nombre parecido',
    'El host puede confundirse con el de ZoomInfo o con uno que utiliza la organización. Compárelo letra por letra.',
  ],
};

export const reviewQueue: ReviewQueueMessages = {
  title: 'Cola de revisión',
  description: 'Aplicaciones de socios que esperan una decisión. Las que más llevan esperando van primero.',
  state: 'Estado',
  allStates: 'Todos los estados',
  kind: 'Tipo',
  allKinds: 'Todos los tipos',
  assignee: 'Responsable',
  everyone: 'Cualquiera',
  me: 'Yo',
  nobody: 'Nadie',
  search: 'Buscar aplicaciones y organizaciones',
  app: 'Aplicación',
  organization: 'Organización',
  risks: 'Avisos de riesgo',
  riskCount: (number) =>
    number === 0 ? 'Ninguno' : count(number, { one: '# aviso', many: '# de avisos', other: '# avisos' }),
  submitted: 'Envío',
  submittedBy: 'Enviada por',
  clientId: 'ID de cliente',
  open: (app) => `Revisar “${app}”`,
  total: (number) => count(number, { one: '# revisión', many: '# de revisiones', other: '# revisiones' }),
  more: 'Mostrar más',
  emptyTitle: 'Todo al día',
  emptyText: 'Ninguna aplicación espera revisión. Los nuevos envíos aparecerán aquí.',
  noMatchTitle: 'Sin resultados',
  noMatchText: 'Ninguna revisión coincide con la búsqueda y los filtros.',
  clearFilters: 'Borrar filtros',
  forbiddenTitle: 'Las revisiones son para revisores',
  forbiddenText: 'Su cuenta no tiene el rol de revisor. Lo asignan los equipos de API y de Alianzas de ZoomInfo.',
  unavailableTitle: 'Las revisiones no están disponibles aquí',
  unavailableText: 'Este DevPortal funciona sin cola de revisión.',
  goneText: 'Esta revisión ya no existe o usted no puede verla.',
  back: 'Cola de revisión',
  changes: 'Cambios solicitados',
  wholeApp: 'Cómo quedaría la aplicación completa',
  requestedApp: 'Aplicación solicitada',
  riskTitle: (code) => risks[code]?.[0] ?? 'Mirar con atención',
  riskText: (code) => risks[code]?.[1] ?? 'Una regla ha marcado este valor.',
  assignToMe: 'Asignármela',
  takeOver: 'Hacerme cargo',
  giveBack: 'Devolver',
  assignedToYou: 'Asignada a usted',
  assignedTo: (name) => `Asignada a ${name}`,
  unassigned: 'Sin asignar',
  addNote: 'Añadir nota',
  addNoteOn: (field) => `Añadir nota sobre “${field}”`,
  removeNote: 'Quitar nota',
  count: (length, limit) => `${length} de ${limit} caracteres`,
  decision: 'Decisión',
  choice: (decision) =>
    ({ approved: 'Aprobar', 'changes-requested': 'Solicitar cambios', 'not-approved': 'No aprobar' })[decision],
  choiceHint: (decision) =>
    ({
      approved: 'Lo solicitado empieza a funcionar de inmediato.',
      'changes-requested': 'El propietario edita la aplicación y la vuelve a enviar.',
      'not-approved': 'La solicitud se rechaza, con el motivo que usted indique.',
    })[decision],
  reason: 'Motivo',
  reasonOptional: 'Mensaje (opcional)',
  reasonHint: 'Lo leerá el propietario de la aplicación.',
  notesGoAlong: (number) =>
    count(number, {
      one: 'Se adjunta # nota sobre un campo.',
      many: 'Se adjuntan # de notas sobre campos.',
      other: 'Se adjuntan # notas sobre campos.',
    }),
  goOn: 'Continuar',
  problem: (code) => problems[code] ?? 'Este valor no se acepta.',
  refused: (reason) => refusals[reason] ?? 'Ahora no se puede decidir sobre esta revisión.',
  confirmTitle: (decision, app) =>
    ({
      approved: `¿Aprobar “${app}”?`,
      'changes-requested': `¿Solicitar cambios en “${app}”?`,
      'not-approved': `¿Rechazar “${app}”?`,
    })[decision],
  deciding: 'Enviando…',
  causes: {
    switchedOn:
      'La aplicación se activa, y los usuarios de otras organizaciones pueden iniciar sesión en ella de inmediato.',
    redirectUris: 'Estos URI de redirección nuevos empiezan a funcionar de inmediato:',
    removedUris: 'Estos URI de redirección dejan de funcionar:',
    scopes: 'La aplicación obtiene acceso inmediato a:',
    removedScopes: 'La aplicación pierde el acceso a:',
    partnerUse: 'Los usuarios de otras organizaciones pueden utilizar la aplicación.',
    staysOff: 'La aplicación sigue desactivada para los usuarios de otras organizaciones.',
    staysLive: 'La versión aprobada sigue funcionando como está.',
    ownerTold: 'El propietario ve su motivo y sus notas, y puede volver a enviar la aplicación.',
    notFinal: 'Esta decisión no se puede deshacer aquí.',
  },
  decided: (decision, app) =>
    ({
      approved: `La aplicación “${app}” está aprobada.`,
      'changes-requested': `Se han solicitado cambios en “${app}”.`,
      'not-approved': `La aplicación “${app}” no está aprobada.`,
    })[decision],
  notDecided: (reason) => `No se ha registrado su decisión. ${reason}`,
  notAssigned: (reason) => `No se ha cambiado la asignación. ${reason}`,
  changedTitle: 'El propietario ha modificado esta solicitud',
  changedText:
    'Está viendo la versión nueva. Estas son las diferencias con la que vio antes. Lo que ha escrito se conserva.',
  seenBefore: 'Lo que vio',
  now: 'Ahora',
  changedSeen: 'Entendido',
};

const problems: Record<string, string> = {
  decision: 'Elija una decisión.',
  reason: 'Indique el motivo: el propietario lo necesita para continuar.',
  'too-long': 'Este texto es demasiado largo.',
};

const refusals: Record<string, string> = {
  decided: 'Esta revisión ya se ha decidido o retirado. La conversación indica quién lo hizo.',
  'own-tenant':
    'Esta aplicación es de su propia organización. Debe decidir sobre ella un revisor de otra organización.',
};
