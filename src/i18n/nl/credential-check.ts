import type { CredentialVerdict } from '../../contract/credential-check.js';
import type { CredentialCheckMessages } from '../messages.js';

const verdicts: Record<CredentialVerdict, readonly [title: string, text: string]> = {
  right: [
    'Dit geheim werkt',
    'De verlener accepteert het met de client-ID van deze app. Controleer de omleidings-URI als inloggen nog steeds mislukt.',
  ],
  'under-review': [
    'Dit geheim is juist, maar de app is niet goedgekeurd',
    'Tot de goedkeuring werkt het hooguit binnen uw organisatie, en alleen zolang de app actief is.',
  ],
  inactive: [
    'Dit geheim is inactief',
    'Het hoort bij deze app, maar is gedeactiveerd, handmatig of op het geplande tijdstip. Activeer het weer onder “Clientgeheimen” of geef uw programma een geheim dat actief is.',
  ],
  expired: [
    'Dit geheim is verlopen',
    'Het hoort bij deze app en de verlener weigert het definitief. Genereer een nieuw geheim onder “Clientgeheimen” en geef dat aan uw programma.',
  ],
  'other-app': [
    'Dit geheim hoort bij een andere app',
    'Gebruik het met de client-ID van die app of geef uw programma een geheim van deze app.',
  ],
  typo: [
    'Dit geheim is niet volledig of bevat een fout',
    'Minstens één teken is onjuist, ontbreekt of is te veel. Kopieer het opnieuw van de plek waar het is opgeslagen, zonder spaties ervoor of erna.',
  ],
  unknown: [
    'Dit geheim is niet bekend',
    'Het ziet eruit als een geheim, maar uw organisatie heeft er niet zo een: het is verwijderd of is van iemand anders. Genereer een nieuw geheim onder “Clientgeheimen”.',
  ],
  'app-off': [
    'Dit geheim is juist, maar de app is gedeactiveerd',
    'De verlener weigert elke aanvraag van deze app. Activeer de app en probeer het opnieuw.',
  ],
};

export const credentialCheck: CredentialCheckMessages = {
  title: 'Een clientgeheim controleren',
  hint: 'Ontdek of de verlener een geheim accepteert dat u hebt. Het wordt alleen deze keer verzonden en nergens bewaard of weergegeven.',
  label: 'Clientgeheim',
  empty: 'Plak eerst een clientgeheim.',
  check: 'Geheim controleren',
  checking: 'Controleren…',
  slow: 'De verlener heeft meer tijd nodig dan normaal om te antwoorden.',
  verdictTitle: (verdict, app) =>
    verdict === 'other-app' && app !== null ? `Dit geheim hoort bij “${app}”` : verdicts[verdict][0],
  verdictText: (verdict) => verdicts[verdict][1],
  failed: (reason) => `Het geheim is niet gecontroleerd. ${reason}`,
};
