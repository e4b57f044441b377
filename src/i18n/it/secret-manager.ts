import { counter } from '../count.js';
import type { SecretManagerMessages } from '../messages.js';
import type { RotationStep } from '../secret-messages.js';

const count = counter('it');

const reasons: Record<string, string> = {
  'max-secrets': 'Un’app può avere due secret. Disattivarne ed eliminarne uno per generarne un altro.',
  'last-active': 'Questo è l’unico secret attivo. Generarne prima un altro, in modo che l’app continui a funzionare.',
  'still-active': 'Disattivare il secret prima di eliminarlo.',
  'other-retiring': 'L’altro secret sta per essere disattivato. Mantenere prima attivo quello.',
  'other-expires': 'L’altro secret scade prima. Scegliere un momento precedente o generare un secret che duri di più.',
  'not-active': 'Questo secret è già inattivo.',
  expired: 'Questo secret è scaduto e non può più essere usato. Eliminarlo e generarne un altro.',
  'not-kept': 'Questo secret non è stato conservato e non può più essere mostrato.',
};

const steps: Record<RotationStep, string> = {
  create: 'Generare un nuovo secret',
  deploy: 'Metterlo in uso',
  prove: 'Verificare che funzioni',
  retire: 'Disattivare il vecchio',
  delete: 'Eliminare il vecchio',
};

const spans = {
  minute: { one: 'Tra # minuto', many: 'Tra # di minuti', other: 'Tra # minuti' },
  hour: { one: 'Tra # ora', many: 'Tra # di ore', other: 'Tra # ore' },
  day: { one: 'Tra # giorno', many: 'Tra # di giorni', other: 'Tra # giorni' },
};

const mostDays = (days: number): string =>
  count(days, {
    one: 'Nell’organizzazione un secret dura al massimo # giorno.',
    many: 'Nell’organizzazione un secret dura al massimo # di giorni.',
    other: 'Nell’organizzazione un secret dura al massimo # giorni.',
  });

export const secretManager: SecretManagerMessages = {
  clientId: 'ID client',
  clientIdHint: 'Identificatore pubblico del client',
  copyClientId: 'Copia ID client',
  title: 'Client secret',
  hint: 'Tenerne due durante la rotazione: mettere in uso il nuovo, poi disattivare il vecchio.',
  generate: 'Genera nuovo secret',
  generating: 'Generazione…',
  created: 'Creazione',
  secret: 'Secret',
  status: 'Stato',
  action: 'Azione',
  lastUsed: 'Ultimo utilizzo',
  expires: 'Scadenza',
  never: 'Mai',
  notYet: 'Mai',
  by: (name) => `da ${name}`,
  endsWith: (hint) => `Secret che termina con ${hint}`,
  active: 'Attivo',
  inactive: 'Inattivo',
  expired: 'Scaduto',
  // A date after “fino al” would need to know its number: “fino all’8”.
  retiring: (moment) => `Disattivazione: ${moment}`,
  expiring: (days) => count(days, { one: 'Entro un giorno', many: 'Tra # di giorni', other: 'Tra # giorni' }),
  deactivate: 'Disattiva',
  activate: 'Attiva',
  keep: 'Mantieni attivo',
  remove: 'Elimina',
  emptyTitle: 'Ancora nessun secret',
  emptyText: 'Generare un client secret per usare l’app con le API di ZoomInfo.',
  reason: (code) => reasons[code] ?? code,
  problem: (path, code, limit) => {
    if (code === 'max-lifetime') return mostDays(limit ?? 0);
    if (code === 'too-late') return 'Scegliere un momento entro i prossimi 30 giorni.';
    if (code === 'past') return path === 'at' ? 'Scegliere un momento futuro.' : 'Scegliere un giorno futuro.';
    return path === 'at' ? 'Scegliere un momento.' : 'Scegliere un giorno.';
  },
  lifetime: 'Scadenza',
  lifetimeDays: (days) => count(days, { one: 'Dopo # giorno', many: 'Dopo # di giorni', other: 'Dopo # giorni' }),
  lifetimeDate: 'In un giorno preciso…',
  lifetimeUntil: 'Ultimo giorno',
  lifetimeLimit: mostDays,
  issuedTitle: 'Nuovo client secret',
  issuedText:
    'Copiarlo ora e conservarlo in un luogo sicuro. Viene mostrato solo questa volta e non potrà più essere visualizzato.',
  issuedKeptText:
    'Copiarlo e conservarlo in un luogo sicuro. Sarà possibile rivederlo in seguito, dopo un nuovo accesso.',
  issuedAgainText: 'Conservarlo in un luogo sicuro. La visualizzazione è registrata nella cronologia dell’app.',
  issuedLabel: 'Client secret',
  issuedHidden: 'Nascosto, in modo che nessuno possa leggerlo di sfuggita. È comunque possibile copiarlo.',
  show: 'Mostra',
  hide: 'Nascondi',
  copySecret: 'Copia secret',
  secretCopied: 'Secret copiato',
  copyDenied: 'Il browser non ha consentito la copia. Il secret è selezionato: copiarlo con Ctrl+C o ⌘C.',
  downloadEnv: 'Scarica .env',
  downloadJson: 'Scarica JSON',
  downloaded: 'Secret scaricato',
  acknowledge: 'Ho conservato questo secret in un luogo sicuro',
  done: 'Fine',
  guardText: 'Il secret non è stato copiato. Una volta chiusa questa finestra, nessuno potrà più mostrarlo.',
  guardStay: 'Torna indietro',
  guardLeave: 'Chiudi senza il secret',
  deactivateTitle: 'Disattivare questo secret?',
  deactivateText: (hint) =>
    `Tutto ciò che usa ancora il secret che termina con ${hint} verrà rifiutato a partire dalla prossima richiesta di token. È possibile riattivarlo.`,
  when: 'Quando',
  now: 'Ora',
  after: (amount, unit) => count(amount, spans[unit]),
  atTime: 'In un momento preciso…',
  atTimeLabel: 'Data e ora',
  usedLately: (age) => `Ultimo utilizzo: ${age}. Tutto ciò che lo usa smetterà subito di funzionare.`,
  otherNeverUsed: (hint) =>
    `L’altro secret, che termina con ${hint}, non è mai stato usato. Se non è già in uso, l’app smetterà subito di funzionare.`,
  typeHint: (hint) => `Digitare i caratteri ${hint} per confermare`,
  setTime: 'Programma disattivazione',
  deleteTitle: 'Eliminare questo secret?',
  deleteText: (hint) => `Il secret che termina con ${hint} verrà eliminato definitivamente.`,
  deactivated: 'Secret disattivato',
  retirementSet: (moment) => `Disattivazione del secret programmata: ${moment}`,
  kept: 'Il secret resta attivo',
  activated: 'Secret attivato',
  deleted: 'Secret eliminato',
  actionFailed: (reason) => `Il secret non è stato modificato. ${reason}`,
  reveal: 'Mostra',
  stepUpTitle: 'Accedere di nuovo per vedere questo secret',
  stepUpText:
    'Un secret viene mostrato solo poco dopo un accesso, in modo che una scheda aperta non riveli nulla. Al termine si torna qui.',
  stepUpAgain:
    'Quell’accesso non è bastato per mostrare il secret: deve essere nuovo e forte quanto richiesto dall’organizzazione.',
  stepUpImpossible: 'Questa pagina non può ripetere l’accesso. Uscire, accedere di nuovo e tornare qui.',
  handOverTitle: 'Nuovo client secret',
  handingOver: 'Il nuovo secret viene consegnato al vault dell’organizzazione…',
  handedOver: 'Il nuovo secret è nel vault dell’organizzazione. Nessuno lo ha visto.',
  handOverFailed:
    'Il vault non ha accettato il nuovo secret. Nessuno ne dispone ancora: riprovare, oppure rinunciarvi ed eliminarlo.',
  handOverDrop: 'Rinuncia',
  handOverGuard:
    'Una volta chiusa questa finestra, nessuno potrà più ottenere il secret. È possibile disattivarlo ed eliminarlo.',
  rotation: {
    title: 'Rotazione',
    text: 'Cambiare il secret senza interruzioni. È possibile uscire e continuare più tardi, qui o in un’altra scheda.',
    step: (step) => steps[step],
    done: 'Fatto',
    current: 'Prossimo passaggio',
    createdText: (hint, day) => `Termina con ${hint}. Data di generazione: ${day}.`,
    deployText: (hint) => `Impostare il secret che termina con ${hint} ovunque venga eseguita l’app.`,
    waiting: 'Non è ancora stato richiesto alcun token con questo secret. La pagina ricontrolla da sola.',
    proven: (age) => `Ultimo utilizzo: ${age}.`,
    unknown: 'Questo portale non può sapere se un secret è in uso. Accertarsene prima di continuare.',
    check: 'Verifica un secret',
    retireText: (hint) => `Quello che termina con ${hint}: ora o quando è più comodo.`,
    retiringText: (hint, moment) => `Quello che termina con ${hint} verrà disattivato in data ${moment}.`,
    retiredText: (hint) => `Quello che termina con ${hint} è inattivo.`,
    expiredText: (hint) => `Quello che termina con ${hint} è scaduto.`,
    deleteText: (hint) => `Finché quello che termina con ${hint} non viene eliminato, è possibile riattivarlo.`,
    undo: 'Riattiva',
    keep: 'Mantieni attivo',
    retire: 'Disattiva il vecchio secret',
    remove: 'Elimina il vecchio secret',
    stalled: (hint) =>
      `Il nuovo secret, che termina con ${hint}, è inattivo. Attivarlo per continuare, o eliminarlo per restare con il vecchio.`,
  },
};
