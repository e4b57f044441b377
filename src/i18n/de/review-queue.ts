import { counter } from '../count.js';
import type { ReviewQueueMessages } from '../messages.js';

const count = counter('de');

const risks: Record<string, [title: string, text: string]> = {
  'new-host': [
    'Neuer Host',
    'Dieser Host wurde für die Organisation noch nie genehmigt. Vergewissern Sie sich, dass er ihr gehört: Wer ihn betreibt, empfängt die Anmeldungen.',
  ],
  loopback: [
    'Lokaler Computer',
    'Anmeldungen gehen an ein Programm auf dem Computer des Benutzers, und jedes Programm dort kann mithören. Richtig für ein Desktop-Tool, fehl am Platz bei einer Web-App.',
  ],
  'custom-scheme': [
    'App-Link',
    'Eine andere App auf dem Gerät des Benutzers kann dasselbe Schema beanspruchen und die Anmeldung empfangen. Ein https://-Link zur App ist sicherer.',
  ],
  'widened-scopes': ['Neuer Zugriff', 'Das kann die App heute noch nicht. Prüfen Sie, ob ihr Zweck es erfordert.'],
  'look-alike': [
    'Ähnlicher Name',
    'Der Host kann mit dem von ZoomInfo oder mit einem der Organisation verwechselt werden. Vergleichen Sie ihn Buchstabe für Buchstabe.',
  ],
};

export const reviewQueue: ReviewQueueMessages = {
  title: 'Prüfungswarteschlange',
  description: 'Partner-Apps, die auf eine Entscheidung warten. Was am längsten wartet, steht oben.',
  state: 'Status',
  allStates: 'Jeder Status',
  kind: 'Art',
  allKinds: 'Alle Arten',
  assignee: 'Zugewiesen an',
  everyone: 'Alle',
  me: 'Mich',
  nobody: 'Niemanden',
  search: 'Apps und Organisationen suchen',
  app: 'App',
  organization: 'Organisation',
  risks: 'Risikohinweise',
  riskCount: (number) => (number === 0 ? 'Keine' : count(number, { one: '# Hinweis', other: '# Hinweise' })),
  submitted: 'Eingereicht',
  submittedBy: 'Eingereicht von',
  clientId: 'Client-ID',
  open: (app) => `„${app}“ prüfen`,
  total: (number) => count(number, { one: '# Prüfung', other: '# Prüfungen' }),
  more: 'Mehr anzeigen',
  emptyTitle: 'Alles erledigt',
  emptyText: 'Keine App wartet auf eine Prüfung. Neue Einreichungen erscheinen hier.',
  noMatchTitle: 'Keine Treffer',
  noMatchText: 'Keine Prüfung entspricht der Suche und den Filtern.',
  clearFilters: 'Filter zurücksetzen',
  forbiddenTitle: 'Prüfungen sind Prüfern vorbehalten',
  forbiddenText: 'Ihr Konto hat die Rolle „Prüfer“ nicht. Die API- und Partnerschaftsteams von ZoomInfo weisen sie zu.',
  unavailableTitle: 'Prüfungen sind hier nicht verfügbar',
  unavailableText: 'Dieses DevPortal arbeitet ohne Prüfungswarteschlange.',
  goneText: 'Diese Prüfung gibt es nicht mehr, oder Sie haben keinen Zugriff darauf.',
  back: 'Prüfungswarteschlange',
  changes: 'Beantragte Änderungen',
  wholeApp: 'Gesamte App nach der Änderung',
  requestedApp: 'Beantragte App',
  riskTitle: (code) => risks[code]?.[0] ?? 'Genau hinsehen',
  riskText: (code) => risks[code]?.[1] ?? 'Eine Regel hat diesen Wert markiert.',
  assignToMe: 'Mir zuweisen',
  takeOver: 'Übernehmen',
  giveBack: 'Zurückgeben',
  assignedToYou: 'Ihnen zugewiesen',
  assignedTo: (name) => `Zugewiesen an ${name}`,
  unassigned: 'Niemandem zugewiesen',
  addNote: 'Anmerkung hinzufügen',
  addNoteOn: (field) => `Anmerkung zu „${field}“ hinzufügen`,
  removeNote: 'Anmerkung entfernen',
  count: (length, limit) => `${length} von ${limit} Zeichen`,
  decision: 'Entscheidung',
  choice: (decision) =>
    ({ approved: 'Genehmigen', 'changes-requested': 'Änderungen anfordern', 'not-approved': 'Nicht genehmigen' })[
      decision
    ],
  choiceHint: (decision) =>
    ({
      approved: 'Was beantragt ist, funktioniert ab sofort.',
      'changes-requested': 'Der Eigentümer bearbeitet die App und reicht sie erneut ein.',
      'not-approved': 'Der Antrag wird mit Ihrer Begründung abgelehnt.',
    })[decision],
  reason: 'Begründung',
  reasonOptional: 'Nachricht (optional)',
  reasonHint: 'Der Eigentümer der App liest dies.',
  notesGoAlong: (number) =>
    count(number, {
      one: '# Anmerkung zu einem Feld wird mitgesendet.',
      other: '# Anmerkungen zu Feldern werden mitgesendet.',
    }),
  goOn: 'Weiter',
  problem: (code) => problems[code] ?? 'Dies wird nicht akzeptiert.',
  refused: (reason) => refusals[reason] ?? 'Über diese Prüfung kann jetzt nicht entschieden werden.',
  confirmTitle: (decision, app) =>
    ({
      approved: `„${app}“ genehmigen?`,
      'changes-requested': `Änderungen an „${app}“ anfordern?`,
      'not-approved': `„${app}“ ablehnen?`,
    })[decision],
  deciding: 'Wird gesendet\u00a0…',
  causes: {
    switchedOn: 'Die App wird aktiviert, und Benutzer anderer Organisationen können sich sofort bei ihr anmelden.',
    redirectUris: 'Diese neuen Umleitungs-URIs funktionieren ab sofort:',
    removedUris: 'Diese Umleitungs-URIs funktionieren nicht mehr:',
    scopes: 'Die App erhält sofort Zugriff auf:',
    removedScopes: 'Die App verliert den Zugriff auf:',
    partnerUse: 'Benutzer anderer Organisationen können die App verwenden.',
    staysOff: 'Für Benutzer anderer Organisationen bleibt die App deaktiviert.',
    staysLive: 'Die genehmigte Version funktioniert unverändert weiter.',
    ownerTold: 'Der Eigentümer sieht Ihre Begründung und Ihre Anmerkungen und kann die App erneut einreichen.',
    notFinal: 'Dies kann hier nicht rückgängig gemacht werden.',
  },
  decided: (decision, app) =>
    ({
      approved: `„${app}“ ist genehmigt.`,
      'changes-requested': `Änderungen an „${app}“ sind angefordert.`,
      'not-approved': `„${app}“ ist nicht genehmigt.`,
    })[decision],
  notDecided: (reason) => `Ihre Entscheidung wurde nicht übernommen. ${reason}`,
  notAssigned: (reason) => `Die Zuweisung wurde nicht geändert. ${reason}`,
  changedTitle: 'Der Eigentümer hat diesen Antrag geändert',
  changedText:
    'Sie sehen die neue Version. Hier steht, was sich seit der Version geändert hat, die Sie gesehen haben. Ihre Eingaben bleiben erhalten.',
  seenBefore: 'Von Ihnen gesehen',
  now: 'Jetzt',
  changedSeen: 'Verstanden',
};

const problems: Record<string, string> = {
  decision: 'Wählen Sie eine Entscheidung.',
  reason: 'Geben Sie eine Begründung an: Der Eigentümer braucht sie, um weiterzumachen.',
  'too-long': 'Dieser Text ist zu lang.',
};

const refusals: Record<string, string> = {
  decided:
    'Über diese Prüfung wurde bereits entschieden, oder sie wurde zurückgezogen. Im Gesprächsverlauf steht, von wem.',
  'own-tenant': 'Diese App gehört Ihrer eigenen Organisation. Ein Prüfer aus einer anderen muss darüber entscheiden.',
};
