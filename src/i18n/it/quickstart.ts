import type { MismatchReason } from '../../contract/redirect-uri-compare.js';
import type { QuickstartMessages } from '../messages.js';

const languages: Record<string, string> = { curl: 'curl', node: 'Node.js', python: 'Python' };

const reasons: Record<MismatchReason, string> = {
  scheme: 'La parte prima dei due punti è diversa: http e https sono due schemi.',
  host: 'L’host è diverso: anche un sottodominio come www ne fa un altro host.',
  port: 'La porta è diversa. Una porta indicata non equivale a nessuna porta, anche se è quella consueta.',
  path: 'Il percorso dopo l’host è diverso.',
  'trailing-slash': 'Uno dei due termina con una barra, l’altro no.',
  case: 'Le maiuscole e le minuscole sono diverse.',
  query: 'La parte dopo il punto interrogativo è diversa.',
  fragment: 'Uno ha una parte dopo un #. Un URI di reindirizzamento non può averla.',
  encoding: 'Gli stessi caratteri sono codificati in uno e non nell’altro, come %2F e /.',
  whitespace: 'Contiene uno spazio o un carattere invisibile.',
  localhost: 'localhost e 127.0.0.1 sono due nomi di questo computer, ma due URI di reindirizzamento diversi.',
  'not-a-uri': 'Ciò che è stato inviato non è un indirizzo completo: servono uno schema come https:// e un host.',
};

export const quickstart: QuickstartMessages = {
  title: 'Accesso degli utenti',
  hint: 'Un programma completo con l’ID client e gli ambiti di questa app: effettua l’accesso e ottiene un token. Eseguirlo e usarlo come punto di partenza.',
  languages: 'Linguaggio del programma',
  language: (id) => languages[id] ?? id,
  code: (language) => `Programma in ${language}`,
  redirectUri: 'URI di reindirizzamento',
  codeCopied: 'Programma copiato',
  copyDenied: 'Il browser non ha consentito la copia. Il testo è selezionato: copiarlo con Ctrl+C o ⌘C.',
  stepsTitle: 'Come eseguirlo',
  stepSave: ['Salvare il programma come ', '.'],
  stepSecret: [
    'Inserire un client secret nella variabile di ambiente ',
    '. Il programma non ne contiene e può quindi essere condiviso. Questo comando lo richiede e non lascia tracce nella cronologia della shell:',
  ],
  stepRun: [
    'Eseguire ',
    ', aprire l’indirizzo visualizzato ed effettuare l’accesso. Incollare poi l’indirizzo a cui si arriva, anche se non compare alcuna pagina.',
  ],
  noIssuerTitle: 'L’emittente (issuer) non è noto qui',
  noIssuerText:
    'Un programma ha bisogno dell’indirizzo dell’emittente che gestisce l’accesso degli utenti. Chiederlo all’amministratore di questo sito: termina con qualcosa come /oauth2/default.',
  appOff: 'Questa app è disattivata: l’emittente rifiuta le sue richieste finché non viene attivata.',
  underReview:
    'Questa app è in revisione: le persone esterne all’organizzazione non possono ancora usarla per accedere.',
  refusedTitle: 'URI di reindirizzamento rifiutato?',
  refusedHint:
    'Incollare l’URI di reindirizzamento, l’indirizzo della richiesta rifiutata o il testo della pagina di errore. Nulla viene inviato da nessuna parte.',
  refusedLabel: 'Che cosa è stato rifiutato',
  refusedPlaceholder: 'https://…',
  equalTitle: 'Questo URI di reindirizzamento è registrato, esattamente come appare qui',
  equalText: (clientId) =>
    `Se viene comunque rifiutato, la richiesta potrebbe essere di un’altra app: l’ID client di questa è ${clientId}. Una modifica delle impostazioni può impiegare un minuto per raggiungere l’emittente.`,
  pendingTitle: 'Questo URI di reindirizzamento è ancora in revisione',
  pendingText: 'È stato proposto per questa app e funzionerà non appena un revisore lo avrà approvato.',
  nothingRegistered: 'Questa app non ha alcun URI di reindirizzamento.',
  differsTitle: 'Questo URI di reindirizzamento non è registrato. Differenze rispetto al più simile:',
  differsText:
    'L’emittente confronta carattere per carattere. Fare in modo che il programma invii quello registrato o aggiungere l’altro nelle impostazioni dell’app.',
  sent: 'Inviato',
  registered: 'Registrato',
  onlySent: 'solo in quello inviato:',
  onlyRegistered: 'solo in quello registrato:',
  reason: (code) => reasons[code],
  otherClient: (sent, own) => `La richiesta ha un altro ID client: ${sent}. Quello di questa app è ${own}.`,
  copyRegistered: 'Copia quello registrato',
};
