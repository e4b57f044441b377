import type { Role } from '@zoominfo/devportal-elements/contract/viewer';
import type { JWTPayload } from 'jose';

/** What of a person a claim of their access token can say. */
export const personMembers = [
  ...(['tenant', 'tenant-name', 'packages'] as const),
  ...(['name', 'email', 'roles', 'subscriptions'] as const),
];

/** The claim that says each; `tenant` at least. What none says stays as the database has it. */
export type PersonClaims = { tenant: string } & Partial<Record<(typeof personMembers)[number], string>>;

/** A person as the issuer knows them. */
export interface ClaimedPerson {
  /** When the issuer said so: a token of before does not undo what a later one says. */
  at: Date;
  name: string;
  email: string;
  roles?: string[];
  subscriptions?: string[];
  tenant: { id: string; name?: string; packages?: string[] };
}

const knownRoles: readonly string[] = ['org-admin', 'reviewer'] satisfies Role[];

const longest = 200;
const most = 100;

/**
 * Reads a token whose signature is good. A claim that is missing or is not what it should be says nothing.
 *
 * @returns Undefined where nothing says whose person it is.
 */
export function readPerson(payload: JWTPayload, claims: PersonClaims): ClaimedPerson | undefined {
  const textOf = (member: keyof PersonClaims) => readText(claims[member] && payload[claims[member]]);
  const listOf = (member: keyof PersonClaims) => readList(claims[member] && payload[claims[member]]);
  const id = textOf('tenant');
  if (id === undefined || payload.iat === undefined) return undefined;
  // Okta's `sub` is what the person signs in with, mostly an address.
  const login = readText(payload.sub) ?? '';
  const [tenantName, packages] = [textOf('tenant-name'), listOf('packages')];
  const [roles, subscriptions] = [listOf('roles'), listOf('subscriptions')];
  return {
    at: new Date(payload.iat * 1000),
    name: textOf('name') ?? login,
    email: textOf('email') ?? login,
    ...(roles && { roles: roles.filter((role) => knownRoles.includes(role)) }),
    ...(subscriptions && { subscriptions }),
    tenant: { id, ...(tenantName !== undefined && { name: tenantName }), ...(packages && { packages }) },
  };
}

function readText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  // No text of PostgreSQL's can hold U+0000.
  return text !== '' && text.length <= longest && !text.includes('\0') ? text : undefined;
}

/** One text stands for a list of one, as Okta's expressions answer a group alone. */
function readList(value: unknown): string[] | undefined {
  const values: unknown = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(values) || values.length > most) return undefined;
  const texts = values.map(readText);
  return texts.every((text) => text !== undefined) ? [...new Set(texts)] : undefined;
}
