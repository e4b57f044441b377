import { counter } from '../count.js';
import type { SecretManagerMessages } from '../messages.js';
import type { RotationStep } from '../secret-messages.js';

const count = counter('nl');

const reasons: Record<string, string> = {
  'max-secrets': 'Een app kan twee geheimen hebben. Deactiveer en verwijder er een om een nieuw geheim te genereren.',
  'last-active': 'Dit is het enige actieve geheim. Genereer er eerst nog een, zodat de app blijft werken.',
  'still-active': 'Deactiveer het geheim voordat u het verwijdert.',
  'other-retiring': 'Het andere geheim wordt binnenkort inactief. Houd eerst dat geheim actief.',
  'other-expires':
    'Het andere geheim verloopt eerder. Kies een eerder tijdstip of genereer een geheim dat langer geldig is.',
  'not-active': 'Dit geheim is al inactief.',
  expired: 'Dit geheim is verlopen en kan niet meer worden gebruikt. Verwijder het en genereer een nieuw geheim.',
  'not-kept': 'Dit geheim is niet bewaard en kan niet meer worden weergegeven.',
};

const steps: Record<RotationStep, string> = {
  create: 'Een nieuw geheim genereren',
  deploy: 'Het in gebruik nemen',
  prove: 'Controleren of het werkt',
  retire: 'Het oude deactiveren',
  delete: 'Het oude verwijderen',
};

const spans = {
  minute: { one: 'Over # minuut', other: 'Over # minuten' },
  hour: { one: 'Over # uur', other: 'Over # uur' },
  day: { one: 'Over # dag', other: 'Over # dagen' },
};

const mostDays = (days: number): string =>
  count(days, {
    one: 'In uw organisatie is een geheim maximaal # dag geldig.',
    other: 'In uw organisatie is een geheim maximaal # dagen geldig.',
  });

export const secretManager: SecretManagerMessages = {
  clientId: 'Client-ID',
  clientIdHint: 'Openbare identificatie van de client',
  copyClientId: 'Client-ID kopiëren',
  title: 'Clientgeheimen',
  hint: 'Houd er twee tijdens de rotatie: neem het nieuwe in gebruik en deactiveer daarna het oude.',
  generate: 'Nieuw geheim genereren',
  generating: 'Genereren…',
  created: 'Gemaakt',
  secret: 'Geheim',
  status: 'Status',
  action: 'Actie',
  lastUsed: 'Laatst gebruikt',
  expires: 'Verloopt',
  never: 'Nooit',
  notYet: 'Nooit',
  by: (name) => `door ${name}`,
  endsWith: (hint) => `Geheim dat eindigt op ${hint}`,
  active: 'Actief',
  inactive: 'Inactief',
  expired: 'Verlopen',
  retiring: (moment) => `Actief tot ${moment}`,
  expiring: (days) => count(days, { one: 'Binnen een dag', other: 'Over # dagen' }),
  deactivate: 'Deactiveren',
  activate: 'Activeren',
  keep: 'Actief houden',
  remove: 'Verwijderen',
  emptyTitle: 'Nog geen geheim',
  emptyText: 'Genereer een clientgeheim om de app met de API’s van ZoomInfo te gebruiken.',
  reason: (code) => reasons[code] ?? code,
  problem: (path, code, limit) => {
    if (code === 'max-lifetime') return mostDays(limit ?? 0);
    if (code === 'too-late') return 'Kies een tijdstip binnen de komende 30 dagen.';
    if (code === 'past') return path === 'at' ? 'Kies een tijdstip in de toekomst.' : 'Kies een dag in de toekomst.';
    return path === 'at' ? 'Kies een tijdstip.' : 'Kies een dag.';
  },
  lifetime: 'Verloopt',
  lifetimeDays: (days) => count(days, { one: 'Na # dag', other: 'Na # dagen' }),
  lifetimeDate: 'Op een bepaalde dag…',
  lifetimeUntil: 'Laatste dag',
  lifetimeLimit: mostDays,
  issuedTitle: 'Uw nieuwe clientgeheim',
  issuedText:
    'Kopieer het nu en bewaar het op een veilige plek. Het wordt alleen deze keer weergegeven en is daarna niet meer te zien.',
  issuedKeptText:
    'Kopieer het en bewaar het op een veilige plek. U kunt het later opnieuw bekijken, nadat u opnieuw hebt ingelogd.',
  issuedAgainText: 'Bewaar het op een veilige plek. In de geschiedenis van de app staat dat u het hebt bekeken.',
  issuedLabel: 'Clientgeheim',
  issuedHidden: 'Verborgen, zodat niemand over uw schouder meeleest. U kunt het toch kopiëren.',
  show: 'Weergeven',
  hide: 'Verbergen',
  copySecret: 'Geheim kopiëren',
  secretCopied: 'Geheim gekopieerd',
  copyDenied: 'De browser heeft het kopiëren geweigerd. Het geheim is geselecteerd: kopieer het met Ctrl+C of ⌘C.',
  downloadEnv: '.env downloaden',
  downloadJson: 'JSON downloaden',
  downloaded: 'Geheim gedownload',
  acknowledge: 'Ik heb dit geheim op een veilige plek opgeslagen',
  done: 'Gereed',
  guardText: 'U hebt het geheim niet gekopieerd. Zodra dit venster is gesloten, kan niemand het meer weergeven.',
  guardStay: 'Terug',
  guardLeave: 'Sluiten zonder het geheim',
  deactivateTitle: 'Dit geheim deactiveren?',
  deactivateText: (hint) =>
    `Alles wat het geheim dat eindigt op ${hint} nog gebruikt, wordt vanaf de eerstvolgende tokenaanvraag geweigerd. U kunt het weer activeren.`,
  when: 'Wanneer',
  now: 'Nu',
  after: (amount, unit) => count(amount, spans[unit]),
  atTime: 'Op een bepaald tijdstip…',
  atTimeLabel: 'Datum en tijd',
  usedLately: (age) => `Laatst gebruikt: ${age}. Alles wat het gebruikt, werkt meteen niet meer.`,
  otherNeverUsed: (hint) =>
    `Het andere geheim, dat eindigt op ${hint}, is nog nooit gebruikt. Als het niet in gebruik is, werkt de app meteen niet meer.`,
  typeHint: (hint) => `Typ de tekens ${hint} om te bevestigen`,
  setTime: 'Deactivering plannen',
  deleteTitle: 'Dit geheim verwijderen?',
  deleteText: (hint) => `Het geheim dat eindigt op ${hint} wordt definitief verwijderd.`,
  deactivated: 'Geheim gedeactiveerd',
  retirementSet: (moment) => `Het geheim wordt inactief op ${moment}`,
  kept: 'Het geheim blijft actief',
  activated: 'Geheim geactiveerd',
  deleted: 'Geheim verwijderd',
  actionFailed: (reason) => `Het geheim is niet gewijzigd. ${reason}`,
  reveal: 'Weergeven',
  stepUpTitle: 'Log opnieuw in om dit geheim te zien',
  stepUpText:
    'Een geheim wordt alleen kort na het inloggen weergegeven, zodat een open tabblad niets prijsgeeft. Daarna komt u hier terug.',
  stepUpAgain:
    'Die login was niet voldoende om het geheim weer te geven: deze moet nieuw zijn en zo sterk als uw organisatie vereist.',
  stepUpImpossible: 'Deze pagina kan u niet opnieuw inloggen. Log uit, log weer in en kom hier terug.',
  handOverTitle: 'Uw nieuwe clientgeheim',
  handingOver: 'Het nieuwe geheim wordt aan de kluis van uw organisatie overgedragen…',
  handedOver: 'Het nieuwe geheim ligt in de kluis van uw organisatie. Niemand heeft het gezien.',
  handOverFailed:
    'De kluis heeft het nieuwe geheim niet aangenomen. Nog niemand heeft het: probeer het opnieuw, of geef het op en verwijder het.',
  handOverDrop: 'Opgeven',
  handOverGuard:
    'Zodra dit venster is gesloten, kan niemand meer bij het geheim. U kunt het deactiveren en verwijderen.',
  rotation: {
    title: 'Rotatie',
    text: 'Wissel het geheim zonder onderbreking. U kunt weggaan en later doorgaan, hier of op een ander tabblad.',
    step: (step) => steps[step],
    done: 'Voltooid',
    current: 'Volgende stap',
    createdText: (hint, day) => `Het eindigt op ${hint} en is gegenereerd op ${day}.`,
    deployText: (hint) => `Stel het geheim dat eindigt op ${hint} overal in waar de app draait.`,
    waiting: 'Er is nog geen token mee aangevraagd. Deze pagina controleert dit vanzelf opnieuw.',
    proven: (age) => `Laatst gebruikt: ${age}.`,
    unknown: 'Dit portaal kan niet zien of een geheim in gebruik is. Controleer dit voordat u doorgaat.',
    check: 'Een geheim controleren',
    retireText: (hint) => `Het geheim dat eindigt op ${hint}: nu, of op een tijdstip dat u uitkomt.`,
    retiringText: (hint, moment) => `Het geheim dat eindigt op ${hint} wordt inactief op ${moment}.`,
    retiredText: (hint) => `Het geheim dat eindigt op ${hint} is inactief.`,
    expiredText: (hint) => `Het geheim dat eindigt op ${hint} is verlopen.`,
    deleteText: (hint) => `Zolang het geheim dat eindigt op ${hint} niet is verwijderd, kunt u het weer activeren.`,
    undo: 'Weer activeren',
    keep: 'Actief houden',
    retire: 'Het oude geheim deactiveren',
    remove: 'Het oude geheim verwijderen',
    stalled: (hint) =>
      `Het nieuwe geheim, dat eindigt op ${hint}, is inactief. Activeer het om door te gaan, of verwijder het om het oude te houden.`,
  },
};
