import { waitFor, within } from 'storybook/test';

import type { Session, SessionState } from '../src/auth/session.js';
import { createMemoryStore, type MemoryStore, type RevealPolicy } from '../src/backends/memory/memory-backend.js';
import { people, type Scenario, scenarios } from '../src/backends/memory/scenarios.js';
import { createPortal, type Portal, type PortalOptions } from '../src/portal/portal.js';

export interface StoryPortalOptions {
  scenario?: Scenario;
  session?: Session;
  /** Milliseconds since 1970; a day of the guide's unless told. */
  now?: () => number;
  reveal?: RevealPolicy;
  onSecretIssued?: PortalOptions['onSecretIssued'];
  /** Plans failures and waits before the first call. */
  prepare?: (store: MemoryStore) => void;
}

/** A new portal on data of its own, with dates that look the same on every machine. */
export function storyPortal({ session, prepare, onSecretIssued, ...options }: StoryPortalOptions = {}): Portal {
  const { scenario = scenarios.guide, now = () => Date.parse('2025-05-21T15:00:00.000Z'), reveal } = options;
  const store = createMemoryStore({ scenario, now, ...(reveal && { reveal }) });
  prepare?.(store);
  return createPortal({
    backend: store.as(scenario.viewer),
    ...(session && { session }),
    ...(onSecretIssued && { onSecretIssued }),
    locale: 'en-US',
    timeZone: 'America/New_York',
  });
}

/** Nobody is signed in until Sign In is chosen. */
export function signedOutSession(): Session {
  return sessionThatIs({ status: 'signed-out' });
}

export function signedInSession(): Session {
  return sessionThatIs({ status: 'signed-in' });
}

function sessionThatIs(state: SessionState): Session {
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

/** The same for an element within elements; each is waited for. */
export async function insideAll(canvas: HTMLElement, ...tags: string[]): Promise<ReturnType<typeof within>> {
  let root: ParentNode = canvas;
  for (const tag of tags) {
    const parent: ParentNode = root;
    root = await waitFor(() => {
      const found = parent.querySelector(tag)?.shadowRoot;
      if (!found) throw new Error(`<${tag}> is not there`);
      return found;
    });
  }
  return within(root as unknown as HTMLElement);
}
