import { within } from 'storybook/test';

import type { Session, SessionState } from '../src/auth/session.js';
import { createMemoryStore, type MemoryStore } from '../src/backends/memory/memory-backend.js';
import { people, type Scenario, scenarios } from '../src/backends/memory/scenarios.js';
import { createPortal, type Portal } from '../src/portal/portal.js';

export interface StoryPortalOptions {
  scenario?: Scenario;
  session?: Session;
  /** Plans failures and waits before the first call. */
  prepare?: (store: MemoryStore) => void;
}

/** A new portal on data of its own, with dates that look the same on every machine. */
export function storyPortal({ scenario = scenarios.guide, session, prepare }: StoryPortalOptions = {}): Portal {
  const store = createMemoryStore({ scenario, now: () => Date.parse('2025-05-21T15:00:00.000Z') });
  prepare?.(store);
  return createPortal({
    backend: store.as(scenario.viewer),
    ...(session && { session }),
    locale: 'en-US',
    timeZone: 'America/New_York',
  });
}

/** Nobody is signed in until Sign In is chosen. */
export function signedOutSession(): Session {
  let state: SessionState = { status: 'signed-out' };
  const listeners = new Set<() => void>();
  const change = (next: SessionState): Promise<void> => {
    state = next;
    for (const listener of listeners) listener();
    return Promise.resolve();
  };
  return {
    get state() {
      return state;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getAccessToken: () => Promise.resolve(state.status === 'signed-in' ? people.developer.id : undefined),
    signIn: () => change({ status: 'signed-in' }),
    signOut: () => change({ status: 'signed-out' }),
    dispose: () => {
      listeners.clear();
    },
  };
}

/** Testing Library's queries inside an element's shadow root. */
export function inside(canvas: HTMLElement, tag: string): ReturnType<typeof within> {
  const root = canvas.querySelector(tag)?.shadowRoot;
  if (!root) throw new Error(`<${tag}> is not on the canvas, or not defined`);
  return within(root as unknown as HTMLElement);
}
