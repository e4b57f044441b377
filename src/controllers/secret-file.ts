import type { TextFile } from './download-text.js';

export type SecretFormat = 'env' | 'json';

export interface SecretFile {
  clientId: string;
  clientSecret: string;
}

/** An app's credentials as a file: `CLIENT_ID` and `CLIENT_SECRET` for `.env`, as RFC 7591 names them for JSON. */
export function secretFile(format: SecretFormat, { clientId, clientSecret }: SecretFile): TextFile {
  const stem = clientId.replace(/[^\w.-]/g, '_');
  if (format === 'json') {
    const text = `${JSON.stringify({ client_id: clientId, client_secret: clientSecret }, null, 2)}\n`;
    return { name: `${stem}.json`, mediaType: 'application/json', text };
  }
  const text = `CLIENT_ID=${quoted(clientId)}\nCLIENT_SECRET=${quoted(clientSecret)}\n`;
  return { name: `${stem}.env`, mediaType: 'text/plain', text };
}

/** As shells and dotenv read it alike. */
function quoted(value: string): string {
  if (/^[\w.~-]*$/.test(value)) return value;
  return value.includes("'") ? `"${value.replace(/["\\$`]/g, '\\$&')}"` : `'${value}'`;
}
