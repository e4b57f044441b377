import type { WaffleMenuMessages } from '../messages.js';

export const waffleMenu: WaffleMenuMessages = {
  label: 'Produits',
  loading: 'Chargement…',
  failed: (reason) => `Vos produits ne peuvent pas être affichés. ${reason}`,
  emptyText: 'Vous n’avez pas encore de produits. Demandez un abonnement à votre administrateur ZoomInfo.',
};
