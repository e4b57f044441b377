import type { UsersBackend } from '../../contract/backend.js';
import { nameKey } from '../../contract/draft.js';
import { PortalError } from '../../contract/errors.js';
import { checkSubscriptions, type User, userAfterUpdate } from '../../contract/user.js';
import type { MemoryCalls } from './memory-calls.js';
import { pageByCount } from './memory-cursor.js';
import { type MemoryState, nextVersion, type StoredPerson } from './memory-state.js';

export function memoryUsers(state: MemoryState, calls: MemoryCalls, personId: string): UsersBackend {
  return {
    list: (input, options = {}) =>
      calls.run('users.list', personId, input, options, (viewer) => {
        const { search = '', subscription, requested } = input;
        const part = nameKey(search);
        const found = state
          .peopleOf(viewer)
          .filter(({ name, email }) => nameKey(name).includes(part) || email.toLowerCase().includes(part))
          .filter((person) => subscription === undefined || person.subscriptions.includes(subscription))
          .filter((person) => requested === undefined || (person.accessRequestedAt !== null) === requested);
        const page = pageByCount(found, input);
        return { ...page, items: page.items.map(toUser) };
      }),

    update: (input, options = {}) =>
      calls.run('users.update', personId, input, options, (viewer) => {
        const person = state.person(viewer, input.userId);
        if (person.version !== input.version)
          throw new PortalError('conflict', { current: structuredClone(toUser(person)) });
        const fields = checkSubscriptions(input.changes.subscriptions ?? []);
        if (fields.length > 0) throw new PortalError('validation', { fields });
        Object.assign(person, userAfterUpdate(person, input.changes), { version: nextVersion(person.version) });
        return toUser(person);
      }),
  };
}

function toUser({ tenantId, ...user }: StoredPerson): User {
  return { ...user, roles: [...user.roles] };
}
