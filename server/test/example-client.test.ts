import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';

import { Browser } from './support/browser.js';
import { backendOf } from './support/people.js';
import { registerApp } from './support/registered-app.js';
import { sharedServer } from './support/shared-server.js';

describe('the example OAuth client', () => {
  const server = sharedServer();

  /** As a person does: fill in the form, sign in, allow, and land on the last page. */
  async function tryOut(clientId: string, clientSecret: string): Promise<Response> {
    const { exampleClientUrl } = server();
    const browser = new Browser();
    const form = new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'openid ziapi:search',
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const started = await browser.open(`${exampleClientUrl}start`, { method: 'POST', headers, body: form });
    let page = await browser.open(started.headers.get('location') ?? '');
    if (page.status === 200) page = await browser.submit(page.url, 'user', people.developer.id);
    if (page.status === 200) page = await browser.submit(page.url, 'decision', 'allow');
    const answer = page.headers.get('location');
    return answer === null ? page : browser.open(answer);
  }

  const register = async (name: string) =>
    registerApp(await backendOf(server(), 'developer'), name, {
      redirectUris: [`${server().exampleClientUrl}callback`],
    });

  it('shows the claims of a real token, and never the secret or the token', async () => {
    const { app, clientSecret } = await register('Tried out');
    const response = await tryOut(app.clientId, clientSecret);
    const text = await response.text();
    assert.equal(response.status, 200);
    assert.match(text, /It works: a real token/);
    assert.ok(text.includes('ziapi:search') && text.includes(app.clientId));
    assert.ok(!text.includes(clientSecret) && !/ey\w+\.ey\w+\./.test(text));
  });

  it('says in plain words that a secret is wrong or inactive', async () => {
    const { app, clientSecret } = await register('Mistyped');
    const response = await tryOut(app.clientId, `${clientSecret}x`);
    assert.equal(response.status, 400);
    const text = await response.text();
    assert.match(text, /The secret is wrong or inactive/);
    assert.ok(!text.includes(clientSecret));
  });

  it('takes each answer once', async () => {
    const response = await fetch(`${server().exampleClientUrl}callback?code=a&state=b`);
    assert.equal(response.status, 400);
    assert.match(await response.text(), /This sign-in is over/);
  });
});
