import type { MismatchReason } from '../../contract/redirect-uri-compare.js';
import type { QuickstartMessages } from '../messages.js';

const languages: Record<string, string> = { curl: 'curl', node: 'Node.js', python: 'Python' };

const reasons: Record<MismatchReason, string> = {
  scheme: 'Het deel vóór de dubbele punt is anders: http en https zijn twee schema’s.',
  host: 'De host is anders: ook een subdomein zoals www maakt er een andere host van.',
  port: 'De poort is anders. Een vermelde poort is niet hetzelfde als geen poort, ook al is het de gebruikelijke.',
  path: 'Het pad na de host is anders.',
  'trailing-slash': 'De ene eindigt op een schuine streep, de andere niet.',
  case: 'Hoofdletters en kleine letters verschillen.',
  query: 'Het deel na het vraagteken is anders.',
  fragment: 'Een van beide heeft een deel na een #. Een omleidings-URI kan dat niet hebben.',
  encoding: 'Dezelfde tekens zijn in de ene gecodeerd en in de andere niet, zoals %2F en /.',
  whitespace: 'Er staat een spatie of een onzichtbaar teken in.',
  localhost: 'localhost en 127.0.0.1 zijn twee namen voor deze computer, maar twee verschillende omleidings-URI’s.',
  'not-a-uri': 'Wat is verzonden, is geen volledig adres: er is een schema zoals https:// en een host nodig.',
};

export const quickstart: QuickstartMessages = {
  title: 'Gebruikers laten inloggen',
  hint: 'Een volledig programma met de client-ID en scopes van deze app: het logt u in en haalt een token op. Voer het uit en bouw erop voort.',
  languages: 'Taal van het programma',
  language: (id) => languages[id] ?? id,
  code: (language) => `Programma in ${language}`,
  redirectUri: 'Omleidings-URI',
  codeCopied: 'Programma gekopieerd',
  copyDenied: 'De browser heeft het kopiëren geweigerd. De tekst is geselecteerd: kopieer deze met Ctrl+C of ⌘C.',
  stepsTitle: 'Zo voert u het uit',
  stepSave: ['Sla het programma op als ', '.'],
  stepSecret: [
    'Zet een clientgeheim in de omgevingsvariabele ',
    '. Het programma bevat er zelf geen en kan dus worden gedeeld. Deze opdracht vraagt erom en laat geen spoor achter in de geschiedenis van de shell:',
  ],
  stepRun: [
    'Voer ',
    ' uit, open het weergegeven adres en log in. Plak vervolgens het adres waar u terechtkomt, ook als er geen pagina verschijnt.',
  ],
  noIssuerTitle: 'De verlener (issuer) is hier niet bekend',
  noIssuerText:
    'Een programma heeft het adres nodig van de verlener waarbij gebruikers inloggen. Vraag het aan de beheerder van deze site: het eindigt op iets als /oauth2/default.',
  appOff: 'Deze app is gedeactiveerd: de verlener weigert de aanvragen van de app totdat deze wordt geactiveerd.',
  underReview: 'Deze app is in beoordeling: mensen buiten uw organisatie kunnen er nog niet mee inloggen.',
  refusedTitle: 'Omleidings-URI geweigerd?',
  refusedHint:
    'Plak de omleidings-URI, het adres van de geweigerde aanvraag of de tekst van de foutpagina. Er wordt niets verzonden.',
  refusedLabel: 'Wat is geweigerd',
  refusedPlaceholder: 'https://…',
  equalTitle: 'Deze omleidings-URI is geregistreerd, precies zoals deze hier staat',
  equalText: (clientId) =>
    `Als deze toch wordt geweigerd, is de aanvraag misschien van een andere app: de client-ID van deze app is ${clientId}. Het kan een minuut duren voordat een wijziging van de instellingen de verlener bereikt.`,
  pendingTitle: 'Deze omleidings-URI is nog in beoordeling',
  pendingText: 'De URI is voorgesteld voor deze app en werkt zodra een beoordelaar deze heeft goedgekeurd.',
  nothingRegistered: 'Deze app heeft geen omleidings-URI.',
  differsTitle: 'Deze omleidings-URI is niet geregistreerd. Verschillen met de meest gelijkende:',
  differsText:
    'De verlener vergelijkt teken voor teken. Laat uw programma de geregistreerde verzenden of voeg de andere toe in de instellingen van de app.',
  sent: 'Verzonden',
  registered: 'Geregistreerd',
  onlySent: 'alleen verzonden:',
  onlyRegistered: 'alleen geregistreerd:',
  reason: (code) => reasons[code],
  otherClient: (sent, own) => `De aanvraag heeft een andere client-ID: ${sent}. Die van deze app is ${own}.`,
  copyRegistered: 'De geregistreerde kopiëren',
};
