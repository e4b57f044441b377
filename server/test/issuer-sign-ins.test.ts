import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import { decodeJwt } from 'jose';

import { askedAcrs, grantedAcr } from '../src/issuer/acr.js';
import { Browser } from './support/browser.js';
import { backendOf } from './support/people.js';
import { authorize, getTokens, oauthClient, registerApp } from './support/registered-app.js';
import { sharedServer } from './support/shared-server.js';
import { renewTokens, signIn, type Tokens } from './support/sign-in.js';

const person = people.developer.id;
const twoFactors = { acr_values: 'urn:okta:loa:2fa:any' };
const aboutASecond = () => new Promise((resolve) => setTimeout(resolve, 1_100));

describe('a sign-in, as its tokens tell of it', () => {
  const server = sharedServer();
  const claims = ({ access_token }: Pick<Tokens, 'access_token'>) => {
    const { auth_time, acr, iat } = decodeJwt(access_token);
    return { authTime: Number(auth_time), acr, iat: iat ?? 0 };
  };

  it('has its time, in seconds, and the class of one factor where nothing else was asked for', async () => {
    const before = Math.floor(Date.now() / 1000);
    const { authTime, acr } = claims(await signIn(server(), person));
    assert.ok(authTime >= before && authTime <= Date.now() / 1000, String(authTime));
    assert.equal(acr, 'urn:okta:loa:1fa:any');
  });

  it('keeps its time and its class in every token that a refresh gives', async () => {
    const tokens = await signIn(server(), person, new Browser(), twoFactors);
    await aboutASecond();
    const renewed = await renewTokens(server(), tokens);
    const twice = await renewTokens(server(), renewed);
    for (const later of [claims(renewed), claims(twice)]) {
      assert.equal(later.authTime, claims(tokens).authTime);
      assert.equal(later.acr, 'urn:okta:loa:2fa:any');
      assert.ok(later.iat > claims(tokens).iat, 'the token itself is newer');
    }
  });

  it('goes on in the session without a question, and is asked for again by max_age=0', async () => {
    const browser = new Browser();
    const first = claims(await signIn(server(), person, browser));
    await aboutASecond();
    assert.equal(claims(await signIn(server(), person, browser)).authTime, first.authTime);
    assert.equal(claims(await signIn(server(), person, browser, { max_age: '600' })).authTime, first.authTime);
    assert.ok(claims(await signIn(server(), person, browser, { max_age: '0' })).authTime > first.authTime);
  });

  it('is asked for again by max_age once it is older', async () => {
    const browser = new Browser();
    const first = claims(await signIn(server(), person, browser));
    await aboutASecond();
    await aboutASecond();
    assert.ok(claims(await signIn(server(), person, browser, { max_age: '1' })).authTime > first.authTime);
  });

  it('is of the class that was asked for, among those that there are, and asked for again for another one', async () => {
    const browser = new Browser();
    const acrOf = async (parameters: Record<string, string>) =>
      claims(await signIn(server(), person, browser, parameters)).acr;
    assert.equal(await acrOf({}), 'urn:okta:loa:1fa:any');
    assert.equal(await acrOf(twoFactors), 'urn:okta:loa:2fa:any');
    assert.equal(await acrOf({ acr_values: 'phr urn:okta:loa:2fa:any', max_age: '0' }), 'phr');
    assert.equal(await acrOf({}), 'phr');
    assert.equal(await acrOf({ acr_values: 'urn:example:unknown' }), 'phr', 'no error, and nothing asked');
    assert.equal(await acrOf({ acr_values: 'urn:example:unknown', max_age: '0' }), 'urn:okta:loa:1fa:any');
  });

  it('cannot get better without a page', async () => {
    const backend = await backendOf(server(), 'developer');
    const { app, clientSecret } = await registerApp(backend, 'Silent step-up');
    const config = await oauthClient(server(), app, clientSecret);
    const browser = new Browser();
    const asked = { person, scope: 'openid offline_access ziapi:search', browser };
    assert.equal(decodeJwt((await getTokens(config, asked)).access_token)['acr'], 'urn:okta:loa:1fa:any');
    for (const parameters of [twoFactors, { max_age: '0' }]) {
      const { answer } = await authorize(config, { ...asked, parameters: { ...parameters, prompt: 'none' } });
      assert.equal(answer?.searchParams.get('error'), 'login_required', JSON.stringify(parameters));
    }
    const stepped = await getTokens(config, { ...asked, parameters: { ...twoFactors, max_age: '0' } });
    assert.equal(decodeJwt(stepped.access_token)['acr'], 'urn:okta:loa:2fa:any');
  });

  it('is told of in the issuer’s own document', async () => {
    const response = await fetch(`${server().issuer}/.well-known/openid-configuration`);
    const { acr_values_supported } = (await response.json()) as { acr_values_supported?: string[] };
    assert.deepEqual(acr_values_supported, ['urn:okta:loa:1fa:any', 'urn:okta:loa:2fa:any', 'phr']);
  });

  it('takes the most wanted class that there is', () => {
    assert.deepEqual(askedAcrs('x phr  urn:okta:loa:1fa:any'), ['phr', 'urn:okta:loa:1fa:any']);
    for (const nothing of [undefined, '', 'x', 7, ['phr']]) assert.equal(grantedAcr(nothing), 'urn:okta:loa:1fa:any');
  });
});
