import type { CommonMessages } from '../messages.js';

const packageNames: Record<string, string> = { 'enterprise-api': 'Enterprise API', copilot: 'Copilot' };

export const common: CommonMessages = {
  retry: 'Reintentar',
  signIn: 'Iniciar sesión',
  cancel: 'Cancelar',
  close: 'Cerrar',
  copy: 'Copiar',
  copied: 'Copiado',
  loading: 'Cargando…',
  signedOutTitle: 'No ha iniciado sesión',
  signedOutText: 'Inicie sesión con su cuenta de ZoomInfo para administrar sus aplicaciones.',
  expiredTitle: 'Su sesión ha caducado',
  expiredText: 'Vuelva a iniciar sesión para continuar. Lo que ha escrito se conserva.',
  forbiddenTitle: 'Aún no tiene acceso a DevPortal',
  missingPackage: (packages) => `Su organización necesita uno de estos paquetes: ${packages}.`,
  missingSubscription:
    'Necesita la suscripción a DevPortal. Un administrador la asigna en Admin Portal > User Management > Users.',
  missingOther: 'Su rol no lo permite.',
  askAdmin: 'Pídalo a su administrador de ZoomInfo.',
  packageName: (id) => packageNames[id] ?? id,
  status: (status) => ({ approved: 'Aprobada', 'under-review': 'En revisión', 'not-approved': 'No aprobada' })[status],
  applicationType: (type) => ({ internal: 'Solo para uso interno', partner: 'Para uso de socios e interno' })[type],
  active: 'Activa',
  switchedOn: (app) => `La aplicación “${app}” se ha activado`,
  switchedOff: (app) => `La aplicación “${app}” se ha desactivado`,
  errorTitle: 'Algo ha fallado',
  errorNetwork: 'No se puede acceder al servidor. Compruebe su conexión e inténtelo de nuevo.',
  errorTimeout: 'El servidor ha tardado demasiado en responder. Inténtelo de nuevo.',
  errorRateLimited: (seconds) =>
    seconds === undefined
      ? 'Demasiadas solicitudes. Espere un momento e inténtelo de nuevo.'
      : `Demasiadas solicitudes. Inténtelo de nuevo dentro de ${seconds}\u00a0s.`,
  errorNotFound: 'Esta aplicación ya no existe o usted no puede verla.',
  errorConflict: 'Otra persona ha hecho cambios mientras tanto. Se muestra el estado actual.',
  errorContract: 'Esta página no entiende la respuesta del servidor. Puede que haya que recargarla.',
  errorServer: 'Se ha producido un error en el servidor. Inténtelo de nuevo.',
  errorForbidden: 'No tiene permiso para hacer esto.',
  errorValidation: 'El servidor ha rechazado los datos enviados.',
  underReviewOff: 'La aplicación podrá activarse después de su revisión.',
  requestId: (id) => `Solicitud ${id}`,
};
