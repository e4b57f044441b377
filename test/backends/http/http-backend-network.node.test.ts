/** The client over real connections: what only a platform's own `fetch` does. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';

import { createHttpBackend, type HttpBackendOptions } from '../../../src/backends/http/http-backend.js';
import { draft, failure, key, token } from './support.js';

const servers: Server[] = [];

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function connectTo(url: string, options: Partial<HttpBackendOptions> = {}) {
  return createHttpBackend({ url, getAccessToken: async () => token, sleep: async () => {}, ...options });
}

describe('http backend: over a network', () => {
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      if (server.listening) await once(server.close(), 'close');
    }
  });

  it('says network where nothing listens', async () => {
    const url = await listen(() => {});
    await once(servers[0]!.close(), 'close');
    const error = await failure(connectTo(url).viewer.get({}));
    assert.equal(error.code, 'network');
    assert.ok(error.cause instanceof TypeError);
  });

  it('says network where the connection breaks in the middle of an answer', async () => {
    let count = 0;
    const url = await listen((_, response) => {
      count += 1;
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"items":[', () => response.destroy());
    });
    assert.equal((await failure(connectTo(url).apps.list({}))).code, 'network');
    assert.equal(count, 4);
  });

  it('takes neither token nor body to where a redirect points', async () => {
    const visits: string[] = [];
    const elsewhere = await listen((request, response) => {
      visits.push(request.url ?? '');
      response.end('{}');
    });
    const url = await listen((_, response) => response.writeHead(307, { location: `${elsewhere}/taken` }).end());
    const error = await failure(connectTo(url).apps.create({ idempotencyKey: key, draft }));
    assert.equal(error.code, 'contract');
    assert.deepEqual(visits, []);
  });

  it('closes the connection of a call that is aborted', async () => {
    const controller = new AbortController();
    let closed: Promise<unknown> | undefined;
    const url = await listen((_, response) => {
      closed = once(response, 'close');
      controller.abort();
    });
    const error = await failure(connectTo(url).viewer.get({}, { signal: controller.signal }));
    assert.equal(error.name, 'AbortError');
    assert.ok(closed);
    await closed;
  });
});
