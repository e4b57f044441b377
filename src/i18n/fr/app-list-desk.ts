import { counter } from '../count.js';
import type { AppListDeskMessages } from '../messages.js';

const count = counter('fr');

const titles = {
  activate: {
    one: 'Activer # application\u202f?',
    many: 'Activer # d’applications\u202f?',
    other: 'Activer # applications\u202f?',
  },
  deactivate: {
    one: 'Désactiver # application\u202f?',
    many: 'Désactiver # d’applications\u202f?',
    other: 'Désactiver # applications\u202f?',
  },
  delete: {
    one: 'Supprimer # application\u202f?',
    many: 'Supprimer # d’applications\u202f?',
    other: 'Supprimer # applications\u202f?',
  },
};

const done = (number: number): string =>
  count(number, {
    one: '# application traitée',
    many: '# d’applications traitées',
    other: '# applications traitées',
  });

export const appListDesk: AppListDeskMessages = {
  any: 'Tous',
  on: 'Activée',
  off: 'Désactivée',
  sort: 'Trier par',
  ascending: 'Croissant',
  descending: 'Décroissant',
  columns: 'Colonnes',
  edit: 'Modifier',
  rotate: 'Rotation du secret',
  duplicate: 'Dupliquer',
  withdraw: 'Retirer de l’examen',
  copyClientId: 'Copier l’ID client',
  remove: 'Supprimer…',
  clientIdCopied: 'ID client copié',
  copyRefused: (text) => `Le navigateur a refusé la copie. L’ID client est ${text}.`,
  selected: (number) =>
    count(number, {
      one: '# application sélectionnée',
      many: '# d’applications sélectionnées',
      other: '# applications sélectionnées',
    }),
  clearSelection: 'Effacer la sélection',
  withdrawTitle: (app) => `Retirer «\u202f${app}\u202f» de l’examen\u202f?`,
  withdrawText:
    'Les examinateurs ne la verront plus. Ce qui est approuvé continue de fonctionner. Pour la soumettre à nouveau, modifiez-la.',
  withdrawn: (app) => `L’application «\u202f${app}\u202f» est retirée de l’examen`,
  deleted: (app) => `L’application «\u202f${app}\u202f» est supprimée`,
  bulkTitle: (action, number) => count(number, titles[action]),
  bulkText: (action) =>
    ({
      activate: 'Il sera de nouveau possible de s’y connecter, et elles recevront des jetons.',
      deactivate: 'Jusqu’à leur réactivation, personne ne pourra s’y connecter et elles ne recevront aucun jeton.',
      delete:
        'Ces applications et leurs secrets client seront supprimés définitivement. Tout ce qui les utilise cessera aussitôt de fonctionner.',
    })[action],
  bulkConfirm: (word) => `Saisissez le mot ${word} pour confirmer`,
  bulkWord: 'supprimer',
  bulkRun: (action) => ({ activate: 'Activer', deactivate: 'Désactiver', delete: 'Supprimer' })[action],
  bulkProgress: (finished, total) => `${finished} sur ${total}…`,
  bulkDone: (finished, failed) => (failed === 0 ? done(finished) : `${done(finished)}, ${failed} en échec`),
  bulkResult: (action) => ({ activate: 'Activée', deactivate: 'Désactivée', delete: 'Supprimée' })[action],
  bulkStopped: 'Non traitée\u00a0: arrêt avant son tour',
  stop: 'Arrêter',
  failed: (reason) => `Échec. ${reason}`,
};
