/**
 * What the client secrets of one app must do, written a second time and independently: no rule of the contract is
 * called here. Times are milliseconds since 1970.
 */
const day = 24 * 60 * 60_000;
const clockSlack = 10 * 60_000;

export interface ModelSecret {
  /** The idempotency key that it was made with. */
  label: string;
  /** Whether somebody has deactivated it. */
  off: boolean;
  /** When it runs out. */
  end: number | null;
  /** When it is to stop. */
  stop: number | null;
  /** Its last use at the issuer. */
  used: number | null;
}

export interface ModelState {
  /** Oldest first; those that were deleted are gone. */
  secrets: readonly ModelSecret[];
  appIsOn: boolean;
  /** Days; what the organisation allows. */
  maximum: number | null;
  /** The body that each idempotency key made a secret with. */
  made: Readonly<Record<string, string>>;
}

export type ModelCall =
  | { kind: 'create'; label: string; end: number | null | 'unsaid'; body: string }
  | { kind: 'activate' | 'deactivate' | 'delete'; label: string }
  | { kind: 'retire'; label: string; at: number }
  | { kind: 'check'; label: string; typo: boolean };

/** `done` with what the answer says, or the refusals of which one is right: which rule speaks first is left open. */
export type ModelOutcome = { done: true; says: string } | { done: false; refusals: string[] };

export const startOf = (maximum: number | null): ModelState => ({ secrets: [], appIsOn: true, maximum, made: {} });

export function runs({ off, end, stop }: ModelSecret, now: number): boolean {
  return !off && (end === null || now < end) && (stop === null || now < stop);
}

/** What a list says of a secret. */
export function tell(secret: ModelSecret, now: number): string {
  const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());
  return JSON.stringify([secret.label, runs(secret, now) ? 'active' : 'inactive', iso(secret.end), iso(secret.stop)]);
}

/** When the next of an app's secrets runs out that people count on until then. */
export function nextEnd({ secrets }: ModelState): number | null {
  const ends = secrets.flatMap(({ off, end, stop }) =>
    off || end === null || (stop !== null && stop <= end) ? [] : [end],
  );
  return ends.length > 0 ? Math.min(...ends) : null;
}

/**
 * Whether what is planned leaves the app without a secret that works though none has run out: the last of those that
 * work now stops by a person's decision.
 */
export function plansAGap({ secrets }: ModelState, now: number): boolean {
  const running = secrets.filter((secret) => runs(secret, now));
  const whens = running.map(({ end, stop }) => Math.min(end ?? Infinity, stop ?? Infinity));
  const last = Math.max(...whens);
  return running.length > 0 && last < Infinity && !running.some(({ end }) => end === last);
}

/** What a call at a time comes to, and how things stand after it. */
export function predict(state: ModelState, call: ModelCall, now: number): [ModelOutcome, ModelState] {
  if (call.kind === 'create') return create(state, call, now);
  const secret = state.secrets.find(({ label }) => label === call.label);
  if (call.kind === 'check') return [done(verdict(state, secret, call.typo, now)), state];
  if (!secret) return [refused('not-found'), state];
  const others = state.secrets.filter((other) => other !== secret && runs(other, now));
  const staying = others.filter(({ stop }) => stop === null);
  const lonely = others.length > 0 ? 'secrets: other-retiring' : 'secrets: last-active';
  const isOver = secret.end !== null && now >= secret.end;

  switch (call.kind) {
    case 'activate':
      return isOver ? [refused('secrets: expired'), state] : change(state, secret, { off: false, stop: null }, now);
    case 'deactivate':
      return runs(secret, now) && staying.length === 0
        ? [refused(lonely), state]
        : change(state, secret, { off: true, stop: null }, now);
    case 'delete':
      return runs(secret, now)
        ? [refused('secrets: still-active'), state]
        : [done('nothing'), { ...state, secrets: state.secrets.filter((other) => other !== secret) }];
    case 'retire': {
      const refusals = [];
      if (call.at <= now) refusals.push('at: past');
      if (call.at > now + 30 * day + clockSlack) refusals.push('at: too-late');
      if (isOver) refusals.push('secrets: expired');
      else if (!runs(secret, now)) refusals.push('secrets: not-active');
      else if (staying.length === 0) refusals.push(lonely);
      else if (staying.every(({ end }) => end !== null && end <= call.at)) refusals.push('secrets: other-expires');
      return refusals.length > 0 ? [refused(...refusals), state] : change(state, secret, { stop: call.at }, now);
    }
  }
}

/** What the issuer says, and how things stand after it. */
export function present(state: ModelState, label: string, now: number): [boolean, ModelState] {
  const secret = state.secrets.find((one) => one.label === label);
  if (!secret || !state.appIsOn || !runs(secret, now)) return [false, state];
  return [true, change(state, secret, { used: now }, now)[1]];
}

function create(
  state: ModelState,
  { label, end, body }: ModelCall & { kind: 'create' },
  now: number,
): [ModelOutcome, ModelState] {
  const before = state.made[label];
  if (before !== undefined) return [before === body ? done(label) : refused('idempotencyKey: reused'), state];
  const longest = (state.maximum ?? 3650) * day;
  const refusals = [];
  if (state.secrets.length >= 2) refusals.push('secrets: max-secrets');
  if (typeof end === 'number' && end <= now) refusals.push('expiresAt: past');
  const isTooLong = end === null ? state.maximum !== null : end !== 'unsaid' && end > now + longest + clockSlack;
  if (isTooLong) refusals.push(`expiresAt: max-lifetime ${state.maximum ?? 3650}`);
  if (refusals.length > 0) return [refused(...refusals), state];
  const wished = end === 'unsaid' && state.maximum !== null ? now + longest : end;
  const secret = {
    ...{ label, off: false, stop: null, used: null },
    end: typeof wished === 'number' ? Math.min(wished, now + longest) : null,
  };
  const made = { ...state.made, [label]: body };
  return [done(label), { ...state, made, secrets: [...state.secrets, secret] }];
}

function verdict({ appIsOn }: ModelState, secret: ModelSecret | undefined, typo: boolean, now: number): string {
  if (typo) return 'typo';
  if (!secret) return 'unknown';
  if (secret.end !== null && now >= secret.end) return `expired ${secret.label}`;
  if (!runs(secret, now)) return `inactive ${secret.label}`;
  return `${appIsOn ? 'right' : 'app-off'} ${secret.label}`;
}

function change(
  state: ModelState,
  secret: ModelSecret,
  changes: Partial<ModelSecret>,
  now: number,
): [ModelOutcome, ModelState] {
  const changed = { ...secret, ...changes };
  const secrets = state.secrets.map((other) => (other === secret ? changed : other));
  return [done(tell(changed, now)), { ...state, secrets }];
}

const done = (says: string): ModelOutcome => ({ done: true, says });
const refused = (...refusals: string[]): ModelOutcome => ({ done: false, refusals });
