import type { CredentialVerdict } from '../../contract/credential-check.js';
import type { CredentialCheckMessages } from '../messages.js';

const verdicts: Record<CredentialVerdict, readonly [title: string, text: string]> = {
  right: [
    'Questo secret funziona',
    'L’emittente lo accetta con l’ID client di questa app. Se l’accesso continua a non riuscire, controllare l’URI di reindirizzamento.',
  ],
  'under-review': [
    'Questo secret è corretto, ma l’app non è approvata',
    'Fino all’approvazione funziona al massimo all’interno dell’organizzazione, e solo finché l’app è attiva.',
  ],
  inactive: [
    'Questo secret non è attivo',
    'Appartiene a questa app, ma è stato disattivato, manualmente o alla data programmata. Riattivarlo in “Client secret” o fornire al programma un secret attivo.',
  ],
  expired: [
    'Questo secret è scaduto',
    'Appartiene a questa app e l’emittente lo rifiuta definitivamente. Generarne uno nuovo in “Client secret” e fornirlo al programma.',
  ],
  'other-app': [
    'Questo secret appartiene a un’altra app',
    'Usarlo con l’ID client di quell’app o fornire al programma un secret di questa app.',
  ],
  typo: [
    'Questo secret è incompleto o contiene un errore',
    'Almeno un carattere è errato, manca o è di troppo. Copiarlo di nuovo da dove è conservato, senza spazi prima o dopo.',
  ],
  unknown: [
    'Questo secret non è noto',
    'Ha l’aspetto di un secret, ma l’organizzazione non ne ha nessuno uguale: è stato eliminato o appartiene a qualcun altro. Generarne uno nuovo in “Client secret”.',
  ],
  'app-off': [
    'Questo secret è corretto, ma l’app è disattivata',
    'L’emittente rifiuta tutte le richieste di questa app. Attivarla e riprovare.',
  ],
};

export const credentialCheck: CredentialCheckMessages = {
  title: 'Verifica un client secret',
  hint: 'Verificare se l’emittente accetta un secret di cui si dispone. Viene inviato solo questa volta e non viene conservato né mostrato da nessuna parte.',
  label: 'Client secret',
  empty: 'Incollare prima un client secret.',
  check: 'Verifica secret',
  checking: 'Verifica in corso…',
  slow: 'L’emittente impiega più tempo del solito a rispondere.',
  verdictTitle: (verdict, app) =>
    verdict === 'other-app' && app !== null ? `Questo secret appartiene a “${app}”` : verdicts[verdict][0],
  verdictText: (verdict) => verdicts[verdict][1],
  failed: (reason) => `Il secret non è stato verificato. ${reason}`,
};
