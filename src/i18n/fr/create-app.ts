import { counter } from '../count.js';
import type { CreateAppMessages } from '../messages.js';

const count = counter('fr');

export const createApp: CreateAppMessages = {
  title: 'Créer une application',
  name: 'Nom de l’intégration d’application',
  namePlaceholder: 'Saisissez le nom de votre application',
  logo: 'Logo (facultatif)',
  logoDrop: 'Glissez-déposez un fichier ou',
  logoSelect: 'sélectionnez un fichier',
  logoFormats: 'Formats PNG, JPG, JPEG ou GIF',
  logoLimits: '1\u00a0Mo max. | dimensions minimales 420 × 120\u00a0px',
  logoPreview: 'Aperçu du logo',
  logoFacts: (width, height, kilobytes) => `${width} × ${height}\u00a0px, ${kilobytes}\u00a0ko`,
  logoRemove: 'Supprimer le logo',
  logoKeep: 'Conserver le logo actuel',
  logoCurrent: 'Logo actuel',
  logoReading: 'Lecture du fichier…',
  type: 'Type d’application',
  typeHint: 'Sélectionnez l’usage prévu de votre application',
  internalHint: 'L’application sera réservée aux utilisateurs de votre organisation',
  partnerHint: 'L’application pourra être mise à la disposition d’utilisateurs tiers. Un examen sera lancé.',
  redirectUris: 'URI de redirection de connexion',
  redirectUrisHint:
    'ZoomInfo envoie à ces URI la réponse d’authentification et le jeton d’ID lorsqu’un utilisateur se connecte.',
  redirectUri: (number) => `URI de redirection de connexion ${number}`,
  redirectUriPlaceholder: 'p.\u00a0ex. https://zoominfo.com ...',
  addUri: 'Ajouter un URI',
  removeUri: (number) => `Supprimer l’URI ${number}`,
  scopes: 'Scopes',
  scopesHint: 'Sélectionnez les domaines de l’API que vous souhaitez utiliser avec l’application',
  scopesChosen: (chosen, total) =>
    `${count(chosen, { one: '# sélectionné', many: '# sélectionnés', other: '# sélectionnés' })} sur ${total}`,
  showScopes: (category) => `Scopes de «\u202f${category}\u202f»`,
  lockedScope: (packageName) => `Nécessite l’offre ${packageName}`,
  create: 'Créer',
  creating: 'Création…',
  problems: (number) =>
    count(number, {
      one: '# champ est à vérifier.',
      many: '# de champs sont à vérifier.',
      other: '# champs sont à vérifier.',
    }),
  restored: 'Votre saisie précédente a été restaurée.',
  startOver: 'Recommencer',
  // “de” would need to know whether the name begins with a vowel.
  copyOf: (name) => `Copie – ${name}`,
  note: 'Note de l’examinateur\u00a0:',
  problem: (path, code, limit) => problems[`${path} ${code}`]?.(limit ?? 0) ?? 'Cette valeur n’est pas acceptée.',
};

const problems: Record<string, (limit: number) => string> = {
  'name required': () => 'Saisissez un nom pour l’application.',
  'name too-long': (limit) => `Utilisez ${limit} caractères au maximum.`,
  'name malformed': () => 'Le nom contient des caractères qui ne peuvent pas être affichés. Saisissez-le à nouveau.',
  'name taken': () => 'Une autre application de votre organisation porte ce nom. Choisissez-en un autre.',
  'logo too-big': () => 'Le fichier dépasse 1\u00a0Mo.',
  'logo not-an-image': () => 'Le fichier n’est pas une image PNG, JPG, JPEG ou GIF, quel que soit son nom.',
  'logo svg': () => 'Le format SVG n’est pas accepté. Utilisez une image PNG, JPG, JPEG ou GIF.',
  'logo damaged': () => 'L’image est endommagée. Exportez-la à nouveau ou choisissez un autre fichier.',
  'logo too-small': () => 'L’image est trop petite\u00a0: elle doit mesurer au moins 420 × 120\u00a0px.',
  'logo too-wide': (limit) => `L’image est trop grande\u00a0: chaque côté doit mesurer ${limit}\u00a0px au maximum.`,
  'applicationType required': () => 'Sélectionnez un type d’application.',
  'redirectUris required': () => 'Saisissez au moins un URI de redirection.',
  'redirectUris too-many': (limit) => `Utilisez ${limit} URI de redirection au maximum.`,
  'redirectUris too-long': (limit) => `Utilisez ${limit} caractères au maximum.`,
  'redirectUris malformed': () => 'Cet URI n’est pas valide. Vérifiez qu’il ne contient ni espace ni faute de frappe.',
  'redirectUris relative': () => 'Saisissez l’URI complet, en commençant par https://.',
  'redirectUris scheme': () =>
    'Ce type d’URI n’est pas autorisé. Utilisez https://, ou com.example.app:/ pour une application native.',
  'redirectUris http': () => 'Utilisez https://. Le simple http:// n’est autorisé que pour localhost et 127.0.0.1.',
  'redirectUris credentials': () => 'Supprimez le nom d’utilisateur ou le mot de passe qui précède le @.',
  'redirectUris wildcard': () => 'Les caractères génériques (*) ne sont pas autorisés. Ajoutez chaque URI en entier.',
  'redirectUris fragment': () => 'Supprimez le # et ce qui le suit.',
  'redirectUris duplicate': () => 'Cet URI figure déjà dans la liste.',
  'scopes required': () => 'Sélectionnez au moins un scope.',
  'metadata required': () => 'Remplissez ce champ.',
  'metadata malformed': () =>
    'Le texte contient des caractères qui ne peuvent pas être conservés. Saisissez-le à nouveau.',
  'scopes unknown': () => 'L’un des scopes n’existe plus. Rechargez la page.',
  'scopes locked': () => 'Les offres de votre organisation n’incluent pas l’un des scopes.',
};
