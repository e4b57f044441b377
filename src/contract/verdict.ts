import { PortalError } from './errors.js';

/** A rule's answer: allowed, or why not. Elements say the reason, backends refuse with it. */
export type Verdict<Reason extends string> = { allowed: true } | { allowed: false; reason: Reason };

export const allowed: { allowed: true } = { allowed: true };

export function refused<Reason extends string>(reason: Reason): { allowed: false; reason: Reason } {
  return { allowed: false, reason };
}

/** @throws {PortalError} `conflict` with the reason at `path`, where the rule says no. */
export function enforce(verdict: Verdict<string>, path: string): void {
  if (!verdict.allowed) throw new PortalError('conflict', { fields: [{ path, code: verdict.reason }] });
}

/** A type without the index signature that a loose schema infers, so that a mistyped name stays an error. */
export type Known<T> = T extends readonly (infer Item)[]
  ? Known<Item>[]
  : T extends Readonly<Record<string, string>>
    ? T
    : T extends object
      ? { [Key in keyof T as string extends Key ? never : Key]: Known<T[Key]> }
      : T;
