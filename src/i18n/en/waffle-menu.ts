import type { WaffleMenuMessages } from '../messages.js';

export const waffleMenu: WaffleMenuMessages = {
  label: 'Products',
  loading: 'Loading…',
  failed: (reason) => `Your products can’t be shown. ${reason}`,
  emptyText: 'You have no products yet. Ask your ZoomInfo admin for a subscription.',
};
