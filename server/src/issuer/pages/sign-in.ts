import type { Html } from './html.js';
import { html } from './html.js';
import { packageName } from './package-name.js';

/** Somebody to sign in as. */
export interface Candidate {
  id: string;
  name: string;
  tenantName: string;
  packages: readonly string[];
  roles: readonly string[];
  subscriptions: readonly string[];
}

/** Everyone there is, by organisation; each is a button of the form. */
export function signInBody(clientName: string, people: readonly Candidate[]): Html {
  const organisations = new Map(people.map(({ tenantName, packages }) => [tenantName, packages]));
  return html`<main>
    <h1>Development sign-in</h1>
    <p>Choose whom to be in <strong>${clientName}</strong>.</p>
    <p class="note">There is no password: this page stands in for Okta while you develop.</p>
    <form method="post">
      ${[...organisations].map(
        ([organisation, packages]) =>
          html` <h2>${organisation}: ${packages.map(packageName).join(', ') || 'no package'}</h2>
            <ul>
              ${people
                .filter(({ tenantName }) => tenantName === organisation)
                .map(
                  (person) =>
                    html` <li>
                      <button class="person" name="user" value="${person.id}">
                        <span>${person.name}</span><span class="quiet">${describe(person)}</span>
                      </button>
                    </li>`,
                )}
            </ul>`,
      )}
    </form>
  </main>`;
}

const roleNames: Record<string, string> = { 'org-admin': 'Org admin', reviewer: 'Reviewer' };

function describe({ roles, subscriptions }: Candidate): string {
  const role = roles.map((id) => roleNames[id] ?? id).join(', ') || 'Developer';
  return `${role}, ${subscriptions.includes('devportal') ? 'with' : 'without'} the DevPortal subscription`;
}
