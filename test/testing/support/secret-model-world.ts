/** The backend beside the model: calls of two tabs at once, and what has to hold after each. */
import assert from 'node:assert/strict';

import type { App } from '../../../src/contract/app.js';
import type { DevPortalBackend } from '../../../src/contract/backend.js';
import type { PortalError } from '../../../src/contract/errors.js';
import type { Secret } from '../../../src/contract/secret.js';
import {
  type ModelCall,
  type ModelOutcome,
  type ModelState,
  nextEnd,
  plansAGap,
  predict,
  present,
  startOf,
  tell,
} from './secret-model.js';

export interface SecretModelSubject {
  /** One person in two tabs, each with a backend of its own. Any app that is made is taken away again. */
  tabs: readonly [DevPortalBackend, DevPortalBackend];
  /** An admin of their organisation; where it is left out, the maximum stays as it is. */
  admin?: DevPortalBackend;
  /** What the issuer says of credentials at the time of the clock. */
  authenticate(clientId: string, clientSecret: string): boolean | Promise<boolean>;
  /** The clock that backends and issuer go by: milliseconds since 1970, moved by nobody else. */
  now(): number;
  advance(milliseconds: number): void;
}

/** What was done in all. */
export interface SecretModelFigures {
  sequences: number;
  /** Calls by people: those that the invariants make are not counted. */
  operations: number;
  /** Of those, how many went out beside another one. */
  together: number;
  /** How often each was the outcome of an operation. */
  refusals: Record<string, number>;
}

export const noFigures = (): SecretModelFigures => ({ sequences: 0, operations: 0, together: 0, refusals: {} });

interface Issued {
  id: string;
  clientSecret: string;
}

/** One app, from its creation to its deletion. */
export class SecretWorld {
  readonly #subject: SecretModelSubject;
  readonly #figures: SecretModelFigures;
  readonly #app: App;
  readonly #maximumBefore: number | null;
  readonly #issued = new Map<string, Issued>();
  #state: ModelState;
  /** As the last list told them. */
  #held: readonly Secret[] = [];

  private constructor(subject: SecretModelSubject, figures: SecretModelFigures, app: App, maximum: number | null) {
    this.#subject = subject;
    this.#figures = figures;
    this.#app = app;
    this.#maximumBefore = maximum;
    this.#state = startOf(maximum);
  }

  static async create(subject: SecretModelSubject, figures: SecretModelFigures): Promise<SecretWorld> {
    const [{ apps, settings }] = subject.tabs;
    const name = `Model ${crypto.randomUUID()}`;
    const draft = {
      name,
      applicationType: 'internal',
      redirectUris: ['https://app.example/cb'],
      scopes: ['ziapi:search'],
    };
    const app = await apps.create({ idempotencyKey: crypto.randomUUID(), draft });
    figures.sequences += 1;
    return new SecretWorld(subject, figures, app, (await settings?.get({}))?.secretPolicy.maxLifetimeDays ?? null);
  }

  get now(): number {
    return this.#subject.now();
  }

  /** The labels of all secrets that there ever were, those that are still there last. */
  get labels(): string[] {
    const held = this.#state.secrets.map(({ label }) => label);
    return [...[...this.#issued.keys()].filter((label) => !held.includes(label)), ...held];
  }

  /** The times at which something is planned to end, of the secrets that are there. */
  get edges(): number[] {
    return this.#state.secrets.flatMap(({ end, stop }) => [end, stop].filter((time) => time !== null));
  }

  /** Sends calls at the same time, by the tabs in turn. What they come to is what some order of them would come to. */
  async call(calls: readonly ModelCall[]): Promise<void> {
    const { now } = this;
    const { tabs } = this.#subject;
    const sent = calls.map((call, index) => this.#send(tabs[index % 2]!, call));
    const outcomes = await Promise.all(sent);
    this.#count(outcomes);
    const before = this.#held;
    const held = await this.#read();
    const expected: string[] = [];
    for (const order of ordersOf(calls.map((_, index) => index))) {
      let state = this.#state;
      const fits = order.map((index) => {
        const [outcome, after] = predict(state, calls[index]!, now);
        state = after;
        expected.push(`${index}: ${JSON.stringify(outcome)}`);
        return isIt(outcome, outcomes[index]!);
      });
      const list = state.secrets.map((secret) => tell(secret, now));
      expected.push(`then ${list.join(' ')}`);
      if (!fits.includes(false) && list.join() === held.join()) {
        this.#state = state;
        return this.#inspect(before, held);
      }
    }
    assert.fail(`No order explains ${outcomes.join(', ')}, then ${held.join(' ')}. Expected:\n${expected.join('\n')}`);
  }

  async advance(milliseconds: number): Promise<void> {
    this.#subject.advance(milliseconds);
    await this.#inspect(this.#held, await this.#read());
  }

  async switchApp(): Promise<void> {
    const [{ apps }] = this.#subject.tabs;
    const active = !this.#state.appIsOn;
    const { version } = await apps.get({ appId: this.#app.id });
    await apps.update({ appId: this.#app.id, version, changes: { active } });
    this.#count(['']);
    this.#state = { ...this.#state, appIsOn: active };
    await this.#inspect(this.#held, await this.#read());
  }

  async setMaximum(maximum: number | null): Promise<void> {
    if (!this.#subject.admin) return;
    await this.#changeMaximum(maximum);
    this.#count(['']);
    this.#state = { ...this.#state, maximum };
    await this.#inspect(this.#held, await this.#read());
  }

  async #changeMaximum(maxLifetimeDays: number | null): Promise<void> {
    const { settings } = this.#subject.admin!;
    const { version } = await settings!.get({});
    await settings!.update!({ version, changes: { maxLifetimeDays } });
  }

  /** Takes the app away, and gives the organisation back what it allowed before. */
  async remove(): Promise<void> {
    const [{ apps }] = this.#subject.tabs;
    const { id: appId, version } = await apps.get({ appId: this.#app.id });
    await apps.delete({ appId, version });
    if (this.#state.maximum !== this.#maximumBefore) await this.#changeMaximum(this.#maximumBefore);
    for (const [label, { clientSecret }] of this.#issued) {
      const taken = await this.#subject.authenticate(this.#app.clientId, clientSecret);
      assert.equal(taken, false, `the issuer on ${label}, with the app gone`);
    }
  }

  /** What has to hold whatever was done. */
  async #inspect(before: readonly Secret[], told: readonly string[]): Promise<void> {
    const { now } = this;
    const { secrets, appIsOn } = this.#state;
    assert.deepEqual(
      told,
      secrets.map((secret) => tell(secret, now)),
      'the list',
    );
    assert.ok(told.length <= 2, 'at most two secrets');
    this.#inspectGap(before, now);
    assert.equal(plansAGap(this.#state, now), false, `a gap is planned: ${told.join(' ')}`);
    for (const [label, { clientSecret }] of this.#issued) {
      const [taken, state] = present(this.#state, label, now);
      this.#state = state;
      const answer = await this.#subject.authenticate(this.#app.clientId, clientSecret);
      assert.equal(answer, taken, `the issuer on ${label}, with the app ${appIsOn ? 'on' : 'off'}: ${told.join(' ')}`);
    }
    const [{ secretExpiresAt }] = await Promise.all([
      this.#subject.tabs[1].apps.get({ appId: this.#app.id }),
      this.#read(),
    ]);
    this.#inspectUses();
    assert.equal(secretExpiresAt ? Date.parse(secretExpiresAt) : null, nextEnd(this.#state), "the app's next end");
  }

  /** By what the backend alone says: where none works any more, the last one that did has run out. */
  #inspectGap(before: readonly Secret[], now: number): void {
    const worked = before.filter(({ status }) => status === 'active');
    if (worked.length === 0 || this.#held.some(({ status }) => status === 'active')) return;
    const ends = worked.map(({ id }) => {
      const secret = this.#held.find((one) => one.id === id);
      const end = secret?.expiresAt ? Date.parse(secret.expiresAt) : Infinity;
      const stop = secret?.retiresAt ? Date.parse(secret.retiresAt) : Infinity;
      return { at: Math.min(end, stop, now), ranOut: end <= Math.min(stop, now) };
    });
    const last = Math.max(...ends.map(({ at }) => at));
    assert.ok(
      ends.some(({ at, ranOut }) => at === last && ranOut),
      `no secret works, and the last one has not run out: ${JSON.stringify(this.#held)}`,
    );
  }

  /** A minute more or less. */
  #inspectUses(): void {
    for (const { label, used } of this.#state.secrets) {
      const { lastUsedAt } = this.#held.find(({ id }) => id === this.#issued.get(label)?.id) ?? {};
      if (lastUsedAt === undefined) continue;
      const off = used === null || lastUsedAt === null ? 0 : Math.abs(used - Date.parse(lastUsedAt));
      assert.ok((used === null) === (lastUsedAt === null) && off <= 60_000, `last use of ${label}: ${lastUsedAt}`);
    }
  }

  async #read(): Promise<string[]> {
    this.#held = await this.#subject.tabs[0].secrets.list({ appId: this.#app.id });
    return this.#held.map((secret) => this.#told(secret));
  }

  #told({ id, status, expiresAt, retiresAt }: Secret): string {
    const label = [...this.#issued].find(([, issued]) => issued.id === id)?.[0] ?? id;
    const iso = (time: string | null | undefined) => (time ? new Date(time).toISOString() : null);
    return JSON.stringify([label, status, iso(expiresAt), iso(retiresAt)]);
  }

  /** What a call came to, as the model would say it. */
  async #send({ secrets }: DevPortalBackend, call: ModelCall): Promise<string> {
    const appId = this.#app.id;
    const issued = this.#issued.get(call.label);
    const target = { appId, secretId: issued?.id ?? 'nobody' };
    try {
      switch (call.kind) {
        case 'create': {
          const input = {
            appId,
            idempotencyKey: call.label,
            ...(call.body !== '' && { terms: JSON.parse(call.body) }),
          };
          const { secret, clientSecret } = await secrets.create(input);
          const known = this.#issued.get(call.label) ?? { id: secret.id, clientSecret };
          this.#issued.set(call.label, known);
          return known.id === secret.id && known.clientSecret === clientSecret ? call.label : 'another secret';
        }
        case 'check': {
          const text = `${issued?.clientSecret ?? 'none'}${call.typo ? 'x' : ''}`;
          const { verdict, secretId } = await secrets.check!({ appId, credentials: { clientSecret: text } });
          if (secretId === null) return verdict;
          return `${verdict} ${secretId === issued?.id ? call.label : 'of another secret'}`;
        }
        case 'retire':
          return this.#told(await secrets.retire!({ ...target, retirement: { at: new Date(call.at).toISOString() } }));
        case 'delete':
          return (await secrets.delete(target)) ?? 'nothing';
        default:
          return this.#told(await secrets[call.kind](target));
      }
    } catch (error) {
      return reasonOf(error);
    }
  }

  #count(outcomes: readonly string[]): void {
    this.#figures.operations += outcomes.length;
    if (outcomes.length > 1) this.#figures.together += outcomes.length;
    for (const outcome of outcomes) {
      if (!outcome.startsWith('refused ')) continue;
      const reason = outcome.replace(/ \d+$/, '');
      this.#figures.refusals[reason] = (this.#figures.refusals[reason] ?? 0) + 1;
    }
  }
}

function isIt(expected: ModelOutcome, outcome: string): boolean {
  if (expected.done) return expected.says === outcome;
  return expected.refusals.some((reason) => `refused ${reason}` === outcome);
}

/** Whatever is no refusal with one reason is none that the model could expect. */
function reasonOf(error: unknown): string {
  const { name, code, fields = [] } = error as Partial<PortalError>;
  if (name !== 'PortalError') throw error;
  if (code === 'not-found') return 'refused not-found';
  const expected = fields[0]?.path === 'secrets' ? 'conflict' : 'validation';
  const [{ path, code: reason, limit } = { path: '', code: '' }, ...more] = fields;
  if (more.length > 0 || code !== expected) throw error;
  return `refused ${path}: ${reason}${limit === undefined ? '' : ` ${limit}`}`;
}

function ordersOf(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) => ordersOf(items.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}
