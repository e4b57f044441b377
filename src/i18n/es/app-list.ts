import { counter } from '../count.js';
import type { AppListMessages } from '../messages.js';

const count = counter('es');

export const appList: AppListMessages = {
  title: 'Aplicaciones de API',
  description:
    'Saque el máximo partido a ZoomInfo ampliando sus herramientas actuales con nuestras API. Administre aquí sus aplicaciones.',
  createApp: 'Crear aplicación',
  column: (column) =>
    ({
      name: 'Nombre de la aplicación',
      clientId: 'ID de cliente',
      applicationType: 'Tipo de aplicación',
      updatedAt: 'Última actualización',
      status: 'Estado',
      active: 'Activa',
    })[column],
  type: (type) => ({ internal: 'Interna', partner: 'De socios' })[type],
  actions: 'Acciones',
  actionsFor: (app) => `Acciones de “${app}”`,
  activeFor: (app) => `“${app}” está activa`,
  selectAll: 'Seleccionar todo',
  selectApp: (app) => `Seleccionar “${app}”`,
  open: 'Abrir',
  switchFailed: (app, reason) => `La aplicación “${app}” no se ha modificado. ${reason}`,
  search: 'Buscar por nombre o ID de cliente',
  filters: 'Vista',
  total: (number) => count(number, { one: '# aplicación', many: '# de aplicaciones', other: '# aplicaciones' }),
  emptyTitle: 'Aún no hay aplicaciones',
  emptyText: 'Registre una aplicación para obtener un ID de cliente y un secreto de cliente para las API de ZoomInfo.',
  noMatchTitle: 'Ninguna aplicación coincide',
  noMatchText: 'Pruebe con otra búsqueda o quite los filtros.',
  clearFilters: 'Borrar búsqueda y filtros',
};
