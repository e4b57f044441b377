/** From an input to the frame that shows what came of it, out of a trace: what the main thread was busy with. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds, and of the thread's own time. */
  ts: number;
  dur?: number;
  tdur?: number;
  args: { data?: { type?: string } };
}

/** What is traced costs time itself, of the bare control as of ours. `toplevel` has the turns of the main thread. */
export const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/**
 * Milliseconds of processor time for each input of a type, oldest first: all turns of the main thread from the one that
 * had the input to the one that handed the next frame over. What else runs on the machine does not count; the wait for the
 * screen does not either.
 */
export function busyTimes(trace: Uint8Array, type: string): number[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const inputs = traceEvents.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === type);
  return inputs.map((input) => {
    const own = traceEvents.filter(({ pid, tid }) => pid === input.pid && tid === input.tid);
    const frame = own
      .filter(({ name, ph, ts }) => name === 'Commit' && ph === 'X' && ts > input.ts)
      .sort((one, other) => one.ts - other.ts)[0];
    if (!frame) throw new Error(`No frame follows a ${type}`);
    const turns = own.filter(
      ({ name, ph, ts, dur = 0 }) =>
        ph === 'X' && /RunTask$/.test(name) && ts + dur > input.ts && ts <= frame.ts + (frame.dur ?? 0),
    );
    return outermost(turns).reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  });
}

/** A turn may be traced under two names, one within the other. */
function outermost(turns: readonly TraceEvent[]): TraceEvent[] {
  const found: TraceEvent[] = [];
  for (const turn of [...turns].sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))) {
    const last = found.at(-1);
    if (!last || turn.ts >= last.ts + (last.dur ?? 0)) found.push(turn);
  }
  return found;
}
