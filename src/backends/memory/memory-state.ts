import type { App } from '../../contract/app.js';
import { nameKey, type CheckedDraft } from '../../contract/draft.js';
import { PortalError } from '../../contract/errors.js';
import { guideProducts } from '../../contract/user.js';
import { changesBetween, type HistoryAction, type HistoryEntry } from '../../contract/history.js';
import type { AppReview, Review } from '../../contract/review.js';
import { soonestExpiry } from '../../contract/secret-expiry.js';
import { type RandomBytes, randomText, secretPrefix } from '../../contract/secret-value.js';
import type { Viewer } from '../../contract/viewer.js';
import type { AppQuery } from '../../contract/backend.js';
import { inOrder, matches, orderOf } from './memory-cursor.js';
import type { StoredApp, StoredPerson } from './memory-tables.js';
import { MemoryVault } from './memory-vault.js';
import { ScenarioLogos, withUrl } from './scenario-logos.js';
import type { Scenario, ScenarioApp } from './scenarios.js';

export type { StoredApp, StoredPerson };

interface RecordOptions {
  before?: App;
  /** What `before` would give, unless told. */
  changes?: HistoryEntry['changes'];
  text?: string | null;
}

/** The tables of a memory backend. It knows no rules but these: ids, instants and versions are new at each write. */
export class MemoryState {
  readonly random: RandomBytes | undefined;
  readonly vault = new MemoryVault();
  readonly #scenario: Scenario;
  readonly #now: () => number;
  readonly #apps = new Map<string, StoredApp>();
  readonly #people = new Map<string, StoredPerson>();
  readonly #lists = new Map<string, App[]>();
  readonly #replies = new Map<string, { body: string; reply: unknown }>();
  /** Of logos that people gave, each to one app. */
  readonly #logoUrls = new Set<string>();
  readonly #scenarioLogos = new ScenarioLogos();
  #lastInstant = 0;

  constructor(scenario: Scenario, now: () => number, random: RandomBytes | undefined) {
    this.#scenario = scenario;
    this.#now = now;
    this.random = random;
    for (const { subscriptions, accessRequestedAt = null, ...person } of scenario.people) {
      this.#people.set(person.id, { ...person, subscriptions: [...subscriptions], accessRequestedAt, version: '1' });
    }
    for (const app of scenario.apps) this.#apps.set(app.id, this.#stored(app));
  }

  viewer(personId: string): Viewer {
    const person = this.#people.get(personId);
    const tenant = this.#scenario.tenants.find(({ id }) => id === person?.tenantId);
    if (!person || !tenant) throw new PortalError('unauthenticated', { message: `The scenario has no ${personId}` });
    return {
      id: person.id,
      name: person.name,
      email: person.email,
      tenant: { id: tenant.id, name: tenant.name },
      packages: [...tenant.packages],
      subscriptions: [...person.subscriptions],
      roles: [...person.roles],
      contact: tenant.contact,
      products: guideProducts.filter(({ id }) => person.subscriptions.includes(id)),
      accessRequestedAt: person.accessRequestedAt,
    };
  }

  /** Of one's own organisation, by name. */
  peopleOf({ tenant }: Viewer): StoredPerson[] {
    return [...this.#people.values()]
      .filter(({ tenantId }) => tenantId === tenant.id)
      .sort((one, other) => (nameMark(one) < nameMark(other) ? -1 : 1));
  }

  person(viewer: Viewer, personId: string): StoredPerson {
    const person = this.#people.get(personId);
    if (person?.tenantId !== viewer.tenant.id) throw new PortalError('not-found');
    return person;
  }

  tenantOf({ tenantId }: StoredApp): Review['tenant'] {
    const tenant = this.#scenario.tenants.find(({ id }) => id === tenantId);
    return { id: tenantId, name: tenant?.name ?? tenantId };
  }

  /** Every organisation's apps that were ever submitted. */
  reviewed(): StoredApp[] {
    return [...this.#apps.values()].filter(({ app }) => app.review);
  }

  appsOf(viewer: Viewer): StoredApp[] {
    return [...this.#apps.values()].filter(({ tenantId }) => tenantId === viewer.tenant.id);
  }

  /** The apps that a query asks for, in its order; made again only after a write. */
  list(viewer: Viewer, { search, status, applicationType, active, sort, direction }: AppQuery): App[] {
    const query = { search, status, applicationType, active, sort, direction } as AppQuery;
    const place = JSON.stringify([viewer.tenant.id, query]);
    const known = this.#lists.get(place);
    if (known) return known;
    const found = this.appsOf(viewer).flatMap(({ app }) => (matches(app, query) ? [app] : []));
    const list = inOrder(found, orderOf(query));
    this.#lists.set(place, list);
    return list;
  }

  /** What another tenant owns is not found either: that it exists is not told. */
  app(viewer: Viewer, appId: string): StoredApp {
    const stored = this.#apps.get(appId);
    if (stored?.tenantId !== viewer.tenant.id) throw new PortalError('not-found');
    return stored;
  }

  isNameTaken(viewer: Viewer, name: string, exceptAppId?: string): boolean {
    const key = nameKey(name);
    return this.appsOf(viewer).some(({ app }) => app.id !== exceptAppId && nameKey(app.name) === key);
  }

  add(viewer: Viewer, app: App): StoredApp {
    const review = { submittedBy: null, assignee: null, thread: [] };
    const stored: StoredApp = { tenantId: viewer.tenant.id, app, secrets: [], history: [], review };
    this.#apps.set(app.id, stored);
    this.#lists.clear();
    return stored;
  }

  /** Puts an app's next version in its place. */
  put(stored: StoredApp, next: App): void {
    if (next.logo?.url !== stored.app.logo?.url) this.dropLogo(stored.app.logo);
    stored.app = next;
    this.#lists.clear();
  }

  /** Writes down what somebody did. */
  record(
    { history, app }: StoredApp,
    viewer: Viewer,
    action: HistoryAction,
    { before, text = null, changes = before ? changesBetween(before, app) : [] }: RecordOptions = {},
  ): void {
    history.unshift({
      id: this.newId('evt'),
      at: this.nextInstant(),
      by: { id: viewer.id, name: viewer.name },
      action,
      changes,
      text,
    });
  }

  now(): number {
    return this.#now();
  }

  /** What the app says of its secrets follows them. It is no new version of the app. */
  secretsChanged(stored: StoredApp): void {
    stored.app = { ...stored.app, secretExpiresAt: soonestExpiry(stored.secrets) };
    this.#lists.clear();
  }

  byClientId(clientId: string): StoredApp | undefined {
    return [...this.#apps.values()].find(({ app }) => app.clientId === clientId);
  }

  remove(stored: StoredApp): void {
    for (const { id } of stored.secrets) this.vault.forget(id);
    this.#apps.delete(stored.app.id);
    this.#lists.clear();
    this.dropLogo(stored.app.logo);
  }

  /**
   * The first reply to an idempotency key, whatever became of what it made. A refusal is not kept: the person
   * corrects the field and sends the same key again.
   */
  once<Reply>(viewer: Viewer, operation: string, key: string, body: unknown, make: () => Reply): Reply {
    const place = JSON.stringify([viewer.id, operation, key]);
    const text = JSON.stringify(body);
    const kept = this.#replies.get(place);
    if (kept && kept.body !== text) {
      throw new PortalError('validation', { fields: [{ path: 'idempotencyKey', code: 'reused' }] });
    }
    if (kept) return kept.reply as Reply;
    const reply = make();
    this.#replies.set(place, { body: text, reply });
    return reply;
  }

  newId(prefix: string): string {
    return prefix + randomText(17, 'abcdefghijklmnopqrstuvwxyz0123456789', this.random);
  }

  /** Later than every instant given before, so that "newest first" has one answer under a clock that stands still. */
  nextInstant(): string {
    this.#lastInstant = Math.max(this.#now(), this.#lastInstant + 1);
    return new Date(this.#lastInstant).toISOString();
  }

  publishLogo(logo: CheckedDraft['logo']): App['logo'] {
    if (!logo) return null;
    const published = withUrl(logo);
    this.#logoUrls.add(published.url);
    return published;
  }

  /** One of the scenario's stays, since other apps may have it too. */
  dropLogo(logo: App['logo']): void {
    if (logo && this.#logoUrls.delete(logo.url)) URL.revokeObjectURL(logo.url);
  }

  dispose(): void {
    for (const url of this.#logoUrls) URL.revokeObjectURL(url);
    this.#logoUrls.clear();
    this.#scenarioLogos.release();
  }

  #stored({ tenantId, logo, secrets, review, ...app }: ScenarioApp): StoredApp {
    this.#lastInstant = Math.max(this.#lastInstant, Date.parse(app.updatedAt));
    const by = (id: string) => ({ id, name: this.#people.get(id)?.name ?? id });
    const author = secrets[0]?.createdBy;
    const owner = author === undefined ? null : by(author);
    const first = review ?? (app.applicationType === 'partner' ? firstReview(app) : undefined);
    const submitted = { by: owner, action: 'submitted', text: null, notes: [] };
    const { state = 'waiting', reason = null, notes = [], submittedAt = app.createdAt } = first ?? {};
    const reviewer = this.#scenario.people.find(({ roles }) => roles.includes('reviewer'));
    const decided = { at: app.updatedAt, by: reviewer ? by(reviewer.id) : null, action: state, text: reason, notes };
    const thread = [{ at: submittedAt, ...submitted }, ...(state === 'waiting' ? [] : [decided])];
    const created = {
      id: `${app.id}-created`,
      at: app.createdAt,
      by: owner,
      action: 'created',
      changes: [],
      text: null,
    };
    return {
      tenantId,
      app: {
        ...app,
        redirectUris: [...app.redirectUris],
        scopes: [...app.scopes],
        metadata: { ...app.metadata },
        logo: logo === null ? null : this.#scenarioLogos.get(logo),
        version: '1',
        review: first ? { id: `${app.id}-review`, ...first } : null,
        secretExpiresAt: soonestExpiry(secrets),
      },
      secrets: secrets.map(({ createdBy, ...secret }) => ({
        ...{ prefix: secretPrefix, lastUsedAt: null, expiresAt: null, retiresAt: null },
        ...secret,
        createdBy: by(createdBy),
      })),
      history: [created],
      review: { submittedBy: owner, assignee: null, thread: first ? thread : [] },
    };
  }
}

function firstReview({ status, createdAt }: Pick<ScenarioApp, 'status' | 'createdAt'>): Omit<AppReview, 'id'> {
  const state = status === 'under-review' ? 'waiting' : status;
  return { kind: 'registration', state, submittedAt: createdAt, requested: {}, reason: null, notes: [] };
}

/** By the name, then by the id. The character between them is before every other: "Ann" comes before "Ann Lee". */
function nameMark({ name, id }: StoredPerson): string {
  return `${nameKey(name)}\0${id}`;
}

/** The version after this one. */
export function nextVersion(version: string): string {
  return String(Number(version) + 1);
}

/** @throws {PortalError} `conflict` with the app as it is, unless the version is the current one. */
export function checkVersion({ app }: StoredApp, version: string): void {
  if (app.version !== version) throw new PortalError('conflict', { current: structuredClone(app) });
}
