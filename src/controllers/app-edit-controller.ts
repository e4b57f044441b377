import type { ReactiveController } from 'lit';

import type { App } from '../contract/app.js';
import { PortalError } from '../contract/errors.js';
import { isSentBack, withRequest } from '../contract/review.js';
import type { Portal } from '../portal/portal.js';
import { type AppConflict, changesInForm, conflictOf, lastEntry, mergedChanges } from './app-conflict.js';
import { type AppFields, AppFormController } from './app-form-controller.js';
import { dropDraft, editOwner, loadDraft, saveDraft } from './draft-store.js';
import { MutationController } from './mutation-controller.js';
import type { PortalController, PortalHost } from './portal-controller.js';
import type { ReadState } from './read-controller.js';
import { baseOf, isSavedEdit, savedEdit } from './saved-edit.js';
import { type AppBasis, changesToSend, effectsOf, rulesOf, type UpdateEffects } from './update-effects.js';

export interface AppEditConfig {
  portal: PortalController;
  /** The app is saved. */
  onSaved(app: App): void;
  /** The app turned out to be another one than was shown. */
  onCurrent(app: App): void;
  /** There is something to correct. */
  onProblem(): void;
}

/**
 * The edit of an app: the form, what saving it will cause, the save, and what to do when somebody else was faster. What
 * is typed outlives a failed call, a sign-in in between, a reload, and the app itself.
 *
 * @example
 * readonly #edit = new AppEditController(this, { portal: this.#portal, onSaved: (app) => this.#show(app), … });
 * this.#edit.start(basis);
 */
export class AppEditController implements ReactiveController {
  readonly form: AppFormController;
  failure: PortalError | undefined;
  conflict: AppConflict | undefined;
  /** The app was deleted; what is typed is still there. */
  gone = false;
  /** What is typed is from before a reload. */
  restored = false;

  readonly #host: PortalHost;
  readonly #config: AppEditConfig;
  readonly #writes: MutationController;
  #app: App | undefined;
  /** What the form started from, and of which version that was. */
  #base: { version: string; fields: AppFields } | undefined;
  /** The app as somebody else has left it, not yet looked at. */
  #newer: App | undefined;
  #viewerId: string | undefined;
  /** Whose draft of which app was looked for. */
  #looked: string | undefined;

  constructor(host: PortalHost, config: AppEditConfig) {
    this.#host = host;
    this.#config = config;
    this.form = new AppFormController(host);
    this.#writes = new MutationController(host);
    host.addController(this);
  }

  /** The version of the app that is edited; undefined while none is. */
  get app(): App | undefined {
    return this.#app;
  }

  get busy(): boolean {
    return this.#writes.isRunning('save');
  }

  get dirty(): boolean {
    return this.#app !== undefined && this.form.dirty;
  }

  /** Whether the app is known to have changed since. */
  get outdated(): boolean {
    return this.#newer !== undefined;
  }

  /** What saving will cause. */
  get effects(): UpdateEffects | undefined {
    const { conflict, form } = this;
    const app = conflict?.current ?? this.#app;
    if (!app) return undefined;
    return effectsOf(app, changesToSend(app, conflict ? mergedChanges(conflict, form) : form.changes), form.rules);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#handlePageHide);
  }

  hostDisconnected(): void {
    this.keep(false);
    removeEventListener('pagehide', this.#handlePageHide);
  }

  start(basis: AppBasis): void {
    const { app, viewer } = basis;
    this.#viewerId = viewer.id;
    this.#begin(app, withRequest(app));
    this.form.rules = rulesOf(basis, app);
    this.form.start(withRequest(app), isSentBack(app) ? (app.review?.notes ?? []) : []);
  }

  /** Keeps up with what is known of the app; `start`s with what was typed before a reload. */
  follow(state: ReadState<AppBasis>): void {
    if (state.status === 'signed-out' && !state.expired) this.leave();
    if (state.status === 'failed' && state.error.code === 'not-found' && this.#app) this.gone = true;
    if (state.status !== 'ready') return;
    const { app, viewer } = state.value;
    if (this.#app && (this.#app.id !== app.id || this.#viewerId !== viewer.id)) this.leave();
    if (!this.#app) this.#resume(state.value);
    if (this.#app) this.form.rules = rulesOf(state.value, this.#app);
    if (this.#app && app.version !== this.#app.version && !this.busy && !this.conflict) this.#newer = this.#isNews(app);
  }

  /** Shows the app's new version beside the form. */
  compare(): void {
    if (this.#newer) this.#meet(this.#newer);
  }

  /** Decides for one of two versions of a field. */
  choose(field: string, theirs: boolean): void {
    if (!this.conflict) return;
    const taken = new Set(this.conflict.taken);
    taken[theirs ? 'add' : 'delete'](field);
    this.conflict = { ...this.conflict, taken };
    this.#host.requestUpdate();
  }

  /** On with the form, on top of the app's new version. */
  merge(): void {
    if (!this.conflict) return;
    const { current, taken } = this.conflict;
    const fields = withRequest(current);
    this.form.rebase(fields, taken);
    this.#begin(current, fields);
    this.form.rules = { ...this.form.rules, granted: current.scopes, metadata: current.metadata };
  }

  async save(): Promise<void> {
    const portal = this.#config.portal.current;
    if (!portal || !this.#app || this.busy) return;
    const { form } = this;
    const merging = this.conflict !== undefined;
    this.merge();
    this.failure = undefined;
    if (form.logo.state.status === 'reading') await form.logo.settled;
    if (!(await form.custom.ready())) this.failure = new PortalError('network');
    if (this.failure) return this.#host.requestUpdate();
    if (!form.dirty) {
      if (merging) this.discard(); // theirs in every field
      return;
    }
    this.compare();
    if (form.validate() && !this.conflict) await this.#send(portal);
    if (this.#app) this.#config.onProblem();
    this.#host.requestUpdate();
  }

  /** Ends the edit; nothing of it is kept. */
  discard(): void {
    this.#writes.cancel();
    if (this.#owner !== undefined) dropDraft(this.#owner);
    this.#end();
  }

  /** Ends the edit on screen; the person finds it again. */
  leave(): void {
    this.#looked = undefined;
    if (!this.#app) return;
    this.keep(false);
    this.#writes.cancel();
    this.#end();
  }

  /** Makes of what is typed the draft of a new app, where the Create App form finds it. */
  offerAsNew(): void {
    if (this.#viewerId === undefined) return;
    const { logo, ...saved } = this.form.save();
    saveDraft(this.#viewerId, { ...saved, ...(logo && { logo }), idempotencyKey: crypto.randomUUID() }, false);
    this.discard();
  }

  keep(resume: boolean): void {
    if (!this.#app || !this.#base || this.#owner === undefined || !this.form.dirty) return;
    saveDraft(this.#owner, savedEdit(this.#base.version, this.#base.fields, this.form.save()), resume);
  }

  get #owner(): string | undefined {
    return this.#app && this.#viewerId !== undefined ? editOwner(this.#viewerId, this.#app.id) : undefined;
  }

  #begin(app: App, base: AppFields): void {
    this.#app = app;
    this.#base = { version: app.version, fields: base };
    this.#newer = this.conflict = this.failure = undefined;
    this.gone = this.restored = false;
  }

  #end(): void {
    this.#app = this.#base = this.#newer = this.conflict = this.failure = undefined;
    this.gone = this.restored = false;
    this.form.reset();
  }

  #resume(basis: AppBasis): void {
    const { app, viewer } = basis;
    const owner = editOwner(viewer.id, app.id);
    if (this.#looked === owner) return;
    this.#looked = owner;
    const draft = loadDraft(owner);
    if (!isSavedEdit(draft)) return;
    this.start(basis);
    const fields = withRequest(app);
    if (draft.version !== app.version) this.form.start(baseOf(draft));
    this.form.restore(draft.form);
    this.restored = true;
    if (draft.version === app.version) return;
    if (changesInForm(this.form, baseOf(draft), fields).length === 0) {
      this.form.rebase(fields, new Set());
    } else {
      this.#base = { version: draft.version, fields: baseOf(draft) };
      this.#meet(app);
    }
  }

  async #send(portal: Portal): Promise<void> {
    // More than once where somebody else has only switched the app on or off.
    for (let round = 1; this.#app; round += 1) {
      const { id: appId, version }: App = this.#app;
      const input = { appId, version, changes: changesToSend(this.#app, this.form.changes) };
      const outcome = await this.#writes.run('save', (signal) => portal.backend.apps.update(input, { signal }));
      if (!outcome || this.#app?.id !== appId) return;
      if ('value' in outcome) {
        this.discard();
        this.#config.onSaved(outcome.value);
        return;
      }
      const again = this.#isOvertaken(outcome.error) && round < 3;
      if (!again && !this.conflict) this.#fail(outcome.error);
      if (!again || this.conflict) return;
    }
  }

  /** A conflict of versions: shown, or gone over where nothing that was shown has changed. */
  #isOvertaken(error: PortalError): boolean {
    const current = error.code === 'conflict' ? (error.current as App | undefined) : undefined;
    if (current?.id !== this.#app?.id || !current) return false;
    this.#config.onCurrent(current);
    this.#newer = this.#isNews(current);
    if (this.#newer) this.#meet(current);
    return true;
  }

  /** The app, unless nothing that the person has seen of it is different; then the edit goes on with it. */
  #isNews(app: App): App | undefined {
    const fields = withRequest(app);
    const old = this.#app;
    const sameReview = old?.review?.state === app.review?.state && old?.review?.submittedAt === app.review?.submittedAt;
    const same = this.#base && changesInForm(this.form, this.#base.fields, fields).length === 0;
    if (!same || !sameReview || old?.status !== app.status) return app;
    this.#app = app;
    this.#base = { version: app.version, fields };
    return undefined;
  }

  #meet(current: App): void {
    this.conflict = conflictOf(this.form, current);
    this.#newer = undefined;
    this.#host.requestUpdate();
    void this.#askWho(current);
  }

  async #askWho({ id: appId }: App): Promise<void> {
    const last = await lastEntry(this.#config.portal.current?.backend, appId);
    if (this.conflict?.current.id !== appId) return;
    this.conflict = { ...this.conflict, last };
    this.#host.requestUpdate();
  }

  #fail(error: PortalError): void {
    if (error.code === 'not-found') this.gone = true;
    else this.failure = error;
    if (error.code === 'validation') this.form.refuse(error.fields);
  }

  readonly #handlePageHide = (): void => this.keep(true);
}
