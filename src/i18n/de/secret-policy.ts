import { counter } from '../count.js';
import type { SecretPolicyMessages } from '../messages.js';

const count = counter('de');

export const secretPolicy: SecretPolicyMessages = {
  title: 'Client-Secrets',
  text: 'Wie lange neue Client-Secrets der Apps Ihrer Organisation höchstens gültig sind. Bestehende Secrets behalten ihr Ablaufdatum.',
  label: 'Maximale Gültigkeitsdauer',
  none: 'Keine Begrenzung',
  days: (days) => count(days, { one: '# Tag', other: '# Tage' }),
  other: 'Andere Anzahl von Tagen\u00a0…',
  otherLabel: 'Tage',
  range: (days) => `Geben Sie eine ganze Zahl von Tagen zwischen 1 und ${days} an.`,
  effect: (days) =>
    count(days, {
      one: 'Ein neues Secret läuft spätestens nach # Tag ab.',
      other: 'Ein neues Secret läuft spätestens nach # Tagen ab.',
    }),
  effectNone: 'Ein neues Secret darf unbegrenzt gültig sein.',
  save: 'Richtlinie speichern',
  saved: 'Die Richtlinie ist gespeichert',
  failed: (reason) => `Die Richtlinie wurde nicht gespeichert. ${reason}`,
  conflict: 'Jemand anders hat die Richtlinie inzwischen geändert. Sie sehen den aktuellen Stand.',
};
