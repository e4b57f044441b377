import type { WaffleMenuMessages } from '../messages.js';

export const waffleMenu: WaffleMenuMessages = {
  label: 'Produkte',
  loading: 'Wird geladen\u00a0…',
  failed: (reason) => `Ihre Produkte können nicht angezeigt werden. ${reason}`,
  emptyText: 'Sie haben noch keine Produkte. Bitten Sie Ihren ZoomInfo-Admin um ein Abonnement.',
};
