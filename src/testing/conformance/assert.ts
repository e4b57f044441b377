/**
 * A few assertions with messages that say what was meant, so that the suite needs no assertion library. No message
 * ever holds a client secret's plaintext.
 */
import { type FieldProblem, isPortalError, type PortalError } from '../../contract/errors.js';

const plaintexts = new Set<string>();

/** From now on no message holds this text, wherever a backend lets it show. */
export function hide(plaintext: string): void {
  plaintexts.add(plaintext);
  // As it stands in JSON, where quotes and backslashes are escaped.
  plaintexts.add(JSON.stringify(plaintext).slice(1, -1));
}

export class ConformanceError extends Error {
  constructor(message: string, cause?: unknown) {
    super(withoutPlaintexts(message), cause === undefined ? undefined : { cause });
    this.name = 'ConformanceError';
  }
}

/** What is expected of a refusal. What is left out may be anything. */
export interface Refusal {
  code: PortalError['code'];
  /** All refused fields, in any order. */
  fields?: readonly FieldProblem[];
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new ConformanceError(message);
}

/** By value, not by identity; the order of an object's members does not matter, that of a list's items does. */
export function assertEqual(actual: unknown, expected: unknown, what: string): void {
  if (canonical(actual) !== canonical(expected)) {
    throw new ConformanceError(`${what}: expected ${show(expected)}, got ${show(actual)}`);
  }
}

/** The error, if the call was refused as expected. */
export async function assertRefused(call: Promise<unknown>, expected: Refusal, what: string): Promise<PortalError> {
  const error = await rejectionOf(call, what);
  if (error instanceof ConformanceError) throw error;
  if (!isPortalError(error)) throw new ConformanceError(`${what}: rejected with ${String(error)}, not a PortalError`);
  assertEqual(error.code, expected.code, `${what}: code of the refusal`);
  if (expected.fields) assertEqual(inOrder(error.fields), inOrder(expected.fields), `${what}: refused fields`);
  return error;
}

/** What the call rejects with; an error of its own when it does not. */
export async function rejectionOf(call: Promise<unknown>, what: string): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    return error;
  }
  throw new ConformanceError(`${what}: expected a refusal, got ${show(answer)}`);
}

function inOrder(fields: readonly FieldProblem[]): FieldProblem[] {
  const known = fields.map(({ path, code, limit }) => ({ path, code, ...(limit !== undefined && { limit }) }));
  return known.sort((one, other) => (canonical(one) < canonical(other) ? -1 : 1));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, sortMembers) ?? 'undefined';
}

function sortMembers(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  if (text === undefined) return 'nothing';
  // Plaintexts go before the cut, which could leave one half of one.
  return text.length > 500 ? `${withoutPlaintexts(text).slice(0, 500)}...` : text;
}

function withoutPlaintexts(text: string): string {
  return [...plaintexts].reduce((rest, plaintext) => rest.replaceAll(plaintext, '(hidden)'), text);
}
