import { answersNothing, bucketOf, type Operation, operations, scopesFor } from './routes.js';

/**
 * `…-before`: nothing has happened. `…-after`, and html-200, truncated-json, empty-body, missing-headers, slow-headers,
 * wrong-type, reset-midway: it was carried out, and the answer is lost, late or no good.
 */
export const faultKinds = [
  'timeout-before',
  'timeout-after',
  'reset-before',
  'reset-after',
  'reset-midway',
  'rate-limited',
  'rate-limited-concurrency',
  'rate-limited-without-headers',
  'error-500-before',
  'error-500-after',
  'error-502-html',
  'error-503-before',
  'error-503-after',
  'error-423',
  'not-found-after-create',
  'html-200',
  'truncated-json',
  'empty-body',
  'missing-headers',
  'next-other-origin',
  'next-circle',
  'token-expired',
  'slow-headers',
  'wrong-type',
] as const;

/** `refused` is for good (400 E0000001), and so in no matrix of what may pass. */
export type FaultKind = (typeof faultKinds)[number] | 'refused';

/** A call as a fault sees it, before it is answered. */
export interface FaultyCall {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export interface Fault {
  kind: FaultKind;
  /** Any unless told. */
  operation?: Operation;
  /** How often; 1 unless told. */
  times?: number;
  /** How many matching calls pass before the first that fails; 0 unless told. */
  after?: number;
  match?: (call: FaultyCall) => boolean;
  /** Milliseconds until a slow answer (1,500 unless told), or until the reset that a 429 names (1,000 unless told). */
  delay?: number;
}

const isList = (operation: Operation) => operation === 'apps.list' || operation === 'scopes.list';

/** Whether a fault can show in an operation at all. */
function shows(kind: FaultKind, operation: Operation): boolean {
  switch (kind) {
    case 'next-other-origin':
    case 'next-circle':
      return isList(operation);
    case 'not-found-after-create':
      return operation === 'apps.get' || operation === 'apps.create';
    case 'token-expired':
      return scopesFor(operation) !== undefined;
    case 'rate-limited':
    case 'rate-limited-concurrency':
    case 'rate-limited-without-headers':
      return bucketOf(operation) !== undefined;
    case 'empty-body':
      return !answersNothing(operation);
    default:
      return true;
  }
}

/** The kinds that mean something for an operation, for tests that try them all. */
export const faultKindsOf = (operation: Operation): FaultKind[] => faultKinds.filter((kind) => shows(kind, operation));

/** The faults that are still to come. */
export class Faults {
  #armed: { fault: Fault; pass: number; left: number }[] = [];

  /** @throws Error for a fault that its operation cannot show, since a test of it would prove nothing. */
  add(fault: Fault): void {
    const possible = fault.operation ? [fault.operation] : operations;
    if (!possible.some((operation) => shows(fault.kind, operation))) {
      throw new Error(`${fault.kind} means nothing for ${fault.operation ?? 'any operation'}`);
    }
    // It shows where the new app is read, wherever it was asked for.
    const reading = fault.kind === 'not-found-after-create' ? { operation: 'apps.get' as const } : {};
    this.#armed.push({ fault: { ...fault, ...reading }, pass: fault.after ?? 0, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#armed = [];
  }

  /** The fault of a call, which is used up by it. */
  take(call: FaultyCall): Fault | undefined {
    for (const armed of this.#armed) {
      const { operation, kind, match } = armed.fault;
      if (operation && operation !== call.operation) continue;
      if (!shows(kind, call.operation) || match?.(call) === false) continue;
      if (armed.pass > 0) {
        armed.pass -= 1;
        continue;
      }
      armed.left -= 1;
      if (armed.left <= 0) this.#armed = this.#armed.filter((other) => other !== armed);
      return armed.fault;
    }
    return undefined;
  }
}
