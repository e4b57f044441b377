import { counter } from '../count.js';
import type { SubscriptionManagerMessages } from '../messages.js';

const count = counter('it');
const numbers = new Intl.NumberFormat('it');

export const subscriptionManager: SubscriptionManagerMessages = {
  title: 'Utenti',
  description:
    'Selezionare l’abbonamento a DevPortal per gli utenti e gli sviluppatori che useranno DevPortal e salvare la modifica. Ha effetto dal loro prossimo accesso.',
  search: 'Cerca per nome o email',
  filters: 'Mostra',
  filter: (filter) => ({ all: 'Tutti', devportal: 'Con DevPortal', requested: 'Accesso richiesto' })[filter],
  requests: (number) =>
    count(number, {
      one: '# persona ha richiesto l’accesso',
      many: '# di persone hanno richiesto l’accesso',
      other: '# persone hanno richiesto l’accesso',
    }),
  showRequests: 'Mostra richieste',
  noPackage: 'Fino ad allora l’abbonamento non dà accesso a nulla.',
  name: 'Nome',
  others: 'Altri abbonamenti',
  subscription: 'Abbonamento',
  subscriptionOf: (name) => `Abbonamento di ${name}`,
  none: 'Nessuno',
  devPortal: 'DevPortal',
  you: 'Io',
  admin: 'Amministratore',
  asked: (day) => `Accesso richiesto in data ${day}`,
  grant: 'Concedi',
  grantTo: (name) => `Concedi DevPortal a ${name}`,
  decline: 'Rifiuta',
  declineOf: (name) => `Rifiuta la richiesta di ${name}`,
  changedFrom: (before) => `Prima: ${before}; non ancora salvato`,
  takeBack: 'Annulla',
  takeBackOf: (name) => `Annulla la modifica per ${name}`,
  selectPage: 'Seleziona tutte le persone di questa pagina',
  selectUser: (name) => `Seleziona ${name}`,
  selected: (number) =>
    count(number, {
      one: '# persona selezionata',
      many: '# di persone selezionate',
      other: '# persone selezionate',
    }),
  setTo: 'Imposta abbonamento su',
  apply: 'Imposta',
  clearSelection: 'Annulla selezione',
  changes: (number) => count(number, { one: '# modifica', many: '# di modifiche', other: '# modifiche' }),
  notSaved: 'Non ancora salvato',
  save: 'Salva',
  saving: (done, total) => `Salvataggio di ${numbers.format(done)} su ${numbers.format(total)}…`,
  discard: 'Annulla modifiche',
  problems: (number) =>
    count(number, {
      one: '# persona non modificata',
      many: '# di persone non modificate',
      other: '# persone non modificate',
    }),
  conflict: (now, kept) =>
    `Nel frattempo questa persona è stata modificata. Abbonamento attuale: ${now}.${kept ? ' La scelta effettuata viene conservata.' : ''}`,
  saved: (number, name) => {
    const done =
      name === undefined
        ? count(number, {
            one: '# persona aggiornata.',
            many: '# di persone aggiornate.',
            other: '# persone aggiornate.',
          })
        : `Abbonamento di ${name} aggiornato.`;
    return `${done} La modifica ha effetto dal prossimo accesso.`;
  },
  undo: 'Annulla',
  undone: (number, name) =>
    name === undefined
      ? count(number, {
          one: 'Stato precedente ripristinato per # persona.',
          many: 'Stato precedente ripristinato per # di persone.',
          other: 'Stato precedente ripristinato per # persone.',
        })
      : `Stato precedente ripristinato per ${name}.`,
  declined: (name) => `La richiesta di ${name} è stata rifiutata.`,
  range: (first, last, total) => `${numbers.format(first)}–${numbers.format(last)} di ${numbers.format(total)}`,
  previous: 'Precedente',
  next: 'Successiva',
  pages: 'Pagine',
  emptyTitle: (filter) =>
    ({
      all: 'Ancora nessun utente',
      devportal: 'Nessuno ha ancora DevPortal',
      requested: 'Nessuna richiesta in attesa',
    })[filter],
  emptyText: (filter) =>
    ({
      all: 'Qui vengono mostrate le persone dell’organizzazione.',
      devportal: 'Scegliere “Tutti” e selezionare l’abbonamento a DevPortal per chi ne ha bisogno.',
      requested: 'Qui vengono mostrate le persone che richiedono l’accesso a DevPortal.',
    })[filter],
  noMatchTitle: 'Nessuna corrispondenza',
  noMatchText: 'Provare con un’altra parte del nome o dell’indirizzo email.',
  clearSearch: 'Cancella ricerca',
  absentTitle: 'Gli utenti vengono gestiti altrove',
  absentText:
    'Gli abbonamenti non possono essere modificati qui. Un amministratore li assegna in Admin Portal > User Management > Users.',
  ownTitle: 'Rimuovere il proprio abbonamento?',
  ownText:
    'Dal prossimo accesso non sarà più possibile usare personalmente DevPortal. In qualità di amministratore sarà comunque possibile riassegnarsi l’abbonamento in “Utenti”.',
  ownConfirm: 'Salva e rimuovi il mio',
  declineTitle: (name) => `Rifiutare la richiesta di ${name}?`,
  declineText: 'La persona vedrà che può ripetere la richiesta. L’operazione non può essere annullata.',
};
