import { hashOf } from '../../../src/registrar/okta/secrets-sync.js';
import type { OktaScene } from './scene.js';

/** Everything at Okta that is not as our tables say, in words; empty where all is right. */
export async function wrongs({ db, okta }: Pick<OktaScene, 'db' | 'okta'>): Promise<string[]> {
  const wrong: string[] = [];
  const apps = await db.selectFrom('apps').selectAll().execute();
  const secrets = await db.selectFrom('client_secrets').selectAll().execute();
  const registered = await db.selectFrom('registered_secrets').selectAll().execute();
  const ownerOf = (profile: unknown) => (profile as { devportal?: { app?: string } } | null)?.devportal?.app;
  for (const app of apps) {
    const say = (what: string) => wrong.push(`${app.name}: ${what}`);
    const there = okta.state.apps.filter(({ profile }) => ownerOf(profile) === app.id);
    const [one] = there;
    if (there.length !== 1 || !one) {
      say(`there are ${there.length} of it`);
      continue;
    }
    if (one.clientId !== app.client_id) say('another client ID');
    if (one.label !== app.name) say(`the label is ${one.label}`);
    if ((one.status === 'ACTIVE') !== app.active) say(`it is ${one.status}`);
    const client = one.body.settings?.oauthClient;
    if (JSON.stringify(client?.redirect_uris) !== JSON.stringify(app.redirect_uris)) say('other redirect URIs');
    if (client?.consent_method !== (app.application_type === 'partner' ? 'REQUIRED' : 'TRUSTED'))
      say('another consent');
    const held = secrets.filter(({ app_id }) => app_id === app.id);
    if (held.some(({ pending }) => pending)) say('a secret is pending');
    const expected = held.map(({ hash, status }) => `${hash.subarray(0, 16).toString('base64url')} ${status}`);
    const found = one.secrets.map(({ client_secret, status }) => `${hashOf(client_secret)} ${status.toLowerCase()}`);
    const isPlaceholder = (text: string) =>
      registered.some(({ purpose, secret_hash }) => purpose === 'placeholder' && text === `${secret_hash} active`);
    const spare = expected.length === 0 ? found.filter((text) => !isPlaceholder(text)) : found;
    if (expected.sort().join() !== spare.sort().join()) say(`secrets: ${expected.length} here, ${found.length} there`);
    if (!okta.evaluate(app.client_id, app.scopes).granted) say('its scopes are denied');
    const other = ['ziapi:search', 'ziapi:enrich', 'ziapi:lookup'].find((scope) => !app.scopes.includes(scope));
    if (other && okta.evaluate(app.client_id, [other]).granted) say(`${other} is granted`);
  }
  for (const { label, profile } of okta.state.apps) {
    if (!apps.some(({ id }) => id === ownerOf(profile))) wrong.push(`${label}: left behind`);
  }
  return [...wrong, ...okta.violations];
}
