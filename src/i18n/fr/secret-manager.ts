import { counter } from '../count.js';
import type { SecretManagerMessages } from '../messages.js';
import type { RotationStep } from '../secret-messages.js';

const count = counter('fr');

const reasons: Record<string, string> = {
  'max-secrets': 'Une application peut avoir deux secrets. Désactivez-en un et supprimez-le pour en générer un autre.',
  'last-active':
    'C’est le seul secret actif. Générez-en d’abord un autre pour que l’application continue de fonctionner.',
  'still-active': 'Désactivez le secret avant de le supprimer.',
  'other-retiring': 'L’autre secret est sur le point de devenir inactif. Gardez-le d’abord actif.',
  'other-expires':
    'L’autre secret expire avant. Choisissez un moment plus proche, ou générez un secret valable plus longtemps.',
  'not-active': 'Ce secret est déjà inactif.',
  expired: 'Ce secret a expiré et ne peut plus être utilisé. Supprimez-le et générez-en un autre.',
  'not-kept': 'Ce secret n’a pas été conservé et ne peut plus être affiché.',
};

const steps: Record<RotationStep, string> = {
  create: 'Générer un nouveau secret',
  deploy: 'Le mettre en service',
  prove: 'Vérifier qu’il fonctionne',
  retire: 'Désactiver l’ancien',
  delete: 'Supprimer l’ancien',
};

const spans = {
  minute: { one: 'Dans # minute', many: 'Dans # de minutes', other: 'Dans # minutes' },
  hour: { one: 'Dans # heure', many: 'Dans # d’heures', other: 'Dans # heures' },
  day: { one: 'Dans # jour', many: 'Dans # de jours', other: 'Dans # jours' },
};

const mostDays = (days: number): string =>
  count(days, {
    one: 'Dans votre organisation, un secret est valable # jour au maximum.',
    many: 'Dans votre organisation, un secret est valable # de jours au maximum.',
    other: 'Dans votre organisation, un secret est valable # jours au maximum.',
  });

export const secretManager: SecretManagerMessages = {
  clientId: 'ID client',
  clientIdHint: 'Identifiant public du client',
  copyClientId: 'Copier l’ID client',
  title: 'Secrets client',
  hint: 'Gardez-en deux pendant la rotation\u00a0: mettez le nouveau en service, puis désactivez l’ancien.',
  generate: 'Générer un nouveau secret',
  generating: 'Génération…',
  created: 'Création',
  secret: 'Secret',
  status: 'Statut',
  action: 'Action',
  lastUsed: 'Dernière utilisation',
  expires: 'Expiration',
  never: 'Jamais',
  notYet: 'Jamais',
  by: (name) => `par ${name}`,
  endsWith: (hint) => `Secret se terminant par ${hint}`,
  active: 'Actif',
  inactive: 'Inactif',
  expired: 'Expiré',
  retiring: (moment) => `Actif jusqu’au ${moment}`,
  expiring: (days) => count(days, { one: 'D’ici un jour', many: 'Dans # de jours', other: 'Dans # jours' }),
  deactivate: 'Désactiver',
  activate: 'Activer',
  keep: 'Garder actif',
  remove: 'Supprimer',
  emptyTitle: 'Aucun secret pour l’instant',
  emptyText: 'Générez un secret client pour utiliser l’application avec les API de ZoomInfo.',
  reason: (code) => reasons[code] ?? code,
  problem: (path, code, limit) => {
    if (code === 'max-lifetime') return mostDays(limit ?? 0);
    if (code === 'too-late') return 'Choisissez un moment dans les 30 prochains jours.';
    if (code === 'past') return path === 'at' ? 'Choisissez un moment à venir.' : 'Choisissez un jour à venir.';
    return path === 'at' ? 'Choisissez un moment.' : 'Choisissez un jour.';
  },
  lifetime: 'Expiration',
  lifetimeDays: (days) => count(days, { one: 'Après # jour', many: 'Après # de jours', other: 'Après # jours' }),
  lifetimeDate: 'À une date précise…',
  lifetimeUntil: 'Dernier jour',
  lifetimeLimit: mostDays,
  issuedTitle: 'Votre nouveau secret client',
  issuedText:
    'Copiez-le maintenant et conservez-le en lieu sûr. Il n’est affiché que cette fois et ne pourra plus être consulté.',
  issuedKeptText:
    'Copiez-le et conservez-le en lieu sûr. Vous pourrez le revoir plus tard, après une nouvelle connexion.',
  issuedAgainText: 'Conservez-le en lieu sûr. Votre consultation est consignée dans l’historique de l’application.',
  issuedLabel: 'Secret client',
  issuedHidden: 'Masqué pour que personne ne le lise par-dessus votre épaule. Vous pouvez tout de même le copier.',
  show: 'Afficher',
  hide: 'Masquer',
  copySecret: 'Copier le secret',
  secretCopied: 'Secret copié',
  copyDenied: 'Le navigateur a refusé la copie. Le secret est sélectionné\u00a0: copiez-le avec Ctrl+C ou ⌘C.',
  downloadEnv: 'Télécharger .env',
  downloadJson: 'Télécharger JSON',
  downloaded: 'Secret téléchargé',
  acknowledge: 'J’ai conservé ce secret en lieu sûr',
  done: 'Terminé',
  guardText: 'Vous n’avez pas copié le secret. Une fois cette fenêtre fermée, personne ne pourra plus l’afficher.',
  guardStay: 'Revenir',
  guardLeave: 'Fermer sans le secret',
  deactivateTitle: 'Désactiver ce secret\u202f?',
  deactivateText: (hint) =>
    `Tout ce qui utilise encore le secret se terminant par ${hint} sera refusé dès la prochaine demande de jeton. Vous pourrez le réactiver.`,
  when: 'Quand',
  now: 'Maintenant',
  after: (amount, unit) => count(amount, spans[unit]),
  atTime: 'À un moment précis…',
  atTimeLabel: 'Date et heure',
  usedLately: (age) => `Dernière utilisation\u00a0: ${age}. Tout ce qui l’utilise cessera aussitôt de fonctionner.`,
  otherNeverUsed: (hint) =>
    `L’autre secret, se terminant par ${hint}, n’a jamais été utilisé. S’il n’est pas en service, l’application cessera aussitôt de fonctionner.`,
  typeHint: (hint) => `Saisissez les caractères ${hint} pour confirmer`,
  setTime: 'Programmer la désactivation',
  deleteTitle: 'Supprimer ce secret\u202f?',
  deleteText: (hint) => `Le secret se terminant par ${hint} sera supprimé définitivement.`,
  deactivated: 'Secret désactivé',
  retirementSet: (moment) => `Le secret deviendra inactif le ${moment}`,
  kept: 'Le secret reste actif',
  activated: 'Secret activé',
  deleted: 'Secret supprimé',
  actionFailed: (reason) => `Le secret n’a pas été modifié. ${reason}`,
  reveal: 'Afficher',
  stepUpTitle: 'Reconnectez-vous pour voir ce secret',
  stepUpText:
    'Un secret n’est affiché que peu après une connexion, pour qu’un onglet laissé ouvert ne révèle rien. Vous reviendrez ici ensuite.',
  stepUpAgain:
    'Cette connexion ne suffisait pas pour afficher le secret\u00a0: elle doit être récente et aussi forte que votre organisation l’exige.',
  stepUpImpossible: 'Cette page ne peut pas vous reconnecter. Déconnectez-vous, reconnectez-vous, puis revenez.',
  handOverTitle: 'Votre nouveau secret client',
  handingOver: 'Le nouveau secret est en route vers le coffre-fort de votre organisation…',
  handedOver: 'Le nouveau secret est dans le coffre-fort de votre organisation. Personne ne l’a vu.',
  handOverFailed:
    'Le coffre-fort n’a pas pris le nouveau secret. Personne n’en dispose encore\u00a0: réessayez, ou renoncez-y et supprimez-le.',
  handOverDrop: 'Y renoncer',
  handOverGuard:
    'Une fois cette fenêtre fermée, personne ne pourra plus accéder au secret. Vous pouvez le désactiver et le supprimer.',
  rotation: {
    title: 'Rotation',
    text: 'Changez le secret sans interruption. Vous pouvez partir et continuer plus tard, ici ou dans un autre onglet.',
    step: (step) => steps[step],
    done: 'Terminé',
    current: 'À faire',
    createdText: (hint, day) => `Il se termine par ${hint} et a été généré le ${day}.`,
    deployText: (hint) => `Configurez le secret se terminant par ${hint} partout où l’application s’exécute.`,
    waiting: 'Aucun jeton n’a encore été demandé avec ce secret. Cette page vérifie à nouveau d’elle-même.',
    proven: (age) => `Dernière utilisation\u00a0: ${age}.`,
    unknown: 'Ce portail ne peut pas savoir si un secret est utilisé. Assurez-vous-en avant de continuer.',
    check: 'Vérifier un secret',
    retireText: (hint) => `Celui se terminant par ${hint}\u00a0: maintenant, ou au moment qui vous convient.`,
    retiringText: (hint, moment) => `Celui se terminant par ${hint} deviendra inactif le ${moment}.`,
    retiredText: (hint) => `Celui se terminant par ${hint} est inactif.`,
    expiredText: (hint) => `Celui se terminant par ${hint} a expiré.`,
    deleteText: (hint) => `Tant que celui se terminant par ${hint} n’est pas supprimé, vous pouvez le réactiver.`,
    undo: 'Le réactiver',
    keep: 'Le garder actif',
    retire: 'Désactiver l’ancien secret',
    remove: 'Supprimer l’ancien secret',
    stalled: (hint) =>
      `Le nouveau secret, se terminant par ${hint}, est inactif. Activez-le pour continuer, ou supprimez-le pour garder l’ancien.`,
  },
};
