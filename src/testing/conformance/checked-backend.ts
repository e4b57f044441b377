import type { CallOptions, DevPortalBackend, WholeBackend } from '../../contract/backend.js';
import { isPortalError, type PortalError } from '../../contract/errors.js';
import { everyOperation, type Operation } from '../../contract/operations.js';
import type { IssuedSecret } from '../../contract/secret.js';
import { ConformanceError, hide } from './assert.js';
import type { OptionalPart } from './subject.js';

type Method = (input: object, options?: CallOptions) => Promise<unknown>;
type Groups = Record<string, Record<string, Method>>;

export const optionalParts = [
  'reviews',
  'users',
  'settings',
  'settings.update',
  'secrets.retire',
  'secrets.reveal',
  'secrets.check',
  'apps.history',
  'viewer.requestAccess',
] as const satisfies OptionalPart[];

/** Whether a backend has a part that it may leave out. */
export function hasPart(backend: DevPortalBackend, part: OptionalPart): boolean {
  const [group = '', method] = part.split('.');
  const methods = (backend as unknown as Partial<Groups>)[group];
  return method === undefined ? methods !== undefined : methods?.[method] !== undefined;
}

/**
 * The same backend, with every answer held against the contract's schema and every rejection against its errors:
 * a call that breaks the contract fails the test it happens in. What the backend leaves out is left out here too, which
 * the type does not say: the tests of a part run where it is there.
 */
export function checkedBackend(backend: DevPortalBackend): WholeBackend {
  const from = backend as unknown as Groups;
  const checked: Groups = {};
  for (const { group, method, operation } of everyOperation()) {
    const parts = optionalParts.filter((one) => one === group || one === `${group}.${method}`);
    if (!parts.every((part) => hasPart(backend, part))) continue;
    const call: Method = (input, options) => {
      const backendMethod = from[group]?.[method];
      if (!backendMethod) throw new ConformanceError(`The backend has no ${group}.${method}`);
      return checkAnswer(`${group}.${method}`, operation, () => backendMethod(input, options), options?.signal);
    };
    checked[group] = { ...checked[group], [method]: call };
  }
  return checked as unknown as WholeBackend;
}

const refusals = new WeakMap<PortalError, string>();

/** A refusal that no test asked for, as the failure it is. */
export function unexpected(error: unknown): unknown {
  if (!isPortalError(error)) return error;
  const fields = error.fields.map(({ path, code }) => ` ${path}: ${code}`).join();
  return new ConformanceError(`${refusals.get(error) ?? 'a call'} was refused: ${error.code}${fields}`, error);
}

async function checkAnswer(
  name: string,
  operation: Operation,
  call: () => Promise<unknown>,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await call();
  } catch (error) {
    if (isPortalError(error)) refusals.set(error, name);
    if (signal?.aborted || isPortalError(error)) throw error;
    throw new ConformanceError(`${name} rejected with ${String(error)}, not a PortalError`);
  }
  const parsed = operation.output.safeParse(answer);
  if (parsed.success) {
    if (name === 'secrets.create' || name === 'secrets.reveal') hide((answer as IssuedSecret).clientSecret);
    return answer;
  }
  const places = parsed.error.issues.map(({ path }) => path.join('/') || 'the whole answer');
  throw new ConformanceError(`${name} answered what the contract does not allow, at ${places.join(', ')}`);
}
