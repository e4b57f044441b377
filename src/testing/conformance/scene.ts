import type { App, AppDraft } from '../../contract/app.js';
import type { DevPortalBackend } from '../../contract/backend.js';
import type { FieldProblem } from '../../contract/errors.js';
import { isIncluded } from '../../contract/scope.js';
import type { IssuedSecret } from '../../contract/secret.js';
import { randomText } from '../../contract/secret-value.js';
import { assert } from './assert.js';
import { checkedBackend } from './checked-backend.js';
import type { ConformancePerson, ConformanceSubject } from './subject.js';

/** One test's place: the people's backends, names nobody has used, and what the test made, to be taken away again. */
export class Scene {
  readonly #backends = new Map<ConformancePerson, DevPortalBackend>();
  readonly #subject: ConformanceSubject;
  readonly #made = new Map<string, DevPortalBackend>();

  constructor(subject: ConformanceSubject) {
    this.#subject = subject;
  }

  get developer(): DevPortalBackend {
    return this.as('developer');
  }

  get otherTenant(): DevPortalBackend {
    return this.as('other-tenant');
  }

  get noSubscription(): DevPortalBackend {
    return this.as('no-subscription');
  }

  as(person: ConformancePerson): DevPortalBackend {
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

  async app(overrides: Partial<AppDraft> = {}, backend: DevPortalBackend = this.developer): Promise<App> {
    const draft = await this.draft(overrides);
    return backend.apps.create({ idempotencyKey: this.unique(), draft });
  }

  secret(appId: string, backend: DevPortalBackend = this.developer): Promise<IssuedSecret> {
    return backend.secrets.create({ idempotencyKey: this.unique(), appId });
  }

  /** Every app of the list, page by page. */
  async allApps(backend: DevPortalBackend = this.developer, limit = 200): Promise<App[]> {
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
    const scopes = (await this.developer.scopes.list({})).flatMap((category) => category.scopes);
    const open = scopes.find((scope) => scope.requiredPackage === null);
    assert(open, 'the catalogue has a scope that needs no package');
    return open.name;
  }

  /** A scope that the developer's organisation lacks the package for, and the other one has it. */
  async lockedScope(): Promise<string> {
    const [mine, theirs] = await Promise.all([this.developer.viewer.get({}), this.otherTenant.viewer.get({})]);
    const scopes = (await this.developer.scopes.list({})).flatMap((category) => category.scopes);
    const locked = scopes.find((scope) => !isIncluded(scope, mine.packages) && isIncluded(scope, theirs.packages));
    assert(locked, "the setup gives a scope whose package the developer's tenant lacks and the other tenant has");
    return locked.name;
  }

  /** Deletes what the test made. What cannot be deleted stays: the test's own verdict matters more. */
  async tidy(): Promise<void> {
    for (const [appId, backend] of this.#made) {
      try {
        const { version } = await backend.apps.get({ appId });
        await backend.apps.delete({ appId, version });
      } catch {
        continue;
      }
    }
  }

  #remembering(backend: DevPortalBackend): DevPortalBackend {
    const create: DevPortalBackend['apps']['create'] = async (input, options) => {
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
