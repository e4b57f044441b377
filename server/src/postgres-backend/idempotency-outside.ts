import { PortalError } from '@zoominfo/devportal-elements/contract/errors';
import { sql } from 'kysely';

import type { Database } from '../database/tables.js';
import type { RequestContext } from './context.js';
import { type Call, claim, keysOf, openAnswer, refuseKey, sealAnswer } from './idempotency.js';

/** Seconds that making it outside has before another call with the same key may take it over. */
const leaseSeconds = 30;
/** Milliseconds for which the second of two calls waits for the first, and between two looks. */
const patience = 25_000;
const poll = 150;

export interface OutsideWork<Made, Answer> {
  /** Writes down what is to be made, and its id. */
  prepare(tx: Database): Promise<{ id: string; made: Made }>;
  /** Makes it outside, in no transaction. */
  make(made: Made): Promise<void>;
  finish(tx: Database, made: Made): Promise<Answer>;
  /** Takes back what an earlier call, or this one, has prepared. */
  giveUp(tx: Database, id: string): Promise<void>;
  signal: AbortSignal | undefined;
}

/**
 * As `once`, for what is made outside the database, which no transaction can hold. The record of the key says what is
 * being made and until when its call is taken to be alive; then the same call makes another one in its place.
 */
export async function onceOutside<Made, Answer>(
  context: RequestContext,
  call: Call,
  work: OutsideWork<Made, Answer>,
): Promise<Answer> {
  const { db } = context;
  const keys = keysOf(context, call);
  const begun = await begin(context, call, work);
  if ('answer' in begun) return begun.answer;
  const { id, made } = begun;
  const undo = () =>
    db.transaction().execute(async (tx) => {
      const { numDeletedRows } = await tx
        .deleteFrom('idempotency_records')
        .where('key_hash', '=', keys.keyHash)
        .where('resource_id', '=', id)
        .where('sealed_answer', 'is', null)
        .executeTakeFirstOrThrow();
      // Otherwise another call has taken it over, and given this one's up.
      if (numDeletedRows > 0n) await work.giveUp(tx, id);
    });
  try {
    await work.make(made);
    return await db.transaction().execute(async (tx) => {
      // In the order in which another call with the same key would lock them.
      await tx
        .selectFrom('idempotency_records')
        .where('key_hash', '=', keys.keyHash)
        .select('key_hash')
        .forUpdate()
        .execute();
      const answer = await work.finish(tx, made);
      const { numUpdatedRows } = await tx
        .updateTable('idempotency_records')
        .set({ sealed_answer: sealAnswer(answer, keys), lease_until: null })
        .where('key_hash', '=', keys.keyHash)
        .where('resource_id', '=', id)
        .where('sealed_answer', 'is', null)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new PortalError('timeout', { message: 'the call was taken over by another' });
      return answer;
    });
  } catch (error) {
    await undo();
    throw error;
  }
}

async function begin<Made, Answer>(
  context: RequestContext,
  call: Call,
  work: OutsideWork<Made, Answer>,
): Promise<{ id: string; made: Made } | { answer: Answer }> {
  const keys = keysOf(context, call);
  for (const end = performance.now() + patience; ;) {
    const begun = await context.db.transaction().execute(async (tx) => {
      if (!(await claim(tx, context, call, keys))) {
        const record = await tx
          .selectFrom('idempotency_records')
          .where('key_hash', '=', keys.keyHash)
          .select(['input_hash', 'sealed_answer', 'resource_id', sql<boolean>`lease_until > now()`.as('runs')])
          .forUpdate()
          .executeTakeFirst();
        // Given up by its call between the two looks.
        if (!record) return undefined;
        if (!record.input_hash.equals(keys.inputHash)) throw refuseKey('reused');
        if (record.sealed_answer || record.resource_id === null)
          return { answer: await openAnswer<Answer>(tx, keys, context.now()) };
        if (record.runs) return undefined;
        await work.giveUp(tx, record.resource_id);
      }
      const prepared = await work.prepare(tx);
      await tx
        .updateTable('idempotency_records')
        .set({
          resource_id: prepared.id,
          lease_until: sql<Date>`now() + make_interval(secs => ${leaseSeconds})` as never,
        })
        .where('key_hash', '=', keys.keyHash)
        .execute();
      return prepared;
    });
    if (begun) return begun;
    if (performance.now() > end) throw new PortalError('timeout', { message: 'the same call is still under way' });
    await new Promise((resolve) => setTimeout(resolve, poll));
    work.signal?.throwIfAborted();
  }
}
