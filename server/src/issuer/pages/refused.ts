import type { ClientApp } from '../access.js';
import type { Html } from './html.js';
import { html } from './html.js';

/** Says why this person cannot use this app. */
export function refusedBody(app: ClientApp, person: { name: string; tenantName: string }): Html {
  const reason =
    app.applicationType === 'internal'
      ? html`<strong>${app.name}</strong> is for people of ${app.tenantName} only.`
      : html`<strong>${app.name}</strong> of ${app.tenantName} is not approved for people of other organisations yet.`;
  return html`<main>
    <h1>You cannot use this app</h1>
    <p>${reason}</p>
    <p>You are signed in as ${person.name} of ${person.tenantName}.</p>
    <form method="post" class="actions">
      <button class="main" name="decision" value="deny">Go back to the app</button>
      <button name="decision" value="switch">Sign in as somebody else</button>
    </form>
  </main>`;
}
