import { counter } from '../count.js';
import type { ReviewQueueMessages } from '../messages.js';

const count = counter('nl');

const risks: Record<string, [title: string, text: string]> = {
  'new-host': [
    'Nieuwe host',
    'Geen beoordelaar heeft deze host eerder voor de organisatie goedgekeurd. Controleer of de host van de organisatie is: wie de host beheert, ontvangt de logins.',
  ],
  loopback: [
    'Lokale computer',
    'Logins gaan naar een programma op de computer van de gebruiker, en elk programma daar kan ze opvangen. Geschikt voor een desktoptool, maar niet voor een webapp.',
  ],
  'custom-scheme': [
    'Applink',
    'Een andere app op het apparaat van de gebruiker kan hetzelfde schema claimen en de login ontvangen. Een https://-link naar de app is veiliger.',
  ],
  'widened-scopes': ['Nieuwe toegang', 'De app kan dit nu nog niet. Controleer of het doel van de app dit vereist.'],
  'look-alike': [
    'Gelijkende naam',
    'De host kan worden verward met die van ZoomInfo of met een host die de organisatie gebruikt. Vergelijk letter voor letter.',
  ],
};

export const reviewQueue: ReviewQueueMessages = {
  title: 'Beoordelingswachtrij',
  description: 'Partnerapps die op een beslissing wachten. De langst wachtende staan bovenaan.',
  state: 'Status',
  allStates: 'Alle statussen',
  kind: 'Soort',
  allKinds: 'Alle soorten',
  assignee: 'Toegewezen aan',
  everyone: 'Iedereen',
  me: 'Mij',
  nobody: 'Niemand',
  search: 'Apps en organisaties zoeken',
  app: 'App',
  organization: 'Organisatie',
  risks: 'Risicomarkeringen',
  riskCount: (number) => (number === 0 ? 'Geen' : count(number, { one: '# markering', other: '# markeringen' })),
  submitted: 'Ingediend',
  submittedBy: 'Ingediend door',
  clientId: 'Client-ID',
  open: (app) => `“${app}” beoordelen`,
  total: (number) => count(number, { one: '# beoordeling', other: '# beoordelingen' }),
  more: 'Meer weergeven',
  emptyTitle: 'Alles is bijgewerkt',
  emptyText: 'Er wachten geen apps op een beoordeling. Nieuwe inzendingen verschijnen hier.',
  noMatchTitle: 'Geen resultaten',
  noMatchText: 'Er zijn geen beoordelingen die overeenkomen met de zoekopdracht en de filters.',
  clearFilters: 'Filters wissen',
  forbiddenTitle: 'Beoordelingen zijn voor beoordelaars',
  forbiddenText:
    'Uw account heeft niet de rol van beoordelaar. De API- en partnershipteams van ZoomInfo wijzen die rol toe.',
  unavailableTitle: 'Beoordelingen zijn hier niet beschikbaar',
  unavailableText: 'Dit DevPortal werkt zonder beoordelingswachtrij.',
  goneText: 'Deze beoordeling bestaat niet meer of u kunt deze niet zien.',
  back: 'Beoordelingswachtrij',
  changes: 'Aangevraagde wijzigingen',
  wholeApp: 'De hele app na de wijzigingen',
  requestedApp: 'Aangevraagde app',
  riskTitle: (code) => risks[code]?.[0] ?? 'Extra controleren',
  riskText: (code) => risks[code]?.[1] ?? 'Een regel heeft deze waarde gemarkeerd.',
  assignToMe: 'Aan mij toewijzen',
  takeOver: 'Overnemen',
  giveBack: 'Teruggeven',
  assignedToYou: 'Aan u toegewezen',
  assignedTo: (name) => `Toegewezen aan ${name}`,
  unassigned: 'Aan niemand toegewezen',
  addNote: 'Opmerking toevoegen',
  addNoteOn: (field) => `Opmerking toevoegen bij “${field}”`,
  removeNote: 'Opmerking verwijderen',
  count: (length, limit) => `${length} van ${limit} tekens`,
  decision: 'Beslissing',
  choice: (decision) =>
    ({ approved: 'Goedkeuren', 'changes-requested': 'Wijzigingen vragen', 'not-approved': 'Niet goedkeuren' })[
      decision
    ],
  choiceHint: (decision) =>
    ({
      approved: 'Wat is aangevraagd, werkt direct.',
      'changes-requested': 'De eigenaar bewerkt de app en dient deze opnieuw in.',
      'not-approved': 'De aanvraag wordt afgewezen, met uw reden.',
    })[decision],
  reason: 'Reden',
  reasonOptional: 'Bericht (optioneel)',
  reasonHint: 'De eigenaar van de app leest dit.',
  notesGoAlong: (number) =>
    count(number, {
      one: '# opmerking bij een veld wordt meegestuurd.',
      other: '# opmerkingen bij velden worden meegestuurd.',
    }),
  goOn: 'Doorgaan',
  problem: (code) => problems[code] ?? 'Dit wordt niet geaccepteerd.',
  refused: (reason) => refusals[reason] ?? 'Over deze beoordeling kan nu niet worden beslist.',
  confirmTitle: (decision, app) =>
    ({
      approved: `“${app}” goedkeuren?`,
      'changes-requested': `Wijzigingen in “${app}” vragen?`,
      'not-approved': `“${app}” afwijzen?`,
    })[decision],
  deciding: 'Verzenden…',
  causes: {
    switchedOn: 'De app wordt geactiveerd en gebruikers van andere organisaties kunnen er direct bij inloggen.',
    redirectUris: 'Deze nieuwe omleidings-URI’s werken direct:',
    removedUris: 'Deze omleidings-URI’s werken niet meer:',
    scopes: 'De app krijgt direct toegang tot:',
    removedScopes: 'De app verliest de toegang tot:',
    partnerUse: 'Gebruikers van andere organisaties kunnen de app gebruiken.',
    staysOff: 'De app blijft gedeactiveerd voor gebruikers van andere organisaties.',
    staysLive: 'De goedgekeurde versie blijft werken zoals deze is.',
    ownerTold: 'De eigenaar ziet uw reden en opmerkingen en kan de app opnieuw indienen.',
    notFinal: 'Dit kan hier niet ongedaan worden gemaakt.',
  },
  decided: (decision, app) =>
    ({
      approved: `“${app}” is goedgekeurd.`,
      'changes-requested': `Er is om wijzigingen in “${app}” gevraagd.`,
      'not-approved': `“${app}” is niet goedgekeurd.`,
    })[decision],
  notDecided: (reason) => `Uw beslissing is niet verwerkt. ${reason}`,
  notAssigned: (reason) => `De toewijzing is niet gewijzigd. ${reason}`,
  changedTitle: 'De eigenaar heeft deze aanvraag gewijzigd',
  changedText:
    'U ziet de nieuwe versie. Dit zijn de verschillen met de versie die u had gezien. Wat u hebt ingevoerd, blijft bewaard.',
  seenBefore: 'Eerder gezien',
  now: 'Nu',
  changedSeen: 'Begrepen',
};

const problems: Record<string, string> = {
  decision: 'Kies een beslissing.',
  reason: 'Geef de reden op: de eigenaar heeft die nodig om verder te kunnen.',
  'too-long': 'Deze tekst is te lang.',
};

const refusals: Record<string, string> = {
  decided: 'Deze beoordeling is al beslist of teruggetrokken. In het gesprek staat door wie.',
  'own-tenant':
    'Deze app hoort bij uw eigen organisatie. Een beoordelaar van een andere organisatie moet erover beslissen.',
};
