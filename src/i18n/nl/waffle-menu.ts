import type { WaffleMenuMessages } from '../messages.js';

export const waffleMenu: WaffleMenuMessages = {
  label: 'Producten',
  loading: 'Laden…',
  failed: (reason) => `Uw producten kunnen niet worden weergegeven. ${reason}`,
  emptyText: 'U hebt nog geen producten. Vraag uw ZoomInfo-beheerder om een abonnement.',
};
