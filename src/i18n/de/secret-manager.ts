import { counter } from '../count.js';
import type { SecretManagerMessages } from '../messages.js';
import type { RotationStep } from '../secret-messages.js';

const count = counter('de');

const reasons: Record<string, string> = {
  'max-secrets': 'Eine App kann zwei Secrets haben. Deaktivieren und löschen Sie eines, um ein neues zu generieren.',
  'last-active':
    'Dies ist das einzige aktive Secret. Generieren Sie zuerst ein weiteres, damit die App weiterhin funktioniert.',
  'still-active': 'Deaktivieren Sie das Secret, bevor Sie es löschen.',
  'other-retiring': 'Das andere Secret wird demnächst inaktiv. Lassen Sie zuerst jenes aktiv.',
  'other-expires':
    'Das andere Secret läuft vorher ab. Wählen Sie einen früheren Zeitpunkt oder generieren Sie ein Secret, das länger gültig ist.',
  'not-active': 'Dieses Secret ist bereits inaktiv.',
  expired:
    'Dieses Secret ist abgelaufen und kann nicht mehr verwendet werden. Löschen Sie es und generieren Sie ein neues.',
  'not-kept': 'Dieses Secret wurde nicht gespeichert und kann nicht mehr angezeigt werden.',
};

const steps: Record<RotationStep, string> = {
  create: 'Neues Secret generieren',
  deploy: 'Neues Secret einsetzen',
  prove: 'Prüfen, ob es funktioniert',
  retire: 'Altes Secret deaktivieren',
  delete: 'Altes Secret löschen',
};

const mostDays = (days: number): string =>
  count(days, {
    one: 'In Ihrer Organisation ist ein Secret höchstens # Tag gültig.',
    other: 'In Ihrer Organisation ist ein Secret höchstens # Tage gültig.',
  });

export const secretManager: SecretManagerMessages = {
  clientId: 'Client-ID',
  clientIdHint: 'Öffentliche Kennung des Clients',
  copyClientId: 'Client-ID kopieren',
  title: 'Client-Secrets',
  hint: 'Behalten Sie während der Rotation beide: Setzen Sie das neue ein und deaktivieren Sie dann das alte.',
  generate: 'Neues Secret generieren',
  generating: 'Wird generiert\u00a0…',
  created: 'Erstellt',
  secret: 'Secret',
  status: 'Status',
  action: 'Aktion',
  lastUsed: 'Zuletzt verwendet',
  expires: 'Läuft ab',
  never: 'Nie',
  notYet: 'Nie',
  by: (name) => `von ${name}`,
  endsWith: (hint) => `Secret, das auf ${hint} endet`,
  active: 'Aktiv',
  inactive: 'Inaktiv',
  expired: 'Abgelaufen',
  retiring: (moment) => `Aktiv bis ${moment}`,
  expiring: (days) => count(days, { one: 'Innerhalb eines Tages', other: 'In # Tagen' }),
  deactivate: 'Deaktivieren',
  activate: 'Aktivieren',
  keep: 'Aktiv lassen',
  remove: 'Löschen',
  emptyTitle: 'Noch kein Secret',
  emptyText: 'Generieren Sie ein Client-Secret, um die App mit den APIs von ZoomInfo zu verwenden.',
  reason: (code) => reasons[code] ?? code,
  problem: (path, code, limit) => {
    if (code === 'max-lifetime') return mostDays(limit ?? 0);
    if (code === 'too-late') return 'Wählen Sie einen Zeitpunkt innerhalb der nächsten 30 Tage.';
    if (code === 'past')
      return path === 'at'
        ? 'Wählen Sie einen Zeitpunkt, der in der Zukunft liegt.'
        : 'Wählen Sie einen Tag, der in der Zukunft liegt.';
    return path === 'at' ? 'Wählen Sie einen Zeitpunkt.' : 'Wählen Sie einen Tag.';
  },
  lifetime: 'Läuft ab',
  lifetimeDays: (days) => count(days, { one: 'Nach # Tag', other: 'Nach # Tagen' }),
  lifetimeDate: 'An einem bestimmten Tag\u00a0…',
  lifetimeUntil: 'Letzter Tag',
  lifetimeLimit: mostDays,
  issuedTitle: 'Ihr neues Client-Secret',
  issuedText:
    'Kopieren Sie es jetzt und bewahren Sie es an einem sicheren Ort auf. Es wird nur dieses eine Mal angezeigt und kann danach nicht mehr eingesehen werden.',
  issuedKeptText:
    'Kopieren Sie es und bewahren Sie es an einem sicheren Ort auf. Sie können es später nach einer erneuten Anmeldung wieder ansehen.',
  issuedAgainText: 'Bewahren Sie es an einem sicheren Ort auf. Dass Sie es angesehen haben, steht im Verlauf der App.',
  issuedLabel: 'Client-Secret',
  issuedHidden: 'Ausgeblendet, damit es niemand mitlesen kann. Sie können es trotzdem kopieren.',
  show: 'Anzeigen',
  hide: 'Ausblenden',
  copySecret: 'Secret kopieren',
  secretCopied: 'Secret kopiert',
  copyDenied: 'Der Browser hat das Kopieren verweigert. Das Secret ist markiert: Kopieren Sie es mit Strg+C oder ⌘C.',
  downloadEnv: '.env herunterladen',
  downloadJson: 'JSON herunterladen',
  downloaded: 'Secret heruntergeladen',
  acknowledge: 'Ich habe dieses Secret an einem sicheren Ort gespeichert',
  done: 'Fertig',
  guardText:
    'Sie haben das Secret nicht kopiert. Sobald dieses Fenster geschlossen ist, kann es niemand mehr anzeigen.',
  guardStay: 'Zurück',
  guardLeave: 'Ohne das Secret schließen',
  deactivateTitle: 'Dieses Secret deaktivieren?',
  deactivateText: (hint) =>
    `Alles, was das Secret noch verwendet, das auf ${hint} endet, wird ab der nächsten Token-Anfrage abgelehnt. Sie können es wieder aktivieren.`,
  when: 'Wann',
  now: 'Sofort',
  after: (amount, unit) => count(amount, spans[unit]),
  atTime: 'Zu einem bestimmten Zeitpunkt\u00a0…',
  atTimeLabel: 'Datum und Uhrzeit',
  usedLately: (age) => `Zuletzt verwendet: ${age}. Alles, was dieses Secret verwendet, funktioniert sofort nicht mehr.`,
  otherNeverUsed: (hint) =>
    `Das andere Secret, das auf ${hint} endet, wurde noch nie verwendet. Wenn es nicht eingesetzt ist, funktioniert die App sofort nicht mehr.`,
  typeHint: (hint) => `Geben Sie zur Bestätigung die Zeichen ${hint} ein`,
  setTime: 'Deaktivierung planen',
  deleteTitle: 'Dieses Secret löschen?',
  deleteText: (hint) => `Das Secret, das auf ${hint} endet, wird endgültig gelöscht.`,
  deactivated: 'Secret deaktiviert',
  retirementSet: (moment) => `Das Secret wird am ${moment} inaktiv`,
  kept: 'Das Secret bleibt aktiv',
  activated: 'Secret aktiviert',
  deleted: 'Secret gelöscht',
  actionFailed: (reason) => `Das Secret wurde nicht geändert. ${reason}`,
  reveal: 'Anzeigen',
  stepUpTitle: 'Erneut anmelden, um dieses Secret zu sehen',
  stepUpText:
    'Ein Secret wird nur kurz nach einer Anmeldung angezeigt, damit ein offener Tab nichts preisgibt. Danach kehren Sie hierher zurück.',
  stepUpAgain:
    'Diese Anmeldung reichte nicht aus, um das Secret anzuzeigen: Sie muss neu sein und so stark, wie Ihre Organisation es verlangt.',
  stepUpImpossible:
    'Diese Seite kann Sie nicht erneut anmelden. Melden Sie sich ab, melden Sie sich wieder an und kehren Sie zurück.',
  handOverTitle: 'Ihr neues Client-Secret',
  handingOver: 'Das neue Secret wird an den Tresor Ihrer Organisation übergeben\u00a0…',
  handedOver: 'Das neue Secret liegt im Tresor Ihrer Organisation. Niemand hat es gesehen.',
  handOverFailed:
    'Der Tresor hat das neue Secret nicht angenommen. Noch hat es niemand: Versuchen Sie es erneut oder geben Sie es auf und löschen Sie es.',
  handOverDrop: 'Aufgeben',
  handOverGuard:
    'Sobald dieses Fenster geschlossen ist, kommt niemand mehr an das Secret heran. Sie können es deaktivieren und löschen.',
  rotation: {
    title: 'Rotation',
    text: 'Wechseln Sie das Secret ohne Unterbrechung. Sie können gehen und später weitermachen, hier oder in einem anderen Tab.',
    step: (step) => steps[step],
    done: 'Erledigt',
    current: 'Als Nächstes',
    createdText: (hint, day) => `Es endet auf ${hint} und wurde am ${day} generiert.`,
    deployText: (hint) => `Hinterlegen Sie das Secret, das auf ${hint} endet, überall dort, wo die App läuft.`,
    waiting: 'Damit wurde noch kein Token angefordert. Diese Seite sieht von selbst wieder nach.',
    proven: (age) => `Zuletzt verwendet: ${age}.`,
    unknown:
      'Dieses Portal kann nicht feststellen, ob ein Secret verwendet wird. Vergewissern Sie sich, bevor Sie fortfahren.',
    check: 'Secret prüfen',
    retireText: (hint) => `Das Secret, das auf ${hint} endet: sofort oder zu einem Zeitpunkt, der Ihnen passt.`,
    retiringText: (hint, moment) => `Das Secret, das auf ${hint} endet, wird am ${moment} inaktiv.`,
    retiredText: (hint) => `Das Secret, das auf ${hint} endet, ist inaktiv.`,
    expiredText: (hint) => `Das Secret, das auf ${hint} endet, ist abgelaufen.`,
    deleteText: (hint) =>
      `Solange das Secret, das auf ${hint} endet, nicht gelöscht ist, können Sie es wieder aktivieren.`,
    undo: 'Wieder aktivieren',
    keep: 'Aktiv lassen',
    retire: 'Altes Secret deaktivieren',
    remove: 'Altes Secret löschen',
    stalled: (hint) =>
      `Das neue Secret, das auf ${hint} endet, ist inaktiv. Aktivieren Sie es, um fortzufahren, oder löschen Sie es, um beim alten zu bleiben.`,
  },
};

const spans = {
  minute: { one: 'In # Minute', other: 'In # Minuten' },
  hour: { one: 'In # Stunde', other: 'In # Stunden' },
  day: { one: 'In # Tag', other: 'In # Tagen' },
};
