import type { DevPortalBackend } from '../../../src/contract/backend.js';
import { createMemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { ConformancePerson, ConformanceSubject, OptionalPart } from '../../../src/testing/conformance.js';

/** The memory backend without some of what it has, for those who are told. */
export function partialSubject(
  without: readonly OptionalPart[],
  isFor: (person: ConformancePerson) => boolean = () => true,
): ConformanceSubject {
  const store = createMemoryStore({ scenario: scenarios.guide });
  return {
    as(person) {
      const groups = Object.entries(store.as(people[person].id)).map(([group, methods]) => [group, { ...methods }]);
      const backend: Record<string, Record<string, unknown>> = Object.fromEntries(groups);
      for (const part of isFor(person) ? without : []) {
        const [group = '', method] = part.split('.');
        if (method === undefined) delete backend[group];
        else delete backend[group]?.[method];
      }
      return backend as unknown as DevPortalBackend;
    },
    dispose: () => store.dispose(),
  };
}
