import type { CommonMessages } from '../messages.js';

const packageNames: Record<string, string> = { 'enterprise-api': 'Enterprise API', copilot: 'Copilot' };

export const common: CommonMessages = {
  retry: 'Réessayer',
  signIn: 'Se connecter',
  cancel: 'Annuler',
  close: 'Fermer',
  copy: 'Copier',
  copied: 'Copié',
  loading: 'Chargement…',
  signedOutTitle: 'Connexion requise',
  signedOutText: 'Connectez-vous avec votre compte ZoomInfo pour gérer vos applications.',
  expiredTitle: 'Votre session a expiré',
  expiredText: 'Reconnectez-vous pour continuer. Votre saisie est conservée.',
  forbiddenTitle: 'Vous n’avez pas encore accès au DevPortal',
  missingPackage: (packages) => `Votre organisation doit disposer de l’une de ces offres\u00a0: ${packages}.`,
  missingSubscription:
    'Il vous faut l’abonnement DevPortal. Un administrateur l’attribue dans Admin Portal > User Management > Users.',
  missingOther: 'Votre rôle ne le permet pas.',
  askAdmin: 'Adressez-vous à votre administrateur ZoomInfo.',
  packageName: (id) => packageNames[id] ?? id,
  status: (status) =>
    ({ approved: 'Approuvée', 'under-review': 'En cours d’examen', 'not-approved': 'Non approuvée' })[status],
  applicationType: (type) =>
    ({ internal: 'Pour un usage interne uniquement', partner: 'Pour un usage partenaire et interne' })[type],
  active: 'Active',
  switchedOn: (app) => `L’application «\u202f${app}\u202f» est activée`,
  switchedOff: (app) => `L’application «\u202f${app}\u202f» est désactivée`,
  errorTitle: 'Un problème est survenu',
  errorNetwork: 'Le serveur est injoignable. Vérifiez votre connexion et réessayez.',
  errorTimeout: 'Le serveur a mis trop de temps à répondre. Réessayez.',
  errorRateLimited: (seconds) =>
    seconds === undefined
      ? 'Trop de requêtes. Patientez un instant et réessayez.'
      : `Trop de requêtes. Réessayez dans ${seconds}\u00a0s.`,
  errorNotFound: 'Cette application n’existe plus, ou vous n’y avez pas accès.',
  errorConflict: 'Une autre personne a fait une modification entre-temps. L’état actuel est affiché.',
  errorContract: 'Cette page ne comprend pas la réponse du serveur. Il faut peut-être la recharger.',
  errorServer: 'Une erreur s’est produite sur le serveur. Réessayez.',
  errorForbidden: 'Vous n’avez pas l’autorisation d’effectuer cette action.',
  errorValidation: 'Le serveur a refusé les données envoyées.',
  underReviewOff: 'L’application pourra être activée après son examen.',
  requestId: (id) => `Requête ${id}`,
};
