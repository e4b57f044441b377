import type { WaffleMenuMessages } from '../messages.js';

export const waffleMenu: WaffleMenuMessages = {
  label: 'Productos',
  loading: 'Cargando…',
  failed: (reason) => `No se pueden mostrar sus productos. ${reason}`,
  emptyText: 'Aún no tiene productos. Pida una suscripción a su administrador de ZoomInfo.',
};
