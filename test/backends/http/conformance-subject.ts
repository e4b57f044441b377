/** The client over the handler over the memory backend, without a network. */
import { createHandler } from '../../../src/backends/http/handler.js';
import { createHttpBackend } from '../../../src/backends/http/http-backend.js';
import { createMemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { ConformanceSubject } from '../../../src/testing/conformance.js';

/** Whoever calls has their id as token. */
export function overHttp(): ConformanceSubject {
  const store = createMemoryStore({ scenario: scenarios.guide });
  const handler = createHandler({
    backend: ({ headers }) => store.as(headers.get('authorization')?.replace('Bearer ', '') ?? ''),
  });
  return {
    as: (person) =>
      createHttpBackend({
        url: 'https://portal.example/',
        getAccessToken: async () => people[person].id,
        fetch: (url, init) => handler(new Request(url, init)),
      }),
    authenticate: (clientId, clientSecret) => store.authenticate(clientId, clientSecret),
    dispose: () => store.dispose(),
  };
}
