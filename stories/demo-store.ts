/** One set of data that every role of the demo looks at, with calls that take time or fail as the knobs say. */
import { createMemoryStore, type OperationName } from '../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../src/backends/memory/scenarios.js';
import type { CallOptions, DevPortalBackend } from '../src/contract/backend.js';
import { type ErrorCode, PortalError } from '../src/contract/errors.js';
import { createPortal, type Portal } from '../src/portal/portal.js';
import { signedInSession } from './support.js';

export const roles = {
  developer: 'Developer',
  partner: 'Partner',
  reviewer: 'Reviewer',
  'org-admin': 'Org admin',
  'no-subscription': 'No subscription',
} as const satisfies Partial<Record<keyof typeof people, string>>;

export type DemoRole = keyof typeof roles;

export interface Knobs {
  /** Milliseconds that every call takes. */
  latency: number;
  /** What every call fails with. */
  failure: ErrorCode | undefined;
}

type Method = (input: object, options?: CallOptions) => Promise<unknown>;

/** The portals of all roles, on one store. `knobs` is asked at every call, so that they turn while elements wait. */
export function demoPortals(knobs: () => Knobs): (role: DemoRole) => Portal {
  const { reviews, users } = scenarios;
  // The reviewer's apps and the admin's people: every desk has something on it.
  const store = createMemoryStore({ scenario: { ...reviews, people: users.people } });
  const portals = new Map<DemoRole, Portal>();
  return (role) => {
    const portal =
      portals.get(role) ??
      createPortal({
        backend: turned(store.as(people[role].id), knobs),
        session: signedInSession(),
      });
    portals.set(role, portal);
    return portal;
  };
}

function turned(backend: DevPortalBackend, knobs: () => Knobs): DevPortalBackend {
  const groups = Object.entries(backend as unknown as Record<string, Record<string, Method>>);
  const turnedGroups = groups.map(([group, methods]) => {
    const turnedMethods = Object.entries(methods).map(([name, method]): [string, Method] => [
      name,
      async (input, options = {}) => {
        const { latency } = knobs();
        if (latency > 0) await pause(latency, options.signal);
        const { failure } = knobs();
        // Who is signed in stays known, as it would: the bar with the desks does not go.
        if (failure && `${group}.${name}` !== ('viewer.get' satisfies OperationName)) {
          throw new PortalError(failure, { requestId: 'req-demo' });
        }
        return method(input, options);
      },
    ]);
    return [group, Object.fromEntries(turnedMethods)];
  });
  return Object.fromEntries(turnedGroups);
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((done, fail) => {
    signal?.throwIfAborted();
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      fail(signal.reason as Error);
    });
  });
}
