import type { CredentialVerdict } from '../../contract/credential-check.js';
import type { CredentialCheckMessages } from '../messages.js';

const verdicts: Record<CredentialVerdict, readonly [title: string, text: string]> = {
  right: [
    'Dieses Secret funktioniert',
    'Der Aussteller akzeptiert es mit der Client-ID dieser App. Wenn die Anmeldung trotzdem fehlschlägt, prüfen Sie die Umleitungs-URI.',
  ],
  'under-review': [
    'Dieses Secret ist richtig, aber die App ist nicht genehmigt',
    'Bis zur Genehmigung funktioniert es höchstens innerhalb Ihrer Organisation und nur, solange die App aktiv ist.',
  ],
  inactive: [
    'Dieses Secret ist inaktiv',
    'Es gehört zu dieser App, wurde aber deaktiviert, von Hand oder zum geplanten Zeitpunkt. Aktivieren Sie es wieder unter „Client-Secrets“ oder geben Sie Ihrem Programm ein aktives.',
  ],
  expired: [
    'Dieses Secret ist abgelaufen',
    'Es gehört zu dieser App, und der Aussteller lehnt es endgültig ab. Generieren Sie unter „Client-Secrets“ ein neues und geben Sie es Ihrem Programm.',
  ],
  'other-app': [
    'Dieses Secret gehört zu einer anderen App',
    'Verwenden Sie es mit der Client-ID jener App oder geben Sie Ihrem Programm ein Secret dieser App.',
  ],
  typo: [
    'Dieses Secret ist unvollständig oder enthält einen Fehler',
    'Mindestens ein Zeichen ist falsch, fehlt oder ist zu viel. Kopieren Sie es erneut vom Speicherort, ohne Leerzeichen davor oder danach.',
  ],
  unknown: [
    'Dieses Secret ist nicht bekannt',
    'Es sieht wie ein Secret aus, aber Ihre Organisation hat kein solches: Es wurde gelöscht oder gehört jemand anderem. Generieren Sie unter „Client-Secrets“ ein neues.',
  ],
  'app-off': [
    'Dieses Secret ist richtig, aber die App ist deaktiviert',
    'Der Aussteller lehnt jede Anfrage dieser App ab. Aktivieren Sie die App und versuchen Sie es erneut.',
  ],
};

export const credentialCheck: CredentialCheckMessages = {
  title: 'Client-Secret prüfen',
  hint: 'Finden Sie heraus, ob der Aussteller ein Secret akzeptiert, das Ihnen vorliegt. Es wird nur dieses eine Mal gesendet und nirgends gespeichert oder angezeigt.',
  label: 'Client-Secret',
  empty: 'Fügen Sie zuerst ein Client-Secret ein.',
  check: 'Secret prüfen',
  checking: 'Wird geprüft\u00a0…',
  slow: 'Der Aussteller braucht länger als gewöhnlich für die Antwort.',
  verdictTitle: (verdict, app) =>
    verdict === 'other-app' && app !== null ? `Dieses Secret gehört zu „${app}“` : verdicts[verdict][0],
  verdictText: (verdict) => verdicts[verdict][1],
  failed: (reason) => `Das Secret wurde nicht geprüft. ${reason}`,
};
