import { type Html, html } from '../issuer/pages/html.js';

/** What a person types to try an app out. The secret is asked for each time, since it is kept nowhere. */
export function formBody(redirectUri: string, scope: string): Html {
  return html`<main>
    <h1>Example OAuth client</h1>
    <p>Gets a real token with the client ID and client secret of an app that you registered.</p>
    <p class="note">Register this sign-in redirect URI with the app first: <code>${redirectUri}</code></p>
    <form method="post" action="/start" autocomplete="off">
      <p><label for="client-id">Client ID</label><input id="client-id" name="client_id" required /></p>
      <p>
        <label for="client-secret">Client secret</label>
        <input id="client-secret" name="client_secret" type="password" required autocomplete="off" />
      </p>
      <p><label for="scope">Scopes</label><input id="scope" name="scope" required value="${scope}" /></p>
      <button class="main">Get a token</button>
    </form>
  </main>`;
}

export interface Outcome {
  /** Seconds. */
  expiresIn: number | undefined;
  claims: Record<string, unknown>;
}

/** The token's claims, which say that it is real; the token itself stays on the server. */
export function tokenBody({ expiresIn, claims }: Outcome): Html {
  return html`<main>
    <h1>It works: a real token</h1>
    <p>
      The issuer took the client ID and the secret, and gave an access
      token${expiresIn === undefined ? '' : ` for ${expiresIn} seconds`}. Its claims:
    </p>
    <pre>${JSON.stringify(claims, null, 2)}</pre>
    <p><a href="/">Try again</a></p>
  </main>`;
}

export function failureBody(title: string, text: string, code: string): Html {
  return html`<main>
    <h1>${title}</h1>
    <p>${text}</p>
    <p class="quiet">${code}</p>
    <p><a href="/">Try again</a></p>
  </main>`;
}
