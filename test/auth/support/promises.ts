import { expect } from '@open-wc/testing';

import type { Session, SessionState } from '../../../src/auth/session.js';

/** Lets everything happen that waits for nothing but promises. */
export const turn = () => new Promise((resolve) => setTimeout(resolve));

export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('nothing was thrown'),
    (error: unknown) => error,
  );
}

/** The states of the session from now on. */
export function statesOf(session: Session): SessionState[] {
  const states = [session.state];
  session.subscribe(() => states.push(session.state));
  return states;
}
