/** What a backend does with an input before all else: a server with a request, the memory backend with a call. */
import { type FieldProblem, PortalError } from './errors.js';
import type { Operation } from './operations.js';

/** The most problems that one answer names. */
const mostProblems = 100;

/**
 * The input as the row's schema has it.
 *
 * @throws {PortalError} `validation` for what the schema refuses, by field; `not-found` where it is an id in the path,
 * since an impossible id is one that nothing is found under.
 */
export function parseInput(operation: Operation, input: unknown): unknown {
  const result = operation.input.safeParse(input);
  if (result.success) return result.data;
  const { issues } = result.error;
  if (issues.some(({ path: [member] }) => operation.path.includes(`{${String(member)}}`))) {
    throw new PortalError('not-found', { message: 'An id in the path is none' });
  }
  throw new PortalError('validation', {
    fields: issues.slice(0, mostProblems).map((issue) => problemOf(issue, input, operation)),
  });
}

type Issue = NonNullable<ReturnType<Operation['input']['safeParse']>['error']>['issues'][number];

function problemOf(issue: Issue, input: unknown, { places }: Operation): FieldProblem {
  const [member = '', ...rest] = issue.path.map(String);
  // A form's fields are named without the member that carries the form.
  const path = (places[member] === 'body' ? rest : [member, ...rest]).join('/');
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], input);
  if (value === undefined) return { path, code: 'required' };
  switch (issue.code) {
    case 'invalid_type':
      return { path, code: 'type' };
    case 'too_big':
      return { path, code: issue.origin === 'string' ? 'too-long' : 'too-big', limit: Number(issue.maximum) };
    case 'too_small':
      return { path, code: issue.origin === 'string' ? 'too-short' : 'too-small', limit: Number(issue.minimum) };
    case 'invalid_value':
      return { path, code: 'unknown' };
    default:
      return { path, code: 'malformed' };
  }
}
