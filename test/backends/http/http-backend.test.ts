/** The client in a page: with the browser's own `fetch`, `Request` and addresses. */
import { expect } from '@open-wc/testing';

import { createHttpBackend } from '../../../src/backends/http/http-backend.js';
import { createHandler } from '../../../src/backends/http/handler.js';
import { draft, failure, key, TinyBackend, token } from './support.js';

const getAccessToken = async () => token;

describe('http backend in a browser', () => {
  it('brings calls to the handler and answers back', async () => {
    const backend = new TinyBackend();
    const handler = createHandler({ backend: () => backend, basePath: '/devportal' });
    const client = createHttpBackend({
      url: '/devportal',
      getAccessToken,
      fetch: (url, init) => handler(new Request(url, init)),
    });
    const app = await client.apps.create({ idempotencyKey: key, draft });
    expect((await client.apps.list({ limit: 5 })).items).to.deep.equal([app]);
    const stale = await failure(client.apps.update({ appId: app.id, version: 'v0', changes: { name: 'x' } }));
    expect(stale.code).to.equal('conflict');
    expect(stale.current).to.deep.equal(app);
    await client.apps.delete({ appId: app.id, version: app.version });
    expect(backend.stored.size).to.equal(0);
  });

  it("finds a relative URL from the page, with the page's own fetch", async () => {
    // Nothing is there: the test server's own "404".
    const error = await failure(createHttpBackend({ url: 'nothing/here', getAccessToken }).viewer.get({}));
    expect(error.message).to.equal('viewer.get: HTTP 404 (not-found)');
  });

  it('says network where the browser cannot connect', async () => {
    // The port is one that browsers refuse (Fetch, section 2.9), so nothing is ever sent.
    const client = createHttpBackend({ url: 'http://127.0.0.1:1/', getAccessToken, sleep: async () => {} });
    const error = await failure(client.viewer.get({}));
    expect(error.code).to.equal('network');
    expect(error.cause).to.be.an.instanceOf(TypeError);
  });

  it('stops with the reason it was given', async () => {
    const controller = new AbortController();
    const reason = new Error('gone');
    const client = createHttpBackend({
      url: '/devportal',
      getAccessToken,
      fetch: (url, init) => {
        const answer = fetch(url, init);
        controller.abort(reason);
        return answer;
      },
    });
    expect(await failure(client.viewer.get({}, { signal: controller.signal }))).to.equal(reason);
  });
});
