import type { CommonMessages } from '../messages.js';

const packageNames: Record<string, string> = { 'enterprise-api': 'Enterprise API', copilot: 'Copilot' };

export const common: CommonMessages = {
  retry: 'Opnieuw proberen',
  signIn: 'Inloggen',
  cancel: 'Annuleren',
  close: 'Sluiten',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  loading: 'Laden…',
  signedOutTitle: 'U bent uitgelogd',
  signedOutText: 'Log in met uw ZoomInfo-account om uw apps te beheren.',
  expiredTitle: 'Uw sessie is verlopen',
  expiredText: 'Log opnieuw in om door te gaan. Wat u hebt ingevoerd, blijft bewaard.',
  forbiddenTitle: 'U hebt nog geen toegang tot het DevPortal',
  missingPackage: (packages) => `Uw organisatie heeft een van deze pakketten nodig: ${packages}.`,
  missingSubscription:
    'U hebt het DevPortal-abonnement nodig. Een beheerder wijst dit toe via Admin Portal > User Management > Users.',
  missingOther: 'Uw rol staat dit niet toe.',
  askAdmin: 'Vraag dit aan uw ZoomInfo-beheerder.',
  packageName: (id) => packageNames[id] ?? id,
  status: (status) =>
    ({ approved: 'Goedgekeurd', 'under-review': 'In beoordeling', 'not-approved': 'Niet goedgekeurd' })[status],
  applicationType: (type) =>
    ({ internal: 'Alleen voor intern gebruik', partner: 'Voor partner- en intern gebruik' })[type],
  active: 'Actief',
  switchedOn: (app) => `“${app}” is geactiveerd`,
  switchedOff: (app) => `“${app}” is gedeactiveerd`,
  errorTitle: 'Er is iets misgegaan',
  errorNetwork: 'De server is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.',
  errorTimeout: 'Het duurde te lang voordat de server antwoordde. Probeer het opnieuw.',
  errorRateLimited: (seconds) =>
    seconds === undefined
      ? 'Te veel aanvragen. Wacht even en probeer het opnieuw.'
      : `Te veel aanvragen. Probeer het over ${seconds}\u00a0s opnieuw.`,
  errorNotFound: 'Deze app bestaat niet meer of u kunt deze niet zien.',
  errorConflict: 'Iemand heeft dit intussen gewijzigd. U ziet de huidige stand.',
  errorContract:
    'Deze pagina begrijpt het antwoord van de server niet. Mogelijk moet de pagina opnieuw worden geladen.',
  errorServer: 'Er is een fout opgetreden op de server. Probeer het opnieuw.',
  errorForbidden: 'U hebt hiervoor geen toestemming.',
  errorValidation: 'De server heeft de verzonden gegevens geweigerd.',
  underReviewOff: 'De app kan na de beoordeling worden geactiveerd.',
  requestId: (id) => `Aanvraag ${id}`,
};
