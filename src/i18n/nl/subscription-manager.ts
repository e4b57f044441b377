import { counter } from '../count.js';
import type { SubscriptionManagerMessages } from '../messages.js';

const count = counter('nl');
const numbers = new Intl.NumberFormat('nl');
const people = (number: number): string => count(number, { one: '# persoon', other: '# personen' });

export const subscriptionManager: SubscriptionManagerMessages = {
  title: 'Gebruikers',
  description:
    'Selecteer het DevPortal-abonnement voor de gebruikers en ontwikkelaars die het DevPortal gaan gebruiken en sla de wijziging op. Deze gaat in wanneer zij de volgende keer inloggen.',
  search: 'Zoeken op naam of e-mailadres',
  filters: 'Weergeven',
  filter: (filter) => ({ all: 'Alle', devportal: 'Met DevPortal', requested: 'Toegang aangevraagd' })[filter],
  requests: (number) =>
    count(number, { one: '# persoon heeft toegang aangevraagd', other: '# personen hebben toegang aangevraagd' }),
  showRequests: 'Aanvragen weergeven',
  noPackage: 'Tot die tijd geeft het abonnement nergens toegang toe.',
  name: 'Naam',
  others: 'Andere abonnementen',
  subscription: 'Abonnement',
  subscriptionOf: (name) => `Abonnement van ${name}`,
  none: 'Geen',
  devPortal: 'DevPortal',
  you: 'U',
  admin: 'Beheerder',
  asked: (day) => `Toegang aangevraagd op ${day}`,
  grant: 'Toekennen',
  grantTo: (name) => `DevPortal toekennen aan ${name}`,
  decline: 'Afwijzen',
  declineOf: (name) => `Aanvraag van ${name} afwijzen`,
  changedFrom: (before) => `Was ${before}, nog niet opgeslagen`,
  takeBack: 'Ongedaan maken',
  takeBackOf: (name) => `Wijziging voor ${name} ongedaan maken`,
  selectPage: 'Iedereen op deze pagina selecteren',
  selectUser: (name) => `${name} selecteren`,
  selected: (number) => `${people(number)} geselecteerd`,
  setTo: 'Abonnement instellen op',
  apply: 'Instellen',
  clearSelection: 'Selectie wissen',
  changes: (number) => count(number, { one: '# wijziging', other: '# wijzigingen' }),
  notSaved: 'Nog niet opgeslagen',
  save: 'Opslaan',
  saving: (done, total) => `${numbers.format(done)} van ${numbers.format(total)} opslaan…`,
  discard: 'Verwerpen',
  problems: (number) => `${people(number)} niet gewijzigd`,
  conflict: (now, kept) =>
    `Iemand heeft deze persoon intussen gewijzigd. Huidig abonnement: ${now}.${kept ? ' Uw keuze blijft bewaard.' : ''}`,
  saved: (number, name) =>
    `${name === undefined ? people(number) : `Abonnement van ${name}`} bijgewerkt. De wijziging gaat bij de volgende keer inloggen in.`,
  undo: 'Ongedaan maken',
  undone: (number, name) => `Vorige stand hersteld voor ${name ?? people(number)}.`,
  declined: (name) => `De aanvraag van ${name} is afgewezen.`,
  range: (first, last, total) => `${numbers.format(first)}–${numbers.format(last)} van ${numbers.format(total)}`,
  previous: 'Vorige',
  next: 'Volgende',
  pages: 'Pagina’s',
  emptyTitle: (filter) =>
    ({
      all: 'Nog geen gebruikers',
      devportal: 'Nog niemand heeft het DevPortal',
      requested: 'Geen openstaande aanvragen',
    })[filter],
  emptyText: (filter) =>
    ({
      all: 'Hier worden de mensen van uw organisatie weergegeven.',
      devportal: 'Kies “Alle” en selecteer het DevPortal-abonnement voor wie het nodig heeft.',
      requested: 'Hier wordt weergegeven wie toegang tot het DevPortal aanvraagt.',
    })[filter],
  noMatchTitle: 'Niemand gevonden',
  noMatchText: 'Probeer een ander deel van de naam of het e-mailadres.',
  clearSearch: 'Zoekopdracht wissen',
  absentTitle: 'Gebruikers worden elders beheerd',
  absentText:
    'Abonnementen kunnen hier niet worden gewijzigd. Een beheerder wijst ze toe via Admin Portal > User Management > Users.',
  ownTitle: 'Uw eigen abonnement verwijderen?',
  ownText:
    'Vanaf de volgende keer dat u inlogt, kunt u het DevPortal zelf niet meer gebruiken. Als beheerder kunt u het abonnement onder “Gebruikers” nog steeds weer aan uzelf toewijzen.',
  ownConfirm: 'Opslaan en het mijne verwijderen',
  declineTitle: (name) => `Aanvraag van ${name} afwijzen?`,
  declineText: 'Deze persoon ziet dat opnieuw aanvragen mogelijk is. Dit kan niet ongedaan worden gemaakt.',
};
