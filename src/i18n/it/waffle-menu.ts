import type { WaffleMenuMessages } from '../messages.js';

export const waffleMenu: WaffleMenuMessages = {
  label: 'Prodotti',
  loading: 'Caricamento…',
  failed: (reason) => `Impossibile mostrare i prodotti. ${reason}`,
  emptyText: 'Non sono ancora disponibili prodotti. Chiedere un abbonamento all’amministratore ZoomInfo.',
};
