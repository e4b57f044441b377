import type { Scope } from '@zoominfo/devportal-elements/contract/scope';
import type { Viewer } from '@zoominfo/devportal-elements/contract/viewer';

import type { ClientApp, Refusal } from '../access.js';
import type { Html } from './html.js';
import { html } from './html.js';
import { packageName } from './package-name.js';

/** Says why this person cannot use this app, or not for what it asks. */
export function refusedBody(app: ClientApp, { name, tenant, contact }: Viewer, refusal: Refusal): Html {
  return html`<main>
    <h1>You cannot use this app</h1>
    ${refusal.reason === 'package' ? explainPackages(app, tenant.name, contact, refusal.scopes) : explainApp(app, refusal.reason)}
    <p>You are signed in as ${name} of ${tenant.name}.</p>
    <form method="post" class="actions">
      <button class="main" name="decision" value="deny">Go back to the app</button>
      <button name="decision" value="switch">Sign in as somebody else</button>
    </form>
  </main>`;
}

function explainApp({ name, tenantName }: ClientApp, reason: 'internal' | 'not-approved'): Html {
  return reason === 'internal'
    ? html`<p><strong>${name}</strong> is for people of ${tenantName} only.</p>`
    : html`<p><strong>${name}</strong> of ${tenantName} is not approved for people of other organisations yet.</p>`;
}

function explainPackages(
  { name }: ClientApp,
  tenantName: string,
  contact: Viewer['contact'],
  scopes: readonly Scope[],
): Html {
  return html`<p><strong>${name}</strong> asks for what ${tenantName} has no package for:</p>
    <ul class="scopes">
      ${scopes.map(
        ({ name: scope, title, requiredPackage }) =>
          html` <li><strong>${title}</strong>${scope} needs the ${packageName(requiredPackage ?? '')} package.</li>`,
      )}
    </ul>
    <p>Ask ${whom(contact)} for it.</p>`;
}

function whom(contact: Viewer['contact']): string {
  if (!contact) return 'your ZoomInfo admin';
  return contact.email === null ? contact.name : `${contact.name} (${contact.email})`;
}
