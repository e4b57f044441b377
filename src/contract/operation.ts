/** A row of the table of operations, and what the inputs of many rows have in common. */
import {
  int,
  looseObject,
  maximum,
  maxLength,
  minimum,
  minLength,
  optional,
  regex,
  string,
  type ZodMiniType,
} from 'zod/mini';

import type { ErrorCode } from './errors.js';
import type { Needs } from './viewer.js';

/** Where one member of the input travels. Members named in the path need no entry. */
export type Place =
  | 'query'
  | 'query-integer'
  /** `true` or `false`. */
  | 'query-boolean'
  /** The whole JSON body is this member. */
  | 'body'
  /** `If-Match`, as a strong entity tag (RFC 9110, section 13.1.1). */
  | 'if-match'
  /** `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). */
  | 'idempotency-key';

export interface Operation {
  summary: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Under the backend's base URL; `{name}` is a member of the input. */
  path: string;
  status: 200 | 201 | 204;
  input: ZodMiniType;
  places: Readonly<Record<string, Place>>;
  /** Whether a request may come without a body, although a member of the input travels in it. */
  bodyOptional?: boolean;
  output: ZodMiniType;
  /** What a conflict of versions carries as `current`; none unless told. */
  current?: ZodMiniType;
  /** What the caller needs besides a sign-in. */
  needs: Needs;
  /** Whether sending it twice does what sending it once does (RFC 9110, section 9.2.2), so that a lost answer may be asked for again. */
  repeatable: boolean;
  /** What it may answer besides the errors of every call. */
  errors: readonly ErrorCode[];
}

export const id = string().check(minLength(1), maxLength(200));
export const version = string().check(minLength(1), maxLength(200), regex(/^[\x21\x23-\x7e]+$/));
export const idempotencyKey = string().check(minLength(16), maxLength(128), regex(/^[\x21-\x7e]+$/));
const limit = int().check(minimum(1), maximum(200));
const cursor = string().check(maxLength(500));
export const search = string().check(maxLength(200));
export const page = { cursor: optional(cursor), limit: optional(limit) };
export const pagePlaces = { cursor: 'query', limit: 'query-integer' } as const;

export const appInput = looseObject({ appId: id });
export const secretInput = looseObject({ appId: id, secretId: id });
