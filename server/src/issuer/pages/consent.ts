import { guideScopes } from '@zoominfo/devportal-elements/contract/scope';

import type { Html } from './html.js';
import { html } from './html.js';

export interface ConsentRequest {
  appName: string;
  tenantName: string;
  logoUrl: string | undefined;
  personName: string;
  scopes: readonly string[];
}

/** Asks whether an app may have what it asks for. */
export function consentBody({ appName, tenantName, logoUrl, personName, scopes }: ConsentRequest): Html {
  return html`<main>
    ${logoUrl === undefined ? null : html`<img class="logo" src="${logoUrl}" alt="" />`}
    <h1>${appName} asks for access</h1>
    <p>An app of ${tenantName}. You are signed in as ${personName}.</p>
    <h2>It would be able to</h2>
    <ul class="scopes">
      ${scopes.map((scope) => scopeItem(scope))}
    </ul>
    <form method="post" class="actions">
      <button class="main" name="decision" value="allow">Allow</button>
      <button name="decision" value="deny">Cancel</button>
    </form>
  </main>`;
}

const personal: Record<string, { title: string; description: string }> = {
  openid: { title: 'Sign you in', description: 'Know that it is you.' },
  profile: { title: 'Your name', description: 'See your name.' },
  email: { title: 'Your email address', description: 'See your email address.' },
  offline_access: { title: 'Stay signed in', description: 'Keep this access while you are away.' },
};

function scopeItem(name: string): Html {
  const known = guideScopes.flatMap(({ scopes }) => scopes).find((scope) => scope.name === name) ?? personal[name];
  return html` <li><strong>${known?.title ?? name}</strong>${known?.description}</li>`;
}
