import { counter } from '../count.js';
import type { ReviewQueueMessages } from '../messages.js';

const count = counter('it');

const risks: Record<string, [title: string, text: string]> = {
  'new-host': [
    'Nuovo host',
    'Nessun revisore ha mai approvato questo host per l’organizzazione. Accertarsi che le appartenga: chi lo controlla riceve gli accessi.',
  ],
  loopback: [
    'Computer locale',
    'Gli accessi arrivano a un programma sul computer dell’utente, dove qualsiasi programma può mettersi in ascolto. Va bene per uno strumento desktop, non per un’app web.',
  ],
  'custom-scheme': [
    'Link all’app',
    'Un’altra app sul dispositivo dell’utente può rivendicare lo stesso schema e ricevere l’accesso. Un link https:// all’app è più sicuro.',
  ],
  'widened-scopes': ['Nuovo accesso', 'Oggi l’app non può farlo. Verificare che il suo scopo lo richieda.'],
  'look-alike': [
    'Nome simile',
    'L’host può essere scambiato per quello di ZoomInfo o per uno usato dall’organizzazione. Confrontarlo lettera per lettera.',
  ],
};

export const reviewQueue: ReviewQueueMessages = {
  title: 'Coda di revisione',
  description: 'App partner in attesa di una decisione. Per prime quelle in attesa da più tempo.',
  state: 'Stato',
  allStates: 'Tutti gli stati',
  kind: 'Tipo',
  allKinds: 'Tutti i tipi',
  assignee: 'Assegnatario',
  everyone: 'Tutti',
  me: 'Io',
  nobody: 'Nessuno',
  search: 'Cerca app e organizzazioni',
  app: 'App',
  organization: 'Organizzazione',
  risks: 'Segnalazioni di rischio',
  riskCount: (number) =>
    number === 0
      ? 'Nessuna'
      : count(number, { one: '# segnalazione', many: '# di segnalazioni', other: '# segnalazioni' }),
  submitted: 'Invio',
  submittedBy: 'Inviata da',
  clientId: 'ID client',
  open: (app) => `Esamina “${app}”`,
  total: (number) => count(number, { one: '# revisione', many: '# di revisioni', other: '# revisioni' }),
  more: 'Mostra altro',
  emptyTitle: 'Nulla in sospeso',
  emptyText: 'Nessuna app attende una revisione. I nuovi invii compariranno qui.',
  noMatchTitle: 'Nessun risultato',
  noMatchText: 'Nessuna revisione corrisponde alla ricerca e ai filtri.',
  clearFilters: 'Cancella filtri',
  forbiddenTitle: 'Le revisioni sono riservate ai revisori',
  forbiddenText: 'L’account non ha il ruolo di revisore. Lo assegnano i team API e Partnership di ZoomInfo.',
  unavailableTitle: 'Le revisioni non sono disponibili qui',
  unavailableText: 'Questo DevPortal funziona senza coda di revisione.',
  goneText: 'Questa revisione non esiste più o non è visibile con l’account attuale.',
  back: 'Coda di revisione',
  changes: 'Modifiche richieste',
  wholeApp: 'App completa dopo le modifiche',
  requestedApp: 'App richiesta',
  riskTitle: (code) => risks[code]?.[0] ?? 'Da guardare con attenzione',
  riskText: (code) => risks[code]?.[1] ?? 'Una regola ha segnalato questo valore.',
  assignToMe: 'Assegna a me',
  takeOver: 'Prendi in carico',
  giveBack: 'Restituisci',
  assignedToYou: 'Assegnata all’utente corrente',
  assignedTo: (name) => `Assegnata a ${name}`,
  unassigned: 'Non assegnata',
  addNote: 'Aggiungi nota',
  addNoteOn: (field) => `Aggiungi nota su “${field}”`,
  removeNote: 'Rimuovi nota',
  count: (length, limit) => `${length} su ${limit} caratteri`,
  decision: 'Decisione',
  choice: (decision) =>
    ({ approved: 'Approva', 'changes-requested': 'Richiedi modifiche', 'not-approved': 'Non approvare' })[decision],
  choiceHint: (decision) =>
    ({
      approved: 'Quanto richiesto inizia a funzionare subito.',
      'changes-requested': 'Il proprietario modifica l’app e la invia di nuovo.',
      'not-approved': 'La richiesta viene respinta, con la motivazione indicata.',
    })[decision],
  reason: 'Motivazione',
  reasonOptional: 'Messaggio (facoltativo)',
  reasonHint: 'Verrà letto dal proprietario dell’app.',
  notesGoAlong: (number) =>
    count(number, {
      one: '# nota su un campo verrà allegata.',
      many: '# di note sui campi verranno allegate.',
      other: '# note sui campi verranno allegate.',
    }),
  goOn: 'Continua',
  problem: (code) => problems[code] ?? 'Questo valore non è accettato.',
  refused: (reason) => refusals[reason] ?? 'Al momento non è possibile decidere su questa revisione.',
  confirmTitle: (decision, app) =>
    ({
      approved: `Approvare “${app}”?`,
      'changes-requested': `Richiedere modifiche a “${app}”?`,
      'not-approved': `Respingere “${app}”?`,
    })[decision],
  deciding: 'Invio…',
  causes: {
    switchedOn: 'L’app viene attivata e gli utenti di altre organizzazioni possono accedervi subito.',
    redirectUris: 'Questi nuovi URI di reindirizzamento iniziano subito a funzionare:',
    removedUris: 'Questi URI di reindirizzamento smettono di funzionare:',
    scopes: 'L’app ottiene subito l’accesso a:',
    removedScopes: 'L’app perde l’accesso a:',
    partnerUse: 'Gli utenti di altre organizzazioni possono usare l’app.',
    staysOff: 'L’app resta disattivata per gli utenti di altre organizzazioni.',
    staysLive: 'La versione approvata continua a funzionare così com’è.',
    ownerTold: 'Il proprietario vede la motivazione e le note, e può inviare di nuovo l’app.',
    notFinal: 'Questa decisione non può essere annullata qui.',
  },
  decided: (decision, app) =>
    ({
      approved: `L’app “${app}” è approvata.`,
      'changes-requested': `Sono state richieste modifiche a “${app}”.`,
      'not-approved': `L’app “${app}” non è approvata.`,
    })[decision],
  notDecided: (reason) => `La decisione non è stata registrata. ${reason}`,
  notAssigned: (reason) => `L’assegnazione non è stata modificata. ${reason}`,
  changedTitle: 'Il proprietario ha modificato questa richiesta',
  changedText:
    'Viene mostrata la nuova versione. Queste sono le differenze rispetto a quella vista in precedenza. I dati inseriti vengono conservati.',
  seenBefore: 'Vista in precedenza',
  now: 'Ora',
  changedSeen: 'Ho capito',
};

const problems: Record<string, string> = {
  decision: 'Scegliere una decisione.',
  reason: 'Indicare il motivo: serve al proprietario per proseguire.',
  'too-long': 'Questo testo è troppo lungo.',
};

const refusals: Record<string, string> = {
  decided: 'Questa revisione è già stata decisa o ritirata. La conversazione indica da chi.',
  'own-tenant':
    'Questa app appartiene alla propria organizzazione. Deve decidere un revisore di un’altra organizzazione.',
};
