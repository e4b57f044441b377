import type { KoaContextWithOIDC } from 'oidc-provider';

import { html } from './pages/html.js';
import { policySource, renderPage } from './pages/page.js';

/**
 * Okta's response mode for pop-ups and hidden frames: the answer is posted to the window that opened the page or holds
 * it, and only where that window is of the redirect URI's origin.
 */
export function postMessage(ctx: KoaContextWithOIDC, redirectUri: string, response: object): void {
  const { origin } = new URL(redirectUri);
  const { headers, body } = renderPage({
    title: 'Signing in',
    body: html`<main><p>You can close this window.</p></main>`,
    script: `(window.opener || window.parent).postMessage(${scriptValue(response)}, ${scriptValue(origin)});`,
    framedBy: policySource(redirectUri),
  });
  ctx.status = 200;
  ctx.set(headers);
  ctx.body = body;
}

/** JSON that cannot end the script it stands in, whatever is in its texts. */
function scriptValue(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
