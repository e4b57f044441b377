import type { App } from '../../contract/app.js';
import { decodeBase64 } from '../../contract/base64.js';
import { nameKey, type CheckedDraft } from '../../contract/draft.js';
import { PortalError } from '../../contract/errors.js';
import { checkLogo } from '../../contract/logo.js';
import type { Secret } from '../../contract/secret.js';
import { type RandomBytes, randomText } from '../../contract/secret-value.js';
import type { Viewer } from '../../contract/viewer.js';
import type { Scenario, ScenarioApp } from './scenarios.js';

export interface StoredApp {
  readonly tenantId: string;
  app: App;
  /** Oldest first. */
  secrets: Secret[];
}

/** The tables of a memory backend. It knows no rules but these: ids, instants and versions are new at each write. */
export class MemoryState {
  readonly random: RandomBytes | undefined;
  readonly #scenario: Scenario;
  readonly #now: () => number;
  readonly #apps = new Map<string, StoredApp>();
  readonly #replies = new Map<string, { body: string; reply: unknown }>();
  readonly #logoUrls = new Set<string>();
  #lastInstant = 0;

  constructor(scenario: Scenario, now: () => number, random: RandomBytes | undefined) {
    this.#scenario = scenario;
    this.#now = now;
    this.random = random;
    for (const app of scenario.apps) this.#apps.set(app.id, this.#stored(app));
  }

  viewer(personId: string): Viewer {
    const person = this.#scenario.people.find(({ id }) => id === personId);
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
    };
  }

  appsOf(viewer: Viewer): StoredApp[] {
    return [...this.#apps.values()].filter(({ tenantId }) => tenantId === viewer.tenant.id);
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

  add(viewer: Viewer, app: App): void {
    this.#apps.set(app.id, { tenantId: viewer.tenant.id, app, secrets: [] });
  }

  remove(stored: StoredApp): void {
    this.#apps.delete(stored.app.id);
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
    const url = URL.createObjectURL(new Blob([logo.bytes], { type: logo.mediaType }));
    this.#logoUrls.add(url);
    return { url, width: logo.width, height: logo.height };
  }

  dropLogo(logo: App['logo']): void {
    if (!logo) return;
    URL.revokeObjectURL(logo.url);
    this.#logoUrls.delete(logo.url);
  }

  dispose(): void {
    for (const url of this.#logoUrls) URL.revokeObjectURL(url);
    this.#logoUrls.clear();
  }

  #stored({ tenantId, logo, secrets, ...app }: ScenarioApp): StoredApp {
    this.#lastInstant = Math.max(this.#lastInstant, Date.parse(app.updatedAt));
    const bytes = logo === null ? undefined : decodeBase64(logo);
    const verdict = bytes && checkLogo(bytes);
    const names = new Map(this.#scenario.people.map(({ id, name }) => [id, name]));
    return {
      tenantId,
      app: {
        ...app,
        redirectUris: [...app.redirectUris],
        scopes: [...app.scopes],
        logo: bytes && verdict?.ok ? this.publishLogo({ bytes, ...verdict }) : null,
        version: '1',
      },
      secrets: secrets.map(({ createdBy, ...secret }) => ({
        ...secret,
        createdBy: { id: createdBy, name: names.get(createdBy) ?? createdBy },
      })),
    };
  }
}

/** The version after this one. */
export function nextVersion(version: string): string {
  return String(Number(version) + 1);
}
