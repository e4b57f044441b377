import type { DevPortalMessages } from '../messages.js';

export const devPortal: DevPortalMessages = {
  title: 'DevPortal',
  areas: 'DevPortal',
  reviews: 'Revisiones',
  users: 'Usuarios',
  app: 'Aplicación',
  leaveTitle: '¿Salir sin guardar?',
  leaveText: 'Los cambios que ha hecho aún no se han guardado. Se conservan en esta pestaña para cuando vuelva.',
  stay: 'Quedarse',
  leave: 'Salir',
  breadcrumb: 'Ruta de navegación',
  account: 'Cuenta',
  signOut: 'Cerrar sesión',
};
