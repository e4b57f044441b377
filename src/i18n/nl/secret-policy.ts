import { counter } from '../count.js';
import type { SecretPolicyMessages } from '../messages.js';

const count = counter('nl');

export const secretPolicy: SecretPolicyMessages = {
  title: 'Clientgeheimen',
  text: 'Hoelang nieuwe clientgeheimen van de apps van uw organisatie geldig mogen zijn. Bestaande geheimen behouden hun verloopdatum.',
  label: 'Maximale geldigheidsduur',
  none: 'Geen maximum',
  days: (days) => count(days, { one: '# dag', other: '# dagen' }),
  other: 'Een ander aantal dagen…',
  otherLabel: 'Dagen',
  range: (days) => `Voer een geheel aantal dagen van 1 tot en met ${days} in.`,
  effect: (days) =>
    count(days, {
      one: 'Een nieuw geheim verloopt uiterlijk na # dag.',
      other: 'Een nieuw geheim verloopt uiterlijk na # dagen.',
    }),
  effectNone: 'Een nieuw geheim mag onbeperkt geldig zijn.',
  save: 'Beleid opslaan',
  saved: 'Het beleid is opgeslagen',
  failed: (reason) => `Het beleid is niet opgeslagen. ${reason}`,
  conflict: 'Iemand anders heeft het beleid intussen gewijzigd. U ziet de huidige stand.',
};
