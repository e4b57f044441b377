/**
 * Whole programs that sign a person in with an app: the authorization code flow (RFC 6749, section 4.1) with PKCE (RFC
 * 7636), for a client that can keep a secret. The secret is never in them: they read it from `CLIENT_SECRET`.
 */

/** What a program is made for. Nothing of it is trusted: each is written as a literal of the program's language. */
export interface SnippetInput {
  clientId: string;
  /** The authorization server's issuer identifier, with `/v1/authorize` and `/v1/token` below it, as at Okta. */
  issuer: string;
  /** The app's own; `openid` and `offline_access` are asked for beside them. */
  scopes: readonly string[];
  redirectUri: string;
}

export const snippetLanguages = ['curl', 'node', 'python'] as const;
export type SnippetLanguage = (typeof snippetLanguages)[number];

/** The program's file, as its own comments and the page name it. */
export const snippetFiles: Record<SnippetLanguage, string> = {
  curl: 'quickstart.sh',
  node: 'quickstart.mjs',
  python: 'quickstart.py',
};

/** How it is run once the secret is in the environment. */
export const snippetCommands: Record<SnippetLanguage, string> = {
  curl: 'bash quickstart.sh',
  node: 'node quickstart.mjs',
  python: 'python3 quickstart.py',
};

/** Puts the secret into a shell's environment, and neither on the screen nor into its history. */
export const secretCommand = 'read -rs CLIENT_SECRET && export CLIENT_SECRET';

export function snippet(language: SnippetLanguage, input: SnippetInput): string {
  const { clientId, redirectUri } = input;
  const values = {
    clientId,
    redirectUri,
    issuer: input.issuer.replace(/\/+$/, ''),
    scope: [...new Set(['openid', 'offline_access', ...input.scopes])].join(' '),
  };
  return programs[language](values);
}

interface Values {
  clientId: string;
  redirectUri: string;
  issuer: string;
  scope: string;
}

const programs: Record<SnippetLanguage, (values: Values) => string> = { curl: curlProgram, node, python };

function curlProgram({ clientId, redirectUri, issuer, scope }: Values): string {
  const query = formEncode({ client_id: clientId, response_type: 'code', scope, redirect_uri: redirectUri });
  return `# ${snippetFiles.curl}: sign in with curl, by the authorization code flow with PKCE.
# First put the secret where no shell history keeps it:
#   ${secretCommand}
(
  set -eu
  authorize=${bashString(`${issuer}/v1/authorize?${query}`)}
  token=${bashString(`${issuer}/v1/token`)}
  client=${bashString(formEncode({ '': clientId }).slice(1))}
  redirect_uri=${bashString(redirectUri)}

  case "\${CLIENT_SECRET-}" in
    '') echo 'Set CLIENT_SECRET to the secret of the app.' >&2; exit 1 ;;
    *[!A-Za-z0-9._-]*) echo 'CLIENT_SECRET has a character that no secret has: copy it again.' >&2; exit 1 ;;
  esac

  state=$(openssl rand -hex 16)
  verifier=$(openssl rand -hex 32)
  challenge=$(printf %s "$verifier" | openssl dgst -sha256 -binary | openssl base64 -A | tr '+/' '-_' | tr -d '=')
  echo 'Open this address in a browser and sign in:'
  printf '%s\\n' "$authorize&state=$state&code_challenge=$challenge&code_challenge_method=S256"

  echo 'Paste the address that the browser landed on:'
  read -r landed
  case "$landed" in
    *[?\\&]"state=$state"*) ;;
    *) echo 'This is no answer to this request: its state is another one.' >&2; exit 1 ;;
  esac
  case "$landed" in
    *[?\\&]code=*) code=\${landed#*[?&]code=}; code=\${code%%[&#]*} ;;
    *) echo "The issuer gave no code: \${landed#*\\?}" >&2; exit 1 ;;
  esac

  # The secret goes to curl through a pipe (--config -) and not as --user on its command line, since every user of
  # this machine can read the command lines of all processes. printf is part of the shell and no process.
  answer=$(printf 'user = "%s:%s"\\n' "$client" "$CLIENT_SECRET" |
    curl --silent --show-error --config - --write-out '\\n%{http_code}' \\
      --data grant_type=authorization_code --data "code=$code" --data "code_verifier=$verifier" \\
      --data-urlencode "redirect_uri=$redirect_uri" --url "$token")
  status=$(printf '%s\\n' "$answer" | tail -n 1)
  body=$(printf '%s\\n' "$answer" | sed '$d')
  if [ "$status" != 200 ]; then
    echo "The issuer refused ($status): $body" >&2
    exit 1
  fi
  # "$body" has the tokens. Keep them as safe as the secret.
  echo 'It works. The access token:'
  printf '%s\\n' "$body" | grep -oE '"(expires_in|scope)": *("[^"]*"|[0-9]+)' || true
)
`;
}

function node({ clientId, redirectUri, issuer, scope }: Values): string {
  return `// ${snippetFiles.node}: sign in by the authorization code flow with PKCE. Node.js 20, no dependencies.
import { createHash, randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';

const issuer = ${scriptString(issuer)};
const clientId = ${scriptString(clientId)};
const redirectUri = ${scriptString(redirectUri)};
const scope = ${scriptString(scope)};

// Never in the code: it comes from the environment.
const clientSecret = process.env.CLIENT_SECRET;
if (!clientSecret) fail('Set CLIENT_SECRET to the secret of the app.');

const state = randomBytes(16).toString('base64url');
const verifier = randomBytes(32).toString('base64url');
const request = new URLSearchParams({
  client_id: clientId,
  response_type: 'code',
  scope,
  redirect_uri: redirectUri,
  state,
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
});
console.log(\`Open this address in a browser and sign in:\\n\${issuer}/v1/authorize?\${request}\`);

console.log('Paste the address that the browser landed on:');
let landed = '';
for await (landed of createInterface({ input: process.stdin })) break;

if (!URL.canParse(landed.trim())) fail('This is no address.');
const answer = new URL(landed.trim()).searchParams;
if (answer.get('state') !== state) fail('This is no answer to this request: its state is another one.');
if (answer.has('error')) fail(\`The issuer refused: \${answer.get('error')} \${answer.get('error_description') ?? ''}\`);

// HTTP Basic with both parts form-encoded (RFC 6749, section 2.3.1).
const formEncode = (text) => encodeURIComponent(text).replaceAll('%20', '+');
const credentials = Buffer.from(\`\${formEncode(clientId)}:\${formEncode(clientSecret)}\`).toString('base64');
const response = await fetch(\`\${issuer}/v1/token\`, {
  method: 'POST',
  headers: { authorization: \`Basic \${credentials}\`, accept: 'application/json' },
  body: new URLSearchParams({
    grant_type: 'authorization_code',
    code: answer.get('code') ?? '',
    redirect_uri: redirectUri,
    code_verifier: verifier,
  }),
}).catch((error) => fail(\`The issuer cannot be reached: \${error.cause?.message ?? error.message}\`));
const tokens = await response.json().catch(() => ({}));
if (!response.ok) fail(\`The issuer refused (\${response.status}): \${tokens.error} \${tokens.error_description ?? ''}\`);

// tokens.access_token goes into the header "Authorization: Bearer <token>". Keep it as safe as the secret.
console.log(\`It works. The access token lasts \${tokens.expires_in} seconds, for: \${tokens.scope}\`);

function fail(message) {
  console.error(message);
  process.exit(1);
}
`;
}

function python({ clientId, redirectUri, issuer, scope }: Values): string {
  return `# ${snippetFiles.python}: sign in by the authorization code flow with PKCE. Python 3, standard library alone.
import base64
import hashlib
import json
import os
import secrets
import sys
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qsl, quote_plus, urlencode, urlsplit
from urllib.request import Request, urlopen

ISSUER = ${pythonString(issuer)}
CLIENT_ID = ${pythonString(clientId)}
REDIRECT_URI = ${pythonString(redirectUri)}
SCOPE = ${pythonString(scope)}

# Never in the code: it comes from the environment.
client_secret = os.environ.get("CLIENT_SECRET")
if not client_secret:
    sys.exit("Set CLIENT_SECRET to the secret of the app.")

state = secrets.token_urlsafe(16)
verifier = secrets.token_urlsafe(32)
challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
request = urlencode({
    "client_id": CLIENT_ID,
    "response_type": "code",
    "scope": SCOPE,
    "redirect_uri": REDIRECT_URI,
    "state": state,
    "code_challenge": challenge,
    "code_challenge_method": "S256",
})
print(f"Open this address in a browser and sign in:\\n{ISSUER}/v1/authorize?{request}")

print("Paste the address that the browser landed on:", flush=True)
answer = dict(parse_qsl(urlsplit(sys.stdin.readline().strip()).query))
if answer.get("state") != state:
    sys.exit("This is no answer to this request: its state is another one.")
if "error" in answer:
    sys.exit(f"The issuer refused: {answer['error']} {answer.get('error_description', '')}")

# HTTP Basic with both parts form-encoded (RFC 6749, section 2.3.1).
credentials = base64.b64encode(f"{quote_plus(CLIENT_ID)}:{quote_plus(client_secret)}".encode()).decode()
form = urlencode({
    "grant_type": "authorization_code",
    "code": answer.get("code", ""),
    "redirect_uri": REDIRECT_URI,
    "code_verifier": verifier,
})
headers = {"Authorization": f"Basic {credentials}", "Accept": "application/json"}
try:
    with urlopen(Request(f"{ISSUER}/v1/token", form.encode(), headers), timeout=30) as response:
        tokens = json.load(response)
except HTTPError as error:
    sys.exit(f"The issuer refused ({error.code}): {error.read().decode(errors='replace')}")
except URLError as error:
    sys.exit(f"The issuer cannot be reached: {error.reason}")

# tokens["access_token"] goes into the header "Authorization: Bearer <token>". Keep it as safe as the secret.
print(f"It works. The access token lasts {tokens['expires_in']} seconds, for: {tokens.get('scope', SCOPE)}")
`;
}

/** `application/x-www-form-urlencoded`, of text that is well-formed Unicode. */
function formEncode(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString();
}

/** A literal that means the text and nothing else, in single quotes as long as it is plain. */
export function bashString(text: string): string {
  if (/^[ -~]*$/.test(text)) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  // Byte by byte: nothing on the screen then reads otherwise than it runs, and old shells know no \u.
  const bytes = new TextEncoder().encode(text.replaceAll('\0', ''));
  return `$'${Array.from(bytes, (byte) =>
    /[\w ./:?&=%#+,@~-]/.test(String.fromCharCode(byte)) && byte < 0x80
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).padStart(2, '0')}`,
  ).join('')}'`;
}

/** As JSON, and in ASCII: control and direction characters could show another program than the one that runs. */
export function scriptString(text: string): string {
  return JSON.stringify(wellFormed(text)).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** As JSON but for what lies beyond `\uffff`, which Python does not put together from halves. */
export function pythonString(text: string): string {
  return JSON.stringify(wellFormed(text)).replace(/[^ -~]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const digits = code.toString(16);
    return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
  });
}

/** Half a surrogate pair becomes U+FFFD, as it does on the way to any server. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
