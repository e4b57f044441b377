import { counter } from '../count.js';
import type { SecretPolicyMessages } from '../messages.js';

const count = counter('pt-BR');

export const secretPolicy: SecretPolicyMessages = {
  title: 'Segredos do cliente',
  text: 'Por quanto tempo os novos segredos do cliente dos apps da sua organização podem durar. Os segredos existentes mantêm a data de expiração que têm.',
  label: 'Duração máxima',
  none: 'Sem limite',
  days: (days) => count(days, { one: '# dia', many: '# de dias', other: '# dias' }),
  other: 'Outro número de dias…',
  otherLabel: 'Dias',
  range: (days) => `Informe um número inteiro de dias de 1 a ${days}.`,
  effect: (days) =>
    count(days, {
      one: 'Um novo segredo expira após no máximo # dia.',
      many: 'Um novo segredo expira após no máximo # de dias.',
      other: 'Um novo segredo expira após no máximo # dias.',
    }),
  effectNone: 'Um novo segredo pode durar indefinidamente.',
  save: 'Salvar política',
  saved: 'A política foi salva',
  failed: (reason) => `A política não foi salva. ${reason}`,
  conflict: 'Outra pessoa alterou a política nesse meio-tempo. O estado atual está sendo exibido.',
};
