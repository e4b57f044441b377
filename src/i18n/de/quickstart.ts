import type { MismatchReason } from '../../contract/redirect-uri-compare.js';
import type { QuickstartMessages } from '../messages.js';

const languages: Record<string, string> = { curl: 'curl', node: 'Node.js', python: 'Python' };

const reasons: Record<MismatchReason, string> = {
  scheme: 'Der Teil vor dem Doppelpunkt ist verschieden: http und https sind zwei Schemas.',
  host: 'Der Host ist verschieden: Auch eine Subdomain wie www ergibt einen anderen Host.',
  port: 'Der Port ist verschieden. Ein angegebener Port ist nicht dasselbe wie keiner, auch wenn es der übliche ist.',
  path: 'Der Pfad nach dem Host ist verschieden.',
  'trailing-slash': 'Nur eine der beiden endet mit einem Schrägstrich.',
  case: 'Die Groß- und Kleinschreibung ist verschieden.',
  query: 'Der Teil nach dem Fragezeichen ist verschieden.',
  fragment: 'Eine hat einen Teil nach einem #. In einer Umleitungs-URI ist das nicht zulässig.',
  encoding: 'Dieselben Zeichen sind in der einen codiert, in der anderen nicht, etwa %2F und /.',
  whitespace: 'Ein Leerzeichen oder unsichtbares Zeichen ist enthalten.',
  localhost: 'localhost und 127.0.0.1 bezeichnen beide diesen Computer, sind aber zwei verschiedene Umleitungs-URIs.',
  'not-a-uri': 'Gesendet wurde keine vollständige Adresse: Sie braucht ein Schema wie https:// und einen Host.',
};

export const quickstart: QuickstartMessages = {
  title: 'Benutzer anmelden',
  hint: 'Ein vollständiges Programm mit der Client-ID und den Scopes dieser App: Es meldet Sie an und ruft ein Token ab. Führen Sie es aus und bauen Sie darauf auf.',
  languages: 'Sprache des Programms',
  language: (id) => languages[id] ?? id,
  code: (language) => `Programm in ${language}`,
  redirectUri: 'Umleitungs-URI',
  codeCopied: 'Programm kopiert',
  copyDenied: 'Der Browser hat das Kopieren verweigert. Der Text ist markiert: Kopieren Sie ihn mit Strg+C oder ⌘C.',
  stepsTitle: 'So führen Sie es aus',
  stepSave: ['Speichern Sie das Programm als ', '.'],
  stepSecret: [
    'Legen Sie ein Client-Secret in der Umgebungsvariablen ',
    ' ab. Das Programm selbst enthält keines und kann daher weitergegeben werden. Dieser Befehl fragt danach und hinterlässt keine Spur im Verlauf der Shell:',
  ],
  stepRun: [
    'Führen Sie ',
    ' aus, öffnen Sie die ausgegebene Adresse und melden Sie sich an. Fügen Sie dann die Adresse ein, auf der Sie landen, auch wenn dort keine Seite erscheint.',
  ],
  noIssuerTitle: 'Der Aussteller (Issuer) ist hier nicht bekannt',
  noIssuerText:
    'Ein Programm braucht die Adresse des Ausstellers, der die Anmeldung durchführt. Fragen Sie die Administration dieser Website danach: Sie endet ungefähr auf /oauth2/default.',
  appOff: 'Diese App ist deaktiviert: Der Aussteller lehnt ihre Anfragen ab, bis sie aktiviert ist.',
  underReview: 'Diese App ist in Prüfung: Personen außerhalb Ihrer Organisation können sich damit noch nicht anmelden.',
  refusedTitle: 'Umleitungs-URI abgelehnt?',
  refusedHint:
    'Fügen Sie die Umleitungs-URI, die Adresse der abgelehnten Anfrage oder den Text der Fehlerseite ein. Nichts davon wird gesendet.',
  refusedLabel: 'Was abgelehnt wurde',
  refusedPlaceholder: 'https://…',
  equalTitle: 'Diese Umleitungs-URI ist registriert, genau so, wie sie hier steht',
  equalText: (clientId) =>
    `Wenn sie trotzdem abgelehnt wird, stammt die Anfrage vielleicht von einer anderen App: Die Client-ID dieser App ist ${clientId}. Eine Änderung der Einstellungen kann eine Minute brauchen, bis sie beim Aussteller ankommt.`,
  pendingTitle: 'Diese Umleitungs-URI ist noch in Prüfung',
  pendingText: 'Sie ist für diese App vorgeschlagen und funktioniert, sobald sie genehmigt ist.',
  nothingRegistered: 'Diese App hat keine Umleitungs-URI.',
  differsTitle: 'Diese Umleitungs-URI ist nicht registriert. Das unterscheidet sie von der ähnlichsten:',
  differsText:
    'Der Aussteller vergleicht Zeichen für Zeichen. Lassen Sie Ihr Programm die registrierte senden oder fügen Sie die andere in den Einstellungen der App hinzu.',
  sent: 'Gesendet',
  registered: 'Registriert',
  onlySent: 'nur gesendet:',
  onlyRegistered: 'nur registriert:',
  reason: (code) => reasons[code],
  otherClient: (sent, own) => `Die Anfrage hat eine andere Client-ID: ${sent}. Die Client-ID dieser App ist ${own}.`,
  copyRegistered: 'Registrierte kopieren',
};
