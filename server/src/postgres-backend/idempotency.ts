import { createCipheriv, createDecipheriv, createHmac, hash } from 'node:crypto';

import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { type RawBuilder, sql, type SqlBool } from 'kysely';

import { prepared, type ValueOf } from '../database/prepared.js';
import type { Database } from '../database/tables.js';
import { poolBytes } from '../random-pool.js';
import type { RequestContext } from './context.js';

/** How long a key is remembered: a second resource cannot come from it in that time. Milliseconds. */
const recordLifetime = 24 * 60 * 60_000;

export interface Creation<Answer> {
  operation: 'apps.create' | 'secrets.create';
  idempotencyKey: string;
  /** What has to be the same when the key comes again. */
  input: unknown;
  /** How long the answer can be had again; as long as the key is remembered unless told. Milliseconds. */
  answerLifetime?: number;
  /** All it writes goes through `tx`. */
  make(tx: Database): Promise<Answer>;
}

/**
 * Makes a resource once, however often the call arrives. The record of the key is written in the transaction that
 * makes the resource: a server killed in the middle leaves both or neither, and of two calls at the same time the
 * second waits for the first's commit at the record's primary key. A refusal rolls the record back, so the person
 * corrects the field and sends the same key again.
 *
 * The answer to a lost reply has to be the first one, which for a client secret holds the plaintext. It is kept sealed
 * with AES-256-GCM under a key derived (HKDF-SHA-256, RFC 5869) from the idempotency key, of which the database has
 * only a hash: without the caller's key it cannot be opened. This is as good as the key is hard to guess, which the
 * contract asks for.
 */
export async function once<Answer>(context: RequestContext, creation: Creation<Answer>): Promise<Answer> {
  const keys = keysOf(context, creation);
  const started = context.now();
  return context.db.transaction().execute(async (tx) => {
    if (!(await claim(tx, context, creation, keys))) return openAnswer<Answer>(tx, keys, started);
    const answer = await creation.make(tx);
    await writeAnswer(tx, { keyHash: keys.keyHash, sealedAnswer: sealAnswer(answer, keys) });
    return answer;
  });
}

const writeAnswer = prepared<{ keyHash: Buffer; sealedAnswer: Buffer }>()((db, value) =>
  db
    .updateTable('idempotency_records')
    .set({ sealed_answer: value('sealedAnswer') })
    .where('key_hash', '=', value('keyHash')),
);

/** What a call is known by. */
export interface Keys {
  keyHash: Buffer;
  inputHash: Buffer;
  idempotencyKey: string;
}

export type Call = Omit<Creation<unknown>, 'make'>;

export function keysOf({ viewer }: RequestContext, { operation, idempotencyKey, input }: Call): Keys {
  return {
    keyHash: sha256(JSON.stringify([viewer.id, operation, idempotencyKey])),
    inputHash: sha256(canonicalJson(input)),
    idempotencyKey,
  };
}

/** What is written of a key. */
export interface RecordValues {
  keyHash: Buffer;
  tenantId: string;
  inputHash: Buffer;
  sealedAnswer: Buffer | null;
  now: Date;
  answerExpiresAt: Date;
  expiresAt: Date;
}

export function recordValues(
  { viewer, now }: RequestContext,
  { answerLifetime = recordLifetime }: Call,
  { keyHash, inputHash }: Keys,
  sealedAnswer: Buffer | null = null,
): RecordValues {
  const started = now();
  return {
    keyHash,
    tenantId: viewer.tenant.id,
    inputHash,
    sealedAnswer,
    now: started,
    answerExpiresAt: new Date(started.getTime() + answerLifetime),
    expiresAt: new Date(started.getTime() + recordLifetime),
  };
}

/**
 * Writes the record of a key, over one that has run out; has no row where there is another.
 *
 * @param options `version` of what is made, where the answer is sealed before there is one; `where` it is written at all.
 */
export function insertRecord(
  db: Database,
  value: ValueOf<RecordValues>,
  { version = sql`null`, where = sql`true` }: { version?: RawBuilder<unknown>; where?: RawBuilder<SqlBool> } = {},
) {
  const columns = {
    ...{ key_hash: sql`${value('keyHash')}::bytea`, tenant_id: sql`${value('tenantId')}::text` },
    ...{ input_hash: sql`${value('inputHash')}::bytea`, sealed_answer: sql`${value('sealedAnswer')}::bytea` },
    answer_version: sql`${version}::bigint`,
    answer_expires_at: sql`${value('answerExpiresAt')}::timestamptz`,
    expires_at: sql`${value('expiresAt')}::timestamptz`,
  };
  return db
    .insertInto('idempotency_records')
    .columns(Object.keys(columns) as (keyof typeof columns)[])
    .expression(sql<Record<string, unknown>>`select ${sql.join(Object.values(columns))} where ${where}`)
    .onConflict((conflict) =>
      conflict
        .column('key_hash')
        .doUpdateSet(({ ref }) => ({
          ...{ input_hash: ref('excluded.input_hash'), sealed_answer: ref('excluded.sealed_answer') },
          ...{ answer_version: ref('excluded.answer_version'), answer_expires_at: ref('excluded.answer_expires_at') },
          ...{ expires_at: ref('excluded.expires_at'), resource_id: null, lease_until: null },
        }))
        .where('idempotency_records.expires_at', '<=', value('now')),
    )
    .returning(['idempotency_records.key_hash', 'idempotency_records.answer_version']);
}

const insertOnly = prepared<RecordValues>()((db, value) => insertRecord(db, value));

/** Writes the record of the key; answers false where there is one. */
export async function claim(tx: Database, context: RequestContext, call: Call, keys: Keys): Promise<boolean> {
  const claimed = await insertOnly(tx, recordValues(context, call, keys));
  return claimed.length > 0;
}

/** The first answer to a call that comes again. */
export async function openAnswer<Answer>(tx: Database, keys: Keys, now: Date): Promise<Answer> {
  const record = await tx
    .selectFrom('idempotency_records')
    .where('key_hash', '=', keys.keyHash)
    .select(['input_hash', 'sealed_answer', 'answer_version', 'answer_expires_at'])
    .executeTakeFirstOrThrow();
  if (!record.input_hash.equals(keys.inputHash)) throw refuseKey('reused');
  // A second secret in its place would be one that nobody asked for, so the caller is told instead.
  if (!record.sealed_answer || record.answer_expires_at <= now) throw refuseKey('expired');
  const answer = JSON.parse(open(record.sealed_answer, keys.idempotencyKey, keys.keyHash)) as object;
  const { answer_version: version } = record;
  return { ...answer, ...(version !== null && { version }) } as Answer;
}

export function sealAnswer(answer: unknown, { idempotencyKey, keyHash }: Keys): Buffer {
  return seal(JSON.stringify(answer), idempotencyKey, keyHash);
}

export function refuseKey(code: 'reused' | 'expired'): PortalError {
  return new PortalError('validation', { fields: [{ path: 'idempotencyKey', code }] });
}

const saltLength = 16;
const nonceLength = 12;
const tagLength = 16;

/** Salt, nonce, tag, ciphertext; bound to its record by the key's hash as associated data. */
function seal(text: string, idempotencyKey: string, keyHash: Buffer): Buffer {
  const fresh = poolBytes(saltLength + nonceLength);
  const salt = fresh.subarray(0, saltLength);
  const nonce = fresh.subarray(saltLength);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(idempotencyKey, salt), nonce).setAAD(keyHash);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([fresh, cipher.getAuthTag(), sealed]);
}

function open(sealed: Buffer, idempotencyKey: string, keyHash: Buffer): string {
  const salt = sealed.subarray(0, saltLength);
  const nonce = sealed.subarray(saltLength, saltLength + nonceLength);
  const tag = sealed.subarray(saltLength + nonceLength, saltLength + nonceLength + tagLength);
  const decipher = createDecipheriv('aes-256-gcm', deriveKey(idempotencyKey, salt), nonce)
    .setAAD(keyHash)
    .setAuthTag(tag);
  const text = decipher.update(sealed.subarray(saltLength + nonceLength + tagLength));
  return Buffer.concat([text, decipher.final()]).toString();
}

/** What the key is for, and the number of its one block (RFC 5869, section 2.3). */
const info = 'devportal idempotent answer\x01';

/** HKDF-SHA-256 to 32 bytes: `hkdfSync` says the same, and takes more than twice as long for its key object and its job. */
export function deriveKey(idempotencyKey: string, salt: Uint8Array): Buffer {
  return hmac(hmac(salt, idempotencyKey), info);
}

function hmac(key: Uint8Array, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}

/** Equal values give equal texts, whatever order their members came in. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]));
}
