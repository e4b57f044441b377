import type { CommonMessages } from '../messages.js';

const packageNames: Record<string, string> = { 'enterprise-api': 'Enterprise API', copilot: 'Copilot' };

export const common: CommonMessages = {
  retry: 'Riprova',
  signIn: 'Accedi',
  cancel: 'Annulla',
  close: 'Chiudi',
  copy: 'Copia',
  copied: 'Copiato',
  loading: 'Caricamento…',
  signedOutTitle: 'Accesso non effettuato',
  signedOutText: 'Accedere con l’account ZoomInfo per gestire le app.',
  expiredTitle: 'La sessione è scaduta',
  expiredText: 'Accedere di nuovo per continuare. I dati inseriti vengono conservati.',
  forbiddenTitle: 'Non si dispone ancora dell’accesso a DevPortal',
  missingPackage: (packages) => `L’organizzazione deve disporre di uno di questi pacchetti: ${packages}.`,
  missingSubscription:
    'È necessario l’abbonamento a DevPortal. Un amministratore lo assegna in Admin Portal > User Management > Users.',
  missingOther: 'Il ruolo attuale non lo consente.',
  askAdmin: 'Rivolgersi all’amministratore ZoomInfo.',
  packageName: (id) => packageNames[id] ?? id,
  status: (status) =>
    ({ approved: 'Approvata', 'under-review': 'In revisione', 'not-approved': 'Non approvata' })[status],
  applicationType: (type) => ({ internal: 'Solo per uso interno', partner: 'Per uso di partner e interno' })[type],
  active: 'Attiva',
  switchedOn: (app) => `L’app “${app}” è stata attivata`,
  switchedOff: (app) => `L’app “${app}” è stata disattivata`,
  errorTitle: 'Operazione non riuscita',
  errorNetwork: 'Impossibile raggiungere il server. Controllare la connessione e riprovare.',
  errorTimeout: 'Il server ha impiegato troppo tempo a rispondere. Riprovare.',
  errorRateLimited: (seconds) =>
    seconds === undefined
      ? 'Troppe richieste. Attendere un momento e riprovare.'
      : `Troppe richieste. Riprovare tra ${seconds}\u00a0s.`,
  errorNotFound: 'Questa app non esiste più o non è visibile con l’account attuale.',
  errorConflict: 'Nel frattempo un’altra persona ha apportato una modifica. Viene mostrato lo stato attuale.',
  errorContract: 'Questa pagina non comprende la risposta del server. Potrebbe essere necessario ricaricarla.',
  errorServer: 'Si è verificato un errore sul server. Riprovare.',
  errorForbidden: 'Non si dispone dell’autorizzazione per questa operazione.',
  errorValidation: 'Il server ha rifiutato i dati inviati.',
  underReviewOff: 'L’app potrà essere attivata dopo la revisione.',
  requestId: (id) => `Richiesta ${id}`,
};
