import { after, before, describe, it } from 'node:test';

import { createMemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../../../src/backends/memory/scenarios.js';
import { describeConformance } from '../../../src/testing/conformance.js';

describeConformance({ after, before, describe, it }, 'memory backend in Node', () => {
  const store = createMemoryStore({ scenario: scenarios.guide });
  return {
    as: (person) => store.as(people[person].id),
    authenticate: (clientId, clientSecret) => store.authenticate(clientId, clientSecret),
    dispose: () => store.dispose(),
  };
});
