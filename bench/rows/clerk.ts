/**
 * Clerk's page, as its guide has it for pages without a bundler: two scripts of its Frontend API's, started when the page is
 * loaded. The API is behind the host's own path, which Clerk calls a proxy, so that all is on one origin as with the other
 * sides. From an origin of its own, the keys would take a preflight more.
 */
import { readdirSync } from 'node:fs';

import type { AppPage } from '../../src/contract/app.js';
import { recordPage } from './data.js';
import { packages, read, versionOf } from './packages.js';
import { pageOf, type Site } from './site.js';

/** Of production, as a host's users get it: with one of development, the client asks for a "dev browser" first. */
const publishableKey = `pk_live_${Buffer.from('clerk.host.example$').toString('base64')}`;

const proxy = '/__clerk';

const userId = 'user_1';
const sessionId = 'sess_1';

export async function clerk(): Promise<Site> {
  const { page } = await recordPage();
  const core = publish('@clerk/clerk-js', (name) => name.includes('clerk.browser'));
  const ui = publish('@clerk/ui', (name) => name === 'ui.browser.js' || name.includes('_ui_'));
  const tag = (src: string, given = '') => `<script defer crossorigin="anonymous"${given} src="${src}"></script>`;
  const given = ` data-clerk-publishable-key="${publishableKey}" data-clerk-proxy-url="${proxy}"`;
  const body = `<div id="keys"></div>
${tag(`${ui.path}/ui.browser.js`)}
${tag(`${core.path}/clerk.browser.js`, given)}
<script>
addEventListener('load', async () => {
  await Clerk.load({ ui: { ClerkUI: window.__internal_ClerkUICtor } });
  Clerk.mountAPIKeys(document.getElementById('keys'));
});
</script>`;
  return {
    files: { '/': pageOf(body, {}), ...core.files, ...ui.files },
    answers: {
      [`GET ${proxy}/v1/environment`]: JSON.stringify(environment),
      [`GET ${proxy}/v1/client`]: JSON.stringify({ response: signedIn(), client: null }),
      // Clerk asks for the keys without the version, and so with two slashes.
      [`GET ${proxy}//api_keys`]: JSON.stringify(keysOf(page)),
    },
  };
}

/** A package's files where Clerk's CDN has them: its scripts look for their chunks beside the exact version. */
function publish(name: string, wanted: (file: string) => boolean): { path: string; files: Site['files'] } {
  const path = `${proxy}/npm/${name}@${versionOf(name)}/dist`;
  const names = readdirSync(`${packages}${name}/dist`).filter((file) => file.endsWith('.js') && wanted(file));
  return { path, files: Object.fromEntries(names.map((file) => [`${path}/${file}`, read(`${name}/dist/${file}`)])) };
}

/** What is left out is as the client has it by default. */
const environment = {
  object: 'environment',
  display_config: { object: 'display_config', instance_environment_type: 'production' },
  api_keys_settings: { user_api_keys_enabled: true, orgs_api_keys_enabled: false },
};

/** A client is what Clerk calls a browser. With the session comes the token that the keys are asked for with. */
function signedIn() {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const iat = Math.floor(Date.now() / 1000);
  // Clerk's own last a minute, this one for all rounds. The client's timers cannot count a month.
  const claims = { sid: sessionId, sub: userId, iat, exp: iat + 24 * 60 * 60 };
  const session = {
    object: 'session',
    id: sessionId,
    status: 'active',
    user: { object: 'user', id: userId },
    last_active_token: { object: 'token', jwt: `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.signature` },
    last_active_organization_id: null,
  };
  return { object: 'client', id: 'client_1', sessions: [session], last_active_session_id: sessionId };
}

function keysOf({ items }: AppPage) {
  const data = items.map(({ id, name, createdAt, updatedAt }) => ({
    object: 'api_key',
    ...{ id, type: 'api_key', name, subject: userId, scopes: [], claims: null, description: null },
    ...{ revoked: false, revocation_reason: null, expired: false, expiration: null, created_by: userId },
    last_used_at: Date.parse(updatedAt),
    created_at: Date.parse(createdAt),
    updated_at: Date.parse(updatedAt),
  }));
  return { data, total_count: data.length };
}
