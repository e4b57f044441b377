import type { MismatchReason } from '../../contract/redirect-uri-compare.js';
import type { QuickstartMessages } from '../messages.js';

const languages: Record<string, string> = { curl: 'curl', node: 'Node.js', python: 'Python' };

const reasons: Record<MismatchReason, string> = {
  scheme: 'La partie qui précède les deux-points diffère\u00a0: http et https sont deux schémas distincts.',
  host: 'L’hôte diffère\u00a0: un sous-domaine comme www fait aussi un autre hôte.',
  port: 'Le port diffère. Un port indiqué n’équivaut pas à l’absence de port, même s’il s’agit du port habituel.',
  path: 'Le chemin qui suit l’hôte diffère.',
  'trailing-slash': 'L’un des deux se termine par une barre oblique, l’autre non.',
  case: 'Les majuscules et les minuscules diffèrent.',
  query: 'La partie qui suit le point d’interrogation diffère.',
  fragment: 'L’un des deux a une partie après un #. Un URI de redirection ne peut pas en avoir.',
  encoding: 'Les mêmes caractères sont encodés dans l’un et pas dans l’autre, comme %2F et /.',
  whitespace: 'Il contient un espace ou un caractère invisible.',
  localhost: 'localhost et 127.0.0.1 désignent tous deux cette machine, mais sont deux URI de redirection différents.',
  'not-a-uri': 'L’adresse envoyée n’est pas complète\u00a0: il lui faut un schéma tel que https:// et un hôte.',
};

export const quickstart: QuickstartMessages = {
  title: 'Connecter des utilisateurs',
  hint: 'Un programme complet avec l’ID client et les scopes de cette application\u00a0: il vous connecte et obtient un jeton. Exécutez-le, puis partez de là.',
  languages: 'Langage du programme',
  language: (id) => languages[id] ?? id,
  code: (language) => `Programme en ${language}`,
  redirectUri: 'URI de redirection',
  codeCopied: 'Programme copié',
  copyDenied: 'Le navigateur a refusé la copie. Le texte est sélectionné\u00a0: copiez-le avec Ctrl+C ou ⌘C.',
  stepsTitle: 'Comment l’exécuter',
  stepSave: ['Enregistrez le programme sous ', '.'],
  stepSecret: [
    'Placez un secret client dans la variable d’environnement ',
    '. Le programme n’en contient aucun et peut donc être partagé. Cette commande le demande, sans laisser de trace dans l’historique du shell\u00a0:',
  ],
  stepRun: [
    'Exécutez ',
    ', ouvrez l’adresse affichée et connectez-vous. Collez ensuite l’adresse à laquelle vous arrivez, qu’une page s’y affiche ou non.',
  ],
  noIssuerTitle: 'L’émetteur (issuer) n’est pas connu ici',
  noIssuerText:
    'Un programme a besoin de l’adresse de l’émetteur qui connecte les utilisateurs. Demandez-la à l’administrateur de ce site\u00a0: elle se termine par quelque chose comme /oauth2/default.',
  appOff: 'Cette application est désactivée\u00a0: l’émetteur refuse ses requêtes tant qu’elle n’est pas activée.',
  underReview:
    'Cette application est en cours d’examen\u00a0: les personnes extérieures à votre organisation ne peuvent pas encore s’y connecter.',
  refusedTitle: 'URI de redirection refusé\u202f?',
  refusedHint:
    'Collez l’URI de redirection, l’adresse de la requête refusée ou le texte de la page d’erreur. Rien n’est envoyé nulle part.',
  refusedLabel: 'Élément refusé',
  refusedPlaceholder: 'https://…',
  equalTitle: 'Cet URI de redirection est enregistré, exactement tel qu’il figure ici',
  equalText: (clientId) =>
    `S’il est tout de même refusé, la requête provient peut-être d’une autre application\u00a0: l’ID client de celle-ci est ${clientId}. Une modification des paramètres peut mettre une minute à parvenir à l’émetteur.`,
  pendingTitle: 'Cet URI de redirection est encore en cours d’examen',
  pendingText: 'Il est proposé pour cette application et fonctionnera dès qu’un examinateur l’aura approuvé.',
  nothingRegistered: 'Cette application n’a aucun URI de redirection.',
  differsTitle: 'Cet URI de redirection n’est pas enregistré. Différences avec le plus proche\u00a0:',
  differsText:
    'L’émetteur compare caractère par caractère. Faites envoyer à votre programme l’URI enregistré, ou ajoutez l’autre dans les paramètres de l’application.',
  sent: 'Envoyé',
  registered: 'Enregistré',
  onlySent: 'seulement dans l’URI envoyé\u00a0:',
  onlyRegistered: 'seulement dans l’URI enregistré\u00a0:',
  reason: (code) => reasons[code],
  otherClient: (sent, own) =>
    `La requête porte un autre ID client\u00a0: ${sent}. Celui de cette application est ${own}.`,
  copyRegistered: 'Copier l’URI enregistré',
};
