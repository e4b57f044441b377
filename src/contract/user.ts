/** The people of an organisation, as its admin sees them. */
import type { infer as Infer } from 'zod/mini';

import type { FieldProblem } from './errors.js';
import type { userChangesSchema, userPageSchema, userSchema } from './schemas.js';
import type { Known } from './verdict.js';

export type User = Known<Infer<typeof userSchema>>;
export type UserPage = Known<Infer<typeof userPageSchema>>;
export type UserChanges = Known<Infer<typeof userChangesSchema>>;

export interface Product {
  /** Also the id of the subscription to it. */
  id: string;
  name: string;
  /** Where it is; null where the backend does not know. */
  url: string | null;
}

/** The products that can be subscribed to, in the order of the waffle menu, for backends that have no other source. */
export const guideProducts: readonly Product[] = [
  { id: 'sales', name: 'Sales', url: null },
  { id: 'marketing', name: 'Marketing', url: null },
  { id: 'talent', name: 'Talent', url: null },
  { id: 'devportal', name: 'DevPortal', url: null },
];

/** What is wrong with a change of subscriptions; nothing where all of them are known. */
export function checkSubscriptions(
  ids: readonly string[],
  products: readonly Product[] = guideProducts,
): FieldProblem[] {
  return ids.flatMap((id, index) =>
    products.some((product) => product.id === id) ? [] : [{ path: `subscriptions/${index}`, code: 'unknown' }],
  );
}

/** What a user becomes, and whether a request for access is answered by it. */
export function userAfterUpdate(
  user: Pick<User, 'subscriptions' | 'accessRequestedAt'>,
  { subscriptions, accessRequested }: UserChanges,
): Pick<User, 'subscriptions' | 'accessRequestedAt'> {
  const next = subscriptions ? [...new Set(subscriptions)] : user.subscriptions;
  const answered = accessRequested === false || next.includes('devportal');
  return { subscriptions: next, accessRequestedAt: answered ? null : user.accessRequestedAt };
}
