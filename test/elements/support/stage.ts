/** A portal on data of its own, and a view of what the elements ask of it. */
import './own-channels.js';

import {
  createMemoryStore,
  type MemoryStore,
  type OperationName,
  type RevealPolicy,
} from '../../../src/backends/memory/memory-backend.js';
import { type Scenario, scenarios } from '../../../src/backends/memory/scenarios.js';
import type { Session } from '../../../src/auth/session.js';
import type { CallOptions, DevPortalBackend } from '../../../src/contract/backend.js';
import type { Words } from '../../../src/i18n/messages.js';
import { createPortal, type Portal, type PortalOptions } from '../../../src/portal/portal.js';

export interface StageOptions {
  scenario?: Scenario;
  /** A person's id; the scenario's own viewer unless told. */
  viewer?: string;
  session?: Session;
  words?: Words;
  /** Milliseconds since 1970, by the backend's clock. */
  now?: () => number;
  /** Lets secrets be seen again. */
  reveal?: RevealPolicy;
  onSecretIssued?: PortalOptions['onSecretIssued'];
  /** Leaves out of the backend what a host's own may lack. */
  without?: (backend: DevPortalBackend) => DevPortalBackend;
}

export interface Call {
  operation: OperationName;
  input: unknown;
  signal: AbortSignal | undefined;
}

export interface Stage {
  store: MemoryStore;
  portal: Portal;
  /** Every call of the backend so far, oldest first. */
  calls: Call[];
  callsOf(operation: OperationName): Call[];
}

/** Dates look the same on every machine. */
export function stage({ scenario = scenarios.guide, viewer, without, ...options }: StageOptions = {}): Stage {
  const { session, words, now, reveal, onSecretIssued } = options;
  const store = createMemoryStore({ scenario, ...(now && { now }), ...(reveal && { reveal }) });
  const calls: Call[] = [];
  const whole: DevPortalBackend = store.as(viewer ?? scenario.viewer);
  const portal = createPortal({
    backend: watched(without ? without(whole) : whole, calls),
    locale: 'en-US',
    timeZone: 'America/New_York',
    ...(session && { session }),
    ...(words && { words }),
    ...(onSecretIssued && { onSecretIssued }),
  });
  return {
    store,
    portal,
    calls,
    callsOf: (operation) => calls.filter((call) => call.operation === operation),
  };
}

type Method = (input: unknown, options?: CallOptions) => Promise<unknown>;

/** The same backend; every call is written down before it is made. */
export function watched(backend: DevPortalBackend, calls: Call[]): DevPortalBackend {
  return wrapped(backend, (operation, method) => (input, options) => {
    calls.push({ operation, input, signal: options?.signal });
    return method(input, options);
  });
}

/** The same backend, with something around every method. */
export function wrapped(
  backend: DevPortalBackend,
  around: (operation: OperationName, method: Method) => Method,
): DevPortalBackend {
  const groups = Object.entries(backend).map(([group, methods]) => {
    const own = Object.entries(methods as Record<string, Method>).map(([name, method]) => [
      name,
      around(`${group}.${name}` as OperationName, method),
    ]);
    return [group, Object.fromEntries(own)];
  });
  return Object.fromEntries(groups) as DevPortalBackend;
}
