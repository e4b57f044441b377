import type { CallOptions, DevPortalBackend } from '../../contract/backend.js';
import { PortalError } from '../../contract/errors.js';
import { parseInput } from '../../contract/input.js';
import { everyOperation } from '../../contract/operations.js';
import { missingFor, type Viewer } from '../../contract/viewer.js';
import type { MemoryState } from './memory-state.js';

/** The same schemas that an HTTP handler reads requests with. */
const rows = new Map(everyOperation().map(({ group, method, operation }) => [`${group}.${method}`, operation]));

/** `apps.list`, `secrets.create`... */
export type OperationName = {
  [Group in keyof DevPortalBackend]-?: `${Group}.${keyof NonNullable<DevPortalBackend[Group]> & string}`;
}[keyof DevPortalBackend];

export interface FailureOptions {
  /** How many calls fail before they work again; 1 unless told. */
  times?: number;
  /** The call is carried out, and its answer is lost: what a client sees when the connection breaks too late. */
  afterwards?: boolean;
}

interface Fault {
  operation: OperationName;
  left: number;
  before(signal: AbortSignal | undefined): Promise<void>;
  after(): void;
}

/** The way of every call: delay, planned fault, entitlement, input, then the work in one step, and a copy of the answer. */
export class MemoryCalls {
  readonly #state: MemoryState;
  readonly #latency: number;
  readonly #faults: Fault[] = [];

  constructor(state: MemoryState, latency: number) {
    this.#state = state;
    this.#latency = latency;
  }

  async run<Answer>(
    operation: OperationName,
    personId: string,
    input: unknown,
    { signal }: CallOptions,
    work: (viewer: Viewer) => Answer,
  ): Promise<Answer> {
    signal?.throwIfAborted();
    const fault = this.#takeFault(operation);
    await pause(this.#latency, signal);
    await fault?.before(signal);
    const viewer = this.#state.viewer(personId);
    const row = rows.get(operation);
    const missing = row ? missingFor(row.needs, viewer) : [];
    if (missing.length > 0) throw new PortalError('forbidden', { missing });
    if (row) parseInput(row, input);
    const answer = structuredClone(work(viewer));
    fault?.after();
    return answer;
  }

  failNext(
    operation: OperationName,
    error: PortalError,
    { times = 1, afterwards = false }: FailureOptions,
  ): () => void {
    const fail = () => {
      throw error;
    };
    return this.#plan({
      operation,
      left: times,
      before: async () => (afterwards ? undefined : fail()),
      after: () => (afterwards ? fail() : undefined),
    });
  }

  hangNext(operation: OperationName, times: number): () => void {
    const gate = new AbortController();
    const withdraw = this.#plan({
      operation,
      left: times,
      before: (signal) => untilAborted(gate.signal, signal),
      after: () => undefined,
    });
    return () => {
      withdraw();
      gate.abort();
    };
  }

  #plan(fault: Fault): () => void {
    this.#faults.push(fault);
    return () => {
      fault.left = 0;
    };
  }

  #takeFault(operation: OperationName): Fault | undefined {
    const fault = this.#faults.find((planned) => planned.operation === operation && planned.left > 0);
    if (fault) fault.left -= 1;
    return fault;
  }
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  if (milliseconds > 0) {
    const timer = new AbortController();
    const id = setTimeout(() => timer.abort(), milliseconds);
    await untilAborted(timer.signal, signal).finally(() => clearTimeout(id));
  } else {
    // One turn, so that a call which is aborted at once has done nothing.
    await Promise.resolve();
    signal?.throwIfAborted();
  }
}

/** Resolves when `gate` opens (aborts); rejects with the reason of `signal` when that aborts first. */
function untilAborted(gate: AbortSignal, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      gate.removeEventListener('abort', open);
      signal?.removeEventListener('abort', stop);
    };
    const open = () => {
      leave();
      resolve();
    };
    const stop = () => {
      leave();
      reject(signal?.reason);
    };
    if (signal?.aborted) return stop();
    if (gate.aborted) return open();
    gate.addEventListener('abort', open);
    signal?.addEventListener('abort', stop);
  });
}
