import { counter } from '../count.js';
import type { SubscriptionManagerMessages } from '../messages.js';

const count = counter('de');
const numbers = new Intl.NumberFormat('de');
const people = (number: number): string => count(number, { one: '# Person', other: '# Personen' });

export const subscriptionManager: SubscriptionManagerMessages = {
  title: 'Benutzer',
  description:
    'Wählen Sie das DevPortal-Abonnement für die Benutzer und Entwickler aus, die das DevPortal verwenden werden, und speichern Sie die Änderung. Sie gilt ab der nächsten Anmeldung.',
  search: 'Nach Name oder E-Mail-Adresse suchen',
  filters: 'Anzeigen',
  filter: (filter) => ({ all: 'Alle', devportal: 'Mit DevPortal', requested: 'Zugriff angefordert' })[filter],
  requests: (number) =>
    count(number, { one: '# Person hat Zugriff angefordert', other: '# Personen haben Zugriff angefordert' }),
  showRequests: 'Anforderungen anzeigen',
  noPackage: 'Bis dahin gewährt das Abonnement keinen Zugriff.',
  name: 'Name',
  others: 'Weitere Abonnements',
  subscription: 'Abonnement',
  subscriptionOf: (name) => `Abonnement von ${name}`,
  none: 'Keines',
  devPortal: 'DevPortal',
  you: 'Sie',
  admin: 'Admin',
  asked: (day) => `Zugriff am ${day} angefordert`,
  grant: 'Gewähren',
  grantTo: (name) => `${name} das DevPortal gewähren`,
  decline: 'Ablehnen',
  declineOf: (name) => `Anforderung von ${name} ablehnen`,
  changedFrom: (before) => `Bisher: ${before}, noch nicht gespeichert`,
  takeBack: 'Rückgängig',
  takeBackOf: (name) => `Änderung für ${name} rückgängig machen`,
  selectPage: 'Alle auf dieser Seite auswählen',
  selectUser: (name) => `${name} auswählen`,
  selected: (number) => `${people(number)} ausgewählt`,
  setTo: 'Abonnement festlegen auf',
  apply: 'Festlegen',
  clearSelection: 'Auswahl aufheben',
  changes: (number) => count(number, { one: '# Änderung', other: '# Änderungen' }),
  notSaved: 'Noch nicht gespeichert',
  save: 'Speichern',
  saving: (done, total) => `${numbers.format(done)} von ${numbers.format(total)} werden gespeichert\u00a0…`,
  discard: 'Verwerfen',
  problems: (number) => `${people(number)} nicht geändert`,
  conflict: (now, kept) =>
    `Jemand hat diese Person inzwischen geändert. Aktuelles Abonnement: ${now}.${kept ? ' Ihre Auswahl bleibt erhalten.' : ''}`,
  saved: (number, name) => `${name ?? people(number)} aktualisiert. Die Änderung gilt ab der nächsten Anmeldung.`,
  undo: 'Rückgängig',
  undone: (number, name) => `${name ?? people(number)} auf den vorherigen Stand zurückgesetzt.`,
  declined: (name) => `Die Anforderung von ${name} wurde abgelehnt.`,
  range: (first, last, total) => `${numbers.format(first)}–${numbers.format(last)} von ${numbers.format(total)}`,
  previous: 'Zurück',
  next: 'Weiter',
  pages: 'Seiten',
  emptyTitle: (filter) =>
    ({
      all: 'Noch keine Benutzer',
      devportal: 'Noch niemand hat das DevPortal',
      requested: 'Keine offenen Anforderungen',
    })[filter],
  emptyText: (filter) =>
    ({
      all: 'Hier werden die Personen Ihrer Organisation angezeigt.',
      devportal: 'Wählen Sie „Alle“ und dann das DevPortal-Abonnement für alle, die es benötigen.',
      requested: 'Hier wird angezeigt, wer Zugriff auf das DevPortal anfordert.',
    })[filter],
  noMatchTitle: 'Keine Treffer',
  noMatchText: 'Suchen Sie nach einem anderen Teil des Namens oder der E-Mail-Adresse.',
  clearSearch: 'Suche zurücksetzen',
  absentTitle: 'Benutzer werden an anderer Stelle verwaltet',
  absentText:
    'Abonnements können hier nicht geändert werden. Ein Admin weist sie unter Admin Portal > User Management > Users zu.',
  ownTitle: 'Ihr eigenes Abonnement entfernen?',
  ownText:
    'Ab Ihrer nächsten Anmeldung können Sie selbst das DevPortal nicht mehr verwenden. Als Admin können Sie sich das Abonnement unter „Benutzer“ weiterhin selbst wieder zuweisen.',
  ownConfirm: 'Speichern und meines entfernen',
  declineTitle: (name) => `Anforderung von ${name} ablehnen?`,
  declineText:
    'Der Person wird angezeigt, dass sie erneut Zugriff anfordern kann. Dies kann nicht rückgängig gemacht werden.',
};
