import type { CommonMessages } from '../messages.js';

const packageNames: Record<string, string> = { 'enterprise-api': 'Enterprise API', copilot: 'Copilot' };

export const common: CommonMessages = {
  retry: 'Erneut versuchen',
  signIn: 'Anmelden',
  cancel: 'Abbrechen',
  close: 'Schließen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  loading: 'Wird geladen\u00a0…',
  signedOutTitle: 'Sie sind abgemeldet',
  signedOutText: 'Melden Sie sich mit Ihrem ZoomInfo-Konto an, um Ihre Apps zu verwalten.',
  expiredTitle: 'Ihre Sitzung ist abgelaufen',
  expiredText: 'Melden Sie sich erneut an, um fortzufahren. Ihre Eingaben bleiben erhalten.',
  forbiddenTitle: 'Sie haben noch keinen Zugriff auf das DevPortal',
  missingPackage: (packages) => `Ihre Organisation benötigt eines dieser Pakete: ${packages}.`,
  missingSubscription:
    'Sie benötigen das DevPortal-Abonnement. Ein Admin weist es unter Admin Portal > User Management > Users zu.',
  missingOther: 'Ihre Rolle lässt dies nicht zu.',
  askAdmin: 'Wenden Sie sich dafür an Ihren ZoomInfo-Admin.',
  packageName: (id) => packageNames[id] ?? id,
  status: (status) =>
    ({ approved: 'Genehmigt', 'under-review': 'In Prüfung', 'not-approved': 'Nicht genehmigt' })[status],
  applicationType: (type) =>
    ({ internal: 'Nur für interne Nutzung', partner: 'Für Partner und interne Nutzung' })[type],
  active: 'Aktiv',
  switchedOn: (app) => `„${app}“ ist jetzt aktiv`,
  switchedOff: (app) => `„${app}“ ist jetzt deaktiviert`,
  errorTitle: 'Das hat nicht funktioniert',
  errorNetwork: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  errorTimeout: 'Der Server hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.',
  errorRateLimited: (seconds) =>
    seconds === undefined
      ? 'Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es erneut.'
      : `Zu viele Anfragen. Versuchen Sie es in ${seconds}\u00a0s erneut.`,
  errorNotFound: 'Diese App gibt es nicht mehr, oder Sie haben keinen Zugriff darauf.',
  errorConflict: 'Jemand hat dies inzwischen geändert. Sie sehen den aktuellen Stand.',
  errorContract: 'Diese Seite versteht die Antwort des Servers nicht. Möglicherweise muss sie neu geladen werden.',
  errorServer: 'Auf dem Server ist ein Fehler aufgetreten. Versuchen Sie es erneut.',
  errorForbidden: 'Sie haben dafür keine Berechtigung.',
  errorValidation: 'Der Server hat die gesendeten Angaben abgelehnt.',
  underReviewOff: 'Die App kann nach der Prüfung aktiviert werden.',
  requestId: (id) => `Anfrage ${id}`,
};
