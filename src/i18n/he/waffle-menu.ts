import type { WaffleMenuMessages } from '../messages.js';

export const waffleMenu: WaffleMenuMessages = {
  label: 'מוצרים',
  loading: 'בטעינה…',
  failed: (reason) => `לא ניתן להציג את המוצרים שלכם. ${reason}`,
  emptyText: 'אין לכם עדיין מוצרים. בקשו מינוי מהאדמין של ZoomInfo בארגון.',
};
