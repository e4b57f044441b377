import type { MismatchReason } from '../../contract/redirect-uri-compare.js';
import type { QuickstartMessages } from '../messages.js';

const languages: Record<string, string> = { curl: 'curl', node: 'Node.js', python: 'Python' };

const reasons: Record<MismatchReason, string> = {
  scheme: 'The part before the colon differs: http and https are two schemes.',
  host: 'The host differs: also a subdomain such as www makes another host.',
  port: 'The port differs. One that is written is not the same as none, be it the usual one.',
  path: 'The path behind the host differs.',
  'trailing-slash': 'One of them ends with a slash, the other doesn’t.',
  case: 'Capital and small letters differ.',
  query: 'The part behind the question mark differs.',
  fragment: 'One has a part behind a #. A redirect URI can have none.',
  encoding: 'The same characters are encoded in one and not in the other, such as %2F and /.',
  whitespace: 'There is a blank or an invisible character in it.',
  localhost: 'localhost and 127.0.0.1 are this machine by two names, and two redirect URIs.',
  'not-a-uri': 'What was sent is no complete address: it needs a scheme such as https:// and a host.',
};

export const quickstart: QuickstartMessages = {
  title: 'Sign people in',
  hint: 'A whole program with this app’s client ID and scopes: it signs you in and gets a token. Run it, then build on it.',
  languages: 'Language of the program',
  language: (id) => languages[id] ?? id,
  code: (language) => `Program in ${language}`,
  redirectUri: 'Redirect URI',
  codeCopied: 'Program copied',
  copyDenied: 'The browser refused to copy. The text is selected: copy it with Ctrl+C or ⌘C.',
  stepsTitle: 'How to run it',
  stepSave: ['Save the program as ', '.'],
  stepSecret: [
    'Put a client secret into the environment variable ',
    '. The program has none in it, so that it can be shared. This asks for it, and leaves no trace in the shell’s history:',
  ],
  stepRun: [
    'Run ',
    ', open the address that it prints, and sign in. Then paste the address that you land on, be there a page or not.',
  ],
  noIssuerTitle: 'The issuer is not known here',
  noIssuerText:
    'A program needs the address of the issuer that signs people in. Ask the administrator of this site for it: it ends in something like /oauth2/default.',
  appOff: 'This app is switched off: the issuer refuses its requests until it is on.',
  underReview: 'This app is under review: people outside your organization can’t sign in with it yet.',
  refusedTitle: 'Redirect URI refused?',
  refusedHint:
    'Paste the redirect URI, the address of the refused request, or the text of the error page. Nothing is sent anywhere.',
  refusedLabel: 'What was refused',
  refusedPlaceholder: 'https://…',
  equalTitle: 'This redirect URI is registered, exactly as it is here',
  equalText: (clientId) =>
    `If it is still refused, the request may be another app’s: this one’s client ID is ${clientId}. A change of the settings can take a minute to reach the issuer.`,
  pendingTitle: 'This redirect URI is still under review',
  pendingText: 'It is proposed for this app, and works once a reviewer has approved it.',
  nothingRegistered: 'This app has no redirect URI.',
  differsTitle: 'This redirect URI is not registered. The nearest one differs:',
  differsText:
    'The issuer compares character by character. Let your program send the registered one, or add the other one in the app’s settings.',
  sent: 'Sent',
  registered: 'Registered',
  onlySent: 'only sent:',
  onlyRegistered: 'only registered:',
  reason: (code) => reasons[code],
  otherClient: (sent, own) => `The request has another client ID: ${sent}. This app’s is ${own}.`,
  copyRegistered: 'Copy the registered one',
};
