import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isPortalError } from '@zoominfo/devportal-elements/contract/errors';

import { askIssuer } from '../src/postgres-backend/ask-issuer.js';
import { FakeIssuer } from './support/fake-issuer.js';

const credentials = { clientId: '0oa1', clientSecret: 'a-secret-that-nobody-may-see' };

describe('the question to the issuer', () => {
  const failsWith = (code: string) => (error: unknown) => {
    assert.ok(isPortalError(error) && error.code === code, String(error));
    const cause = error.cause instanceof Error ? `${error.cause.stack}${String(error.cause.cause)}` : '';
    const text = `${error.stack}${cause}`;
    const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64');
    assert.ok(!text.includes(credentials.clientSecret) && !text.includes(basic));
    return true;
  };

  it('has a yes and a no for an answer', async () => {
    await using issuer = await FakeIssuer.start([200, 401]);
    assert.equal(await askIssuer(issuer.url, credentials), true);
    assert.equal(await askIssuer(issuer.url, credentials), false);
  });

  it('has the credentials in the header alone, each of them form-encoded', async () => {
    await using issuer = await FakeIssuer.start([200]);
    await askIssuer(issuer.url, { clientId: 'a:b', clientSecret: 'p+ %&=:ü' });
    const [request] = issuer.requests;
    assert.deepEqual([request?.method, request?.url], ['POST', '/oauth2/default/v1/introspect']);
    assert.equal(request?.body, 'token=none');
    const basic = Buffer.from(request?.headers.authorization?.split(' ')[1] ?? '', 'base64').toString();
    assert.equal(basic, 'a%3Ab:p%2B+%25%26%3D%3A%C3%BC');
  });

  it('fails where the answer is another one', async () => {
    for (const answer of [400, 403, 429, 500, 503]) {
      await using issuer = await FakeIssuer.start([answer]);
      await assert.rejects(askIssuer(issuer.url, credentials), failsWith('server'), String(answer));
    }
    for (const body of ['{"error":"invalid_token"}', 'null', '<p>Sign in to the hotel’s network</p>', '']) {
      await using issuer = await FakeIssuer.start([(response) => response.writeHead(401).end(body)]);
      await assert.rejects(askIssuer(issuer.url, credentials), failsWith('server'), body);
    }
  });

  it('follows nobody elsewhere', async () => {
    await using elsewhere = await FakeIssuer.start([200]);
    const { url } = elsewhere;
    await using issuer = await FakeIssuer.start([(response) => response.writeHead(307, { location: url }).end()]);
    await assert.rejects(askIssuer(issuer.url, credentials), failsWith('network'));
    assert.equal(elsewhere.requests.length, 0);
  });

  it('says when nobody is there, and when nobody answers in time', async () => {
    const gone = await FakeIssuer.start([200]);
    await gone[Symbol.asyncDispose]();
    await assert.rejects(askIssuer(gone.url, credentials), failsWith('network'));
    await using silent = await FakeIssuer.start([() => undefined]);
    await assert.rejects(askIssuer(silent.url, credentials, undefined, 50), failsWith('timeout'));
    await using slow = await FakeIssuer.start([(response) => response.writeHead(200).write('{')]);
    await assert.rejects(askIssuer(slow.url, credentials, undefined, 50), failsWith('timeout'));
  });

  it('ends with its caller, by the caller’s reason', async () => {
    await using issuer = await FakeIssuer.start([() => undefined]);
    const controller = new AbortController();
    const call = askIssuer(issuer.url, credentials, controller.signal);
    setTimeout(() => controller.abort(), 50);
    await assert.rejects(call, { name: 'AbortError' });
    await assert.rejects(askIssuer(issuer.url, credentials, AbortSignal.abort('left')), (error) => error === 'left');
  });
});
