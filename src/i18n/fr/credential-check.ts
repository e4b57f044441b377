import type { CredentialVerdict } from '../../contract/credential-check.js';
import type { CredentialCheckMessages } from '../messages.js';

const verdicts: Record<CredentialVerdict, readonly [title: string, text: string]> = {
  right: [
    'Ce secret fonctionne',
    'L’émetteur l’accepte avec l’ID client de cette application. Si la connexion échoue toujours, vérifiez l’URI de redirection.',
  ],
  'under-review': [
    'Ce secret est correct, mais l’application n’est pas approuvée',
    'Jusqu’à son approbation, il fonctionne tout au plus au sein de votre organisation, et seulement tant que l’application est active.',
  ],
  inactive: [
    'Ce secret est inactif',
    'Il appartient à cette application, mais il a été désactivé, à la main ou à la date programmée. Réactivez-le sous «\u202fSecrets client\u202f» ou donnez à votre programme un secret actif.',
  ],
  expired: [
    'Ce secret a expiré',
    'Il appartient à cette application, et l’émetteur le refuse définitivement. Générez-en un nouveau sous «\u202fSecrets client\u202f» et donnez-le à votre programme.',
  ],
  'other-app': [
    'Ce secret appartient à une autre application',
    'Utilisez-le avec l’ID client de cette autre application, ou donnez à votre programme un secret de celle-ci.',
  ],
  typo: [
    'Ce secret est incomplet ou contient une erreur',
    'Au moins un caractère est faux, manquant ou en trop. Copiez-le à nouveau depuis l’endroit où il est conservé, sans espace avant ni après.',
  ],
  unknown: [
    'Ce secret est inconnu',
    'Il a la forme d’un secret, mais votre organisation n’en a aucun de ce genre\u00a0: il a été supprimé ou appartient à quelqu’un d’autre. Générez-en un nouveau sous «\u202fSecrets client\u202f».',
  ],
  'app-off': [
    'Ce secret est correct, mais l’application est désactivée',
    'L’émetteur refuse toutes les requêtes de cette application. Activez-la, puis réessayez.',
  ],
};

export const credentialCheck: CredentialCheckMessages = {
  title: 'Vérifier un secret client',
  hint: 'Vérifiez si l’émetteur accepte un secret en votre possession. Il n’est envoyé que cette fois, et n’est ni conservé ni affiché nulle part.',
  label: 'Secret client',
  empty: 'Collez d’abord un secret client.',
  check: 'Vérifier le secret',
  checking: 'Vérification…',
  slow: 'L’émetteur met plus de temps que d’habitude à répondre.',
  verdictTitle: (verdict, app) =>
    verdict === 'other-app' && app !== null ? `Ce secret appartient à «\u202f${app}\u202f»` : verdicts[verdict][0],
  verdictText: (verdict) => verdicts[verdict][1],
  failed: (reason) => `Le secret n’a pas été vérifié. ${reason}`,
};
