import { guideScopes } from '@zoominfo/devportal-elements/contract/scope';

import type { Html } from './html.js';
import { html } from './html.js';

/**
 * Says that an app asks for what it was not given.
 *
 * @param back Where the app hears of it.
 */
export function refusedScopeBody(appName: string, scope: string, back: string): Html {
  const title = guideScopes.flatMap(({ scopes }) => scopes).find(({ name }) => name === scope)?.title;
  return html`<main>
    <h1>${appName} asks for what it was not given</h1>
    <p>
      ${title === undefined ? null : html`<strong>${title}</strong>, `}<code>${scope}</code>, is not one of the scopes
      of this app. Its developer can add it in the DevPortal.
    </p>
    <dl>
      <dt>error</dt>
      <dd>invalid_scope</dd>
    </dl>
    <p class="actions"><a href="${back}">Go back to the app</a></p>
  </main>`;
}
