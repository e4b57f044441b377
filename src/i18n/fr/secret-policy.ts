import { counter } from '../count.js';
import type { SecretPolicyMessages } from '../messages.js';

const count = counter('fr');

export const secretPolicy: SecretPolicyMessages = {
  title: 'Secrets client',
  text: 'Durée de validité maximale des nouveaux secrets client des applications de votre organisation. Les secrets existants gardent leur date d’expiration.',
  label: 'Durée de validité maximale',
  none: 'Aucune limite',
  days: (days) => count(days, { one: '# jour', many: '# de jours', other: '# jours' }),
  other: 'Un autre nombre de jours…',
  otherLabel: 'Jours',
  range: (days) => `Indiquez un nombre entier de jours compris entre 1 et ${days}.`,
  effect: (days) =>
    count(days, {
      one: 'Un nouveau secret expirera au plus tard après # jour.',
      many: 'Un nouveau secret expirera au plus tard après # de jours.',
      other: 'Un nouveau secret expirera au plus tard après # jours.',
    }),
  effectNone: 'Un nouveau secret pourra être valable indéfiniment.',
  save: 'Enregistrer la règle',
  saved: 'La règle est enregistrée',
  failed: (reason) => `La règle n’a pas été enregistrée. ${reason}`,
  conflict: 'Une autre personne a modifié la règle entre-temps. L’état actuel est affiché.',
};
