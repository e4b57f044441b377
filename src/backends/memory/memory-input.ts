import type { OperationName } from './memory-calls.js';
import { type FieldProblem, PortalError } from '../../contract/errors.js';
import { everyOperation, type Operation } from '../../contract/operations.js';

/** The same schemas that an HTTP handler reads requests with. */
const rows = new Map(everyOperation().map(({ group, method, operation }) => [`${group}.${method}`, operation]));

/**
 * Refuses what no request could carry, as a server does: an impossible id is one that nothing is found under, all
 * else is a problem of its field.
 */
export function checkInput(name: OperationName, input: unknown): void {
  const operation = rows.get(name);
  const parsed = operation?.input.safeParse(input);
  if (!operation || !parsed || parsed.success) return;
  const { issues } = parsed.error;
  if (issues.some(({ path: [member] }) => operation.path.includes(`{${String(member)}}`))) {
    throw new PortalError('not-found');
  }
  throw new PortalError('validation', { fields: issues.map((issue) => problemOf(issue, input, operation)) });
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
    default:
      return { path, code: 'malformed' };
  }
}
