import type { ReactiveController } from 'lit';

import type { PortalError } from '../contract/errors.js';
import type { User, UserChanges } from '../contract/user.js';
import { devPortalSubscription } from '../contract/viewer.js';
import { MutationController } from './mutation-controller.js';
import type { PortalController, PortalHost } from './portal-controller.js';

/** What a person is to have, and as whom the admin saw them last. */
export interface Edit {
  user: User;
  devPortal: boolean;
}

/** Why a person was not changed. With a conflict, `user` is as they stand now. */
export interface EditProblem {
  user: User;
  error: PortalError;
}

/** What the last save, undo or answer has done. */
export interface EditResult {
  kind: 'saved' | 'undone' | 'declined';
  done: readonly { before: User; after: User }[];
}

export interface SubscriptionEditsConfig {
  portal: PortalController;
  /** A person as the backend has them now. */
  onUser(user: User): void;
  /** A person was changed from here. */
  onDone(user: User): void;
  /** One save, undo or answer is over, whatever became of it. */
  onSettled(): void;
}

/** How many people are saved at a time. */
const lanes = 4;

/**
 * Who is to have the DevPortal subscription: collected person by person, whatever list they were seen in, saved
 * together, and told for each of them. What failed stays chosen; what was saved can be undone.
 *
 * @example
 * this.#edits.choose(user, true);
 * void this.#edits.save();
 * this.#edits.problems.get(user.id)?.error;
 */
export class SubscriptionEditsController implements ReactiveController {
  readonly #host: PortalHost;
  readonly #config: SubscriptionEditsConfig;
  readonly #writes: MutationController;
  #edits = new Map<string, Edit>();
  #problems = new Map<string, EditProblem>();
  #result: EditResult | undefined;
  #run: { done: number; total: number } | undefined;

  constructor(host: PortalHost, config: SubscriptionEditsConfig) {
    this.#host = host;
    this.#config = config;
    this.#writes = new MutationController(host);
    host.addController(this);
  }

  get all(): readonly Edit[] {
    return [...this.#edits.values()];
  }

  get problems(): ReadonlyMap<string, EditProblem> {
    return this.#problems;
  }

  get result(): EditResult | undefined {
    return this.#result;
  }

  /** How far it is while people are saved. */
  get progress(): { done: number; total: number } | undefined {
    return this.#run;
  }

  isSaving({ id }: User): boolean {
    return this.#writes.isRunning(id);
  }

  /** What is chosen for a person, or what they have. */
  choice(user: User): boolean {
    return this.#edits.get(user.id)?.devPortal ?? hasDevPortal(user);
  }

  /** Does nothing while people are saved. */
  choose(user: User, devPortal: boolean): void {
    if (!this.#run) {
      if (hasDevPortal(user) === devPortal) this.#edits.delete(user.id);
      else this.#edits.set(user.id, { user, devPortal });
      this.#problems.delete(user.id);
    }
    this.#host.requestUpdate();
  }

  discard(): void {
    if (this.#run) return;
    this.#edits.clear();
    this.#problems.clear();
    this.#host.requestUpdate();
  }

  /** Takes the news of the last save away. */
  dismiss(): void {
    this.#result = undefined;
    this.#host.requestUpdate();
  }

  /** Forgets everything, for another admin. */
  reset(): void {
    this.#writes.cancel();
    this.#run = undefined;
    this.#result = undefined;
    this.discard();
  }

  /** People as they were just read: a choice is held against the newest. */
  see(users: readonly User[]): void {
    for (const user of users) {
      const edit = this.#edits.get(user.id);
      if (!edit || edit.user.version === user.version || this.isSaving(user)) continue;
      if (hasDevPortal(user) === edit.devPortal) this.#edits.delete(user.id);
      else this.#edits.set(user.id, { ...edit, user });
    }
  }

  async save(): Promise<void> {
    await this.#apply('saved', this.all);
  }

  /** Saves one person alone; the other choices wait. */
  async grant(user: User): Promise<void> {
    await this.#apply('saved', [{ user, devPortal: true }]);
  }

  async decline(user: User): Promise<void> {
    await this.#apply('declined', [{ user, devPortal: hasDevPortal(user) }]);
  }

  /** Gives people back what they had, unless somebody has changed them since. */
  async undo(): Promise<void> {
    const { done = [] } = this.#result ?? {};
    await this.#apply(
      'undone',
      done.map(({ before, after }) => ({ user: after, devPortal: hasDevPortal(before) })),
    );
  }

  hostDisconnected(): void {
    this.#run = undefined;
  }

  async #apply(kind: EditResult['kind'], edits: readonly Edit[]): Promise<void> {
    const portal = this.#config.portal.current;
    const users = portal?.backend.users;
    if (!users || this.#run || edits.length === 0) return;
    const run = (this.#run = { done: 0, total: edits.length });
    const done: { before: User; after: User }[] = [];
    for (const { user } of edits) this.#problems.delete(user.id);
    this.#result = undefined;
    const queue = [...edits];
    const work = async (): Promise<void> => {
      for (let edit = queue.shift(); edit && this.#run === run; edit = queue.shift()) {
        const { user, devPortal } = edit;
        const input = { userId: user.id, version: user.version, changes: changesFor(kind, user, devPortal) };
        const outcome = await this.#writes.run(user.id, (signal) => users.update(input, { signal }));
        if (!outcome || this.#run !== run) return;
        run.done += 1;
        if ('error' in outcome) {
          this.#refuse(kind, edit, outcome.error);
          continue;
        }
        if (kind !== 'declined') this.#edits.delete(user.id);
        done.push({ before: user, after: outcome.value });
        this.see([outcome.value]);
        this.#config.onUser(outcome.value);
        this.#config.onDone(outcome.value);
      }
    };
    await Promise.all(Array.from({ length: lanes }, work));
    if (this.#run !== run) return;
    this.#run = undefined;
    if (done.length > 0) this.#result = { kind, done };
    this.#config.onSettled();
    this.#host.requestUpdate();
  }

  /** The choice stays, against the person as they are now. */
  #refuse(kind: EditResult['kind'], { user, devPortal }: Edit, error: PortalError): void {
    const now = error.code === 'conflict' && isUser(error.current) ? error.current : user;
    this.#problems.set(user.id, { user: now, error });
    if (now !== user) this.#config.onUser(now);
    if (kind === 'declined') return;
    if (hasDevPortal(now) === devPortal) this.#edits.delete(user.id);
    else this.#edits.set(user.id, { user: now, devPortal });
  }
}

export function hasDevPortal({ subscriptions }: Pick<User, 'subscriptions'>): boolean {
  return subscriptions.includes(devPortalSubscription);
}

/** Every other subscription stays. */
function changesFor(kind: EditResult['kind'], { subscriptions }: User, devPortal: boolean): UserChanges {
  if (kind === 'declined') return { accessRequested: false };
  const others = subscriptions.filter((id) => id !== devPortalSubscription);
  return { subscriptions: devPortal ? [...others, devPortalSubscription] : others };
}

/** A conflict's resource is unknown to its type; the backend has looked at its shape. */
function isUser(current: unknown): current is User {
  return typeof current === 'object' && current !== null && 'subscriptions' in current && 'version' in current;
}
