import type { App, AppDraft } from '../../contract/app.js';
import type { WholeBackend } from '../../contract/backend.js';
import type { FieldProblem } from '../../contract/errors.js';
import { isIncluded, type ScopeCategory } from '../../contract/scope.js';
import type { IssuedSecret } from '../../contract/secret.js';
import { randomText } from '../../contract/secret-value.js';
import type { Needs } from '../../contract/viewer.js';
import { assert } from './assert.js';
import { checkedBackend, hasPart } from './checked-backend.js';
import type { ConformancePerson, ConformanceSubject, OptionalPart } from './subject.js';

/** One test's place: the people's backends, names nobody has used, and what the test made, to be taken away again. */
export class Scene {
  readonly #backends = new Map<ConformancePerson, WholeBackend>();
  readonly #subject: ConformanceSubject;
  readonly #made = new Map<string, WholeBackend>();
  #catalog: Promise<ScopeCategory[]> | undefined;
  readonly #undo: (() => Promise<unknown>)[] = [];

  constructor(subject: ConformanceSubject) {
    this.#subject = subject;
  }

  get developer(): WholeBackend {
    return this.as('developer');
  }

  get otherTenant(): WholeBackend {
    return this.as('other-tenant');
  }

  get noSubscription(): WholeBackend {
    return this.as('no-subscription');
  }

  get orgAdmin(): WholeBackend {
    return this.as('org-admin');
  }

  get reviewer(): WholeBackend {
    return this.as('reviewer');
  }

  get otherReviewer(): WholeBackend {
    return this.as('other-reviewer');
  }

  /** Somebody who may make a call. */
  able(needs: Needs): WholeBackend {
    return this.as(needs === 'nothing' || needs === 'devportal' ? 'developer' : needs);
  }

  /** What the issuer says of credentials, where it can be asked. */
  get authenticate(): ConformanceSubject['authenticate'] {
    const subject = this.#subject;
    return (
      subject.authenticate && ((clientId, clientSecret) => subject.authenticate?.(clientId, clientSecret) ?? false)
    );
  }

  has(part: OptionalPart, person: ConformancePerson = 'developer'): boolean {
    return hasPart(this.#subject.as(person), part);
  }

  as(person: ConformancePerson): WholeBackend {
    const known = this.#backends.get(person);
    if (known) return known;
    const backend = this.#remembering(checkedBackend(this.#subject.as(person)));
    this.#backends.set(person, backend);
    return backend;
  }

  /** A name or idempotency key that was never used before. */
  unique(label = 'conformance'): string {
    return `${label}-${randomText(20, 'abcdefghijklmnopqrstuvwxyz0123456789')}`;
  }

  /** A draft that every backend takes, but for what is overridden. */
  async draft(overrides: Partial<AppDraft> = {}): Promise<AppDraft> {
    return {
      name: this.unique('Conformance'),
      logo: null,
      applicationType: 'internal',
      redirectUris: ['https://app.example/callback'],
      scopes: overrides.scopes ?? [await this.openScope()],
      ...overrides,
    };
  }

  async app(overrides: Partial<AppDraft> = {}, backend: WholeBackend = this.developer): Promise<App> {
    const draft = await this.draft(overrides);
    return backend.apps.create({ idempotencyKey: this.unique(), draft });
  }

  secret(appId: string, backend: WholeBackend = this.developer): Promise<IssuedSecret> {
    return backend.secrets.create({ idempotencyKey: this.unique(), appId });
  }

  /** Every app of the list, page by page. */
  async allApps(backend: WholeBackend = this.developer, limit = 200): Promise<App[]> {
    const all: App[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await backend.apps.list(cursor === null ? { limit } : { limit, cursor });
      all.push(...page.items);
      cursor = page.nextCursor;
      if (cursor === null) return all;
      assert(page.items.length > 0, 'a page that has a next one holds at least one app');
    }
  }

  /** A scope that needs no package. */
  async openScope(): Promise<string> {
    const [open] = await this.#openScopes();
    assert(open, 'the catalogue has a scope that needs no package');
    return open;
  }

  /** Two of them. */
  async twoScopes(): Promise<[string, string]> {
    const [one, other] = await this.#openScopes();
    assert(one && other, 'the catalogue has two scopes that need no package');
    return [one, other];
  }

  /** A scope that the developer's organisation lacks the package for, and the other one has it. */
  async lockedScope(): Promise<string> {
    const [mine, theirs] = await Promise.all([this.developer.viewer.get({}), this.otherTenant.viewer.get({})]);
    const scopes = (await this.developer.scopes.list({})).flatMap((category) => category.scopes);
    const locked = scopes.find((scope) => !isIncluded(scope, mine.packages) && isIncluded(scope, theirs.packages));
    assert(locked, "the setup gives a scope whose package the developer's tenant lacks and the other tenant has");
    return locked.name;
  }

  /** Something to be done after the test, the last thing first. */
  afterwards(undo: () => Promise<unknown>): void {
    this.#undo.unshift(undo);
  }

  /** Deletes what the test made. What cannot be deleted stays: the test's own verdict matters more. */
  async tidy(): Promise<void> {
    for (const undo of this.#undo) await undo().catch(() => undefined);
    for (const [appId, backend] of this.#made) {
      try {
        const { version } = await backend.apps.get({ appId });
        await backend.apps.delete({ appId, version });
      } catch {
        continue;
      }
    }
  }

  /** The catalogue of one test is read once. */
  async #openScopes(): Promise<string[]> {
    this.#catalog ??= this.developer.scopes.list({});
    const scopes = (await this.#catalog).flatMap((category) => category.scopes);
    return scopes.filter((scope) => scope.requiredPackage === null).map(({ name }) => name);
  }

  #remembering(backend: WholeBackend): WholeBackend {
    const create: WholeBackend['apps']['create'] = async (input, options) => {
      const app = await backend.apps.create(input, options);
      this.#made.set(app.id, backend);
      return app;
    };
    return { ...backend, apps: { ...backend.apps, create } };
  }
}

/** A `validation` refusal of these fields. */
export function refusedFields(...fields: FieldProblem[]): { code: 'validation'; fields: FieldProblem[] } {
  return { code: 'validation', fields };
}

/** Lets the clock move on, so that a backend that orders by anything but the last change is found out. */
export function anInstant(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
