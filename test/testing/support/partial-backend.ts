import type { App } from '../../../src/contract/app.js';
import type { DevPortalBackend } from '../../../src/contract/backend.js';
import { PortalError } from '../../../src/contract/errors.js';
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

/** The memory backend as one that has never heard of metadata. */
export function withoutMetadata(): ConformanceSubject {
  const store = createMemoryStore({ scenario: scenarios.guide });
  const strip = ({ metadata, ...app }: App): App => app;
  return {
    as(person) {
      const backend = store.as(people[person].id);
      const { apps, reviews } = backend;
      return {
        ...backend,
        apps: {
          ...apps,
          get: (input, options) => apps.get(input, options).then(strip),
          list: async (input, options) => {
            const page = await apps.list(input, options);
            return { ...page, items: page.items.map(strip) };
          },
          create({ draft: { metadata, ...draft }, ...input }, options) {
            return apps.create({ ...input, draft }, options).then(strip);
          },
          update({ changes: { metadata, ...changes }, ...input }, options) {
            return apps.update({ ...input, changes }, options).then(strip, withoutCurrentMetadata);
          },
          delete: (input, options) => apps.delete(input, options).catch(withoutCurrentMetadata),
        },
        reviews: {
          ...reviews,
          withdraw: (input, options) => reviews.withdraw(input, options).then(strip, withoutCurrentMetadata),
        },
      };
    },
    dispose: () => store.dispose(),
  };

  function withoutCurrentMetadata(error: unknown): never {
    const { code, current, ...rest } = error as PortalError;
    throw current ? new PortalError(code, { ...rest, current: strip(current as App) }) : error;
  }
}
