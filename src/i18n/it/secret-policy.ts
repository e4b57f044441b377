import { counter } from '../count.js';
import type { SecretPolicyMessages } from '../messages.js';

const count = counter('it');

export const secretPolicy: SecretPolicyMessages = {
  title: 'Client secret',
  text: 'Quanto possono durare i nuovi client secret delle app dell’organizzazione. I secret esistenti mantengono la scadenza che hanno.',
  label: 'Durata massima',
  none: 'Nessun limite',
  days: (days) => count(days, { one: '# giorno', many: '# di giorni', other: '# giorni' }),
  other: 'Un altro numero di giorni…',
  otherLabel: 'Giorni',
  range: (days) => `Indicare un numero intero di giorni da 1 a ${days}.`,
  effect: (days) =>
    count(days, {
      one: 'Un nuovo secret scade al più tardi dopo # giorno.',
      many: 'Un nuovo secret scade al più tardi dopo # di giorni.',
      other: 'Un nuovo secret scade al più tardi dopo # giorni.',
    }),
  effectNone: 'Un nuovo secret può durare per sempre.',
  save: 'Salva criterio',
  saved: 'Il criterio è stato salvato',
  failed: (reason) => `Il criterio non è stato salvato. ${reason}`,
  conflict: 'Nel frattempo un’altra persona ha modificato il criterio. Viene mostrato lo stato attuale.',
};
