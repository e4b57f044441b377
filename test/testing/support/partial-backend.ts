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
      const left = isFor(person) ? without : [];
      const groups = Object.entries(store.as(people[person].id)).map(([group, methods]) => {
        const kept = Object.entries(methods).filter(([method]) => !left.some((part) => part === `${group}.${method}`));
        return [group, Object.fromEntries(kept)] as const;
      });
      const backend = groups.filter(([group]) => !left.some((part) => part === group));
      return Object.fromEntries(backend) as unknown as DevPortalBackend;
    },
    dispose: () => store.dispose(),
  };
}
