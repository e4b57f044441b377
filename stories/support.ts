import type { StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor, within } from 'storybook/test';

import type { Session, SessionState } from '../src/auth/session.js';
import { createMemoryStore, type MemoryStore, type RevealPolicy } from '../src/backends/memory/memory-backend.js';
import { people, type Scenario, scenarios } from '../src/backends/memory/scenarios.js';
import { PortalError } from '../src/contract/errors.js';
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

type Prepare = NonNullable<StoryPortalOptions['prepare']>;
type Call = Parameters<MemoryStore['failNext']>[0];

/** The call never answers. */
export const hanging =
  (call: Call): Prepare =>
  (store) => {
    store.hangNext(call, Infinity);
  };

/** The call fails however often it is tried; by a fault of the server's unless told. */
export const failing =
  (call: Call, error = new PortalError('server')): Prepare =>
  (store) => {
    store.failNext(call, error, { times: Infinity });
  };

/** A new portal on data of its own, in the page's language, with dates that look the same on every machine. */
export function storyPortal({ session, prepare, onSecretIssued, ...options }: StoryPortalOptions = {}): Portal {
  const { scenario = scenarios.guide, now = () => Date.parse('2025-05-21T15:00:00.000Z'), reveal } = options;
  const store = createMemoryStore({ scenario, now, ...(reveal && { reveal }) });
  prepare?.(store);
  return createPortal({
    backend: store.as(scenario.viewer),
    ...(session && { session }),
    ...(onSecretIssued && { onSecretIssued }),
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

export type Play = NonNullable<StoryObj['play']>;
export type Screen = ReturnType<typeof within>;

/** A play in the shadow root of one element. */
export function playIn(tag: string, play: (screen: Screen) => Promise<unknown>): Play {
  return async ({ canvasElement }) => {
    await play(inside(canvasElement, tag));
  };
}

/** What a person sees: a text, or a role with its name. */
export type Sight = string | RegExp | readonly [role: string, name: string | RegExp];

/** Waits until each comes into sight. */
export async function see(screen: Screen, ...sights: readonly Sight[]): Promise<void> {
  for (const sight of sights) {
    const found =
      typeof sight === 'string' || sight instanceof RegExp
        ? await screen.findByText(sight)
        : await screen.findByRole(sight[0], { name: sight[1] });
    await expect(found).toBeVisible();
  }
}

export const shows = (tag: string, ...sights: readonly Sight[]): Play =>
  playIn(tag, (screen) => see(screen, ...sights));

export const isSignedOut = (tag: string): Play => shows(tag, ['heading', 'You are signed out'], ['button', 'Sign in']);

/** A read has failed by a fault of the server's, and may be tried again. */
export const hasFailed = (tag: string): Play =>
  playIn(tag, async (screen) => {
    await expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong on the server. Try again.');
    await expect(screen.getByRole('button', { name: 'Try again' })).not.toHaveAttribute('aria-disabled', 'true');
  });

/** As long as the data of any story takes. */
export const answersCome = (): Promise<void> => new Promise((done) => setTimeout(done, 500));

/** Every story loads at first; this one still does when an answer would have come. */
export async function staysLoading(screen: Screen): Promise<void> {
  await see(screen, 'Loading…');
  await answersCome();
  await see(screen, 'Loading…');
}

export const keepsLoading = (tag: string): Play => playIn(tag, staysLoading);
