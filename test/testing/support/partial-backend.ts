import type { DevPortalBackend } from '../../../src/contract/backend.js';
import { createMemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { ConformancePerson, ConformanceSubject, OptionalPart } from '../../../src/testing/conformance.js';

export const optionalParts = ['reviews', 'users', 'apps.history', 'viewer.requestAccess'] as const;

/** The memory backend without some of what it has, for those who are told. */
export function partialSubject(
  without: readonly OptionalPart[],
  isFor: (person: ConformancePerson) => boolean = () => true,
): ConformanceSubject {
  const store = createMemoryStore({ scenario: scenarios.guide });
  return {
    as(person) {
      const { viewer, apps, ...groups } = store.as(people[person].id);
      const backend: DevPortalBackend = { ...groups, viewer: { ...viewer }, apps: { ...apps } };
      for (const part of isFor(person) ? without : []) {
        if (part === 'apps.history') delete backend.apps.history;
        else if (part === 'viewer.requestAccess') delete backend.viewer.requestAccess;
        else if (part === 'reviews') delete backend.reviews;
        else delete backend.users;
      }
      return backend;
    },
    dispose: () => store.dispose(),
  };
}
