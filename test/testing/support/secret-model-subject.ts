/** The backends of this package as subjects of the model, with a clock that only the model moves. */
import { createHandler } from '../../../src/backends/http/handler.js';
import { createHttpBackend } from '../../../src/backends/http/http-backend.js';
import { createMemoryStore, type MemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { DevPortalBackend } from '../../../src/contract/backend.js';
import type { SecretModelSubject } from './secret-model-run.js';

export function memorySubject(): SecretModelSubject {
  return subjectOf((store, personId) => store.as(personId));
}

/** Each tab with a client of its own, over one handler, without a network. */
export function httpSubject(): SecretModelSubject {
  return subjectOf((store, personId) => {
    const handler = createHandler({ backend: ({ headers }) => store.as(headers.get('authorization')!.slice(7)) });
    return createHttpBackend({
      url: 'https://portal.example/',
      getAccessToken: async () => personId,
      fetch: (url, init) => handler(new Request(url, init)),
    });
  });
}

function subjectOf(as: (store: MemoryStore, personId: string) => DevPortalBackend): SecretModelSubject {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const store = createMemoryStore({ scenario: scenarios.guide, now: () => now });
  return {
    tabs: [as(store, people.developer.id), as(store, people.developer.id)],
    admin: as(store, people['org-admin'].id),
    authenticate: (clientId, clientSecret) => store.authenticate(clientId, clientSecret),
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
