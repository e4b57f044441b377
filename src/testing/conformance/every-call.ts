import type { AppDraft } from '../../contract/app.js';
import type { CallOptions, WholeBackend } from '../../contract/backend.js';
import { everyOperation, type Operation } from '../../contract/operations.js';
import type { Needs } from '../../contract/viewer.js';

/** What the calls are about. */
export interface Target {
  appId: string;
  secretId: string;
  reviewId: string;
  userId: string;
  draft: AppDraft;
  idempotencyKey: string;
  /** Of the app, its review, the user and the organisation's settings. */
  versions: { app: string; review: string; user: string; settings: string };
}

type Call = (options?: CallOptions) => Promise<unknown>;

/** One call of every method; a method without one does not compile. */
type Calls = { [Group in keyof WholeBackend]: { [Method in keyof WholeBackend[Group]]: Call } };

export interface NamedCall {
  /** `apps.list` */
  name: string;
  operation: Operation;
  call: Call;
}

/** One call of every method that the backend has, by whom a call needs to be made. */
export function everyCall(by: (needs: Needs) => WholeBackend, target: Target): NamedCall[] {
  return everyOperation().flatMap(({ group, method, operation }) => {
    const backend = by(operation.needs);
    const methods = (backend as unknown as Record<string, Record<string, unknown> | undefined>)[group];
    const calls = callsOf(backend, target) as unknown as Record<string, Record<string, Call>>;
    const call = methods?.[method] === undefined ? undefined : calls[group]?.[method];
    return call ? [{ name: `${group}.${method}`, operation, call }] : [];
  });
}

function callsOf(backend: WholeBackend, target: Target): Calls {
  const { viewer, scopes, apps, secrets, settings, reviews, users } = backend;
  const { appId, secretId, reviewId, userId, draft, idempotencyKey, versions } = target;
  const version = versions.app;
  return {
    viewer: {
      get: (options) => viewer.get({}, options),
      requestAccess: (options) => viewer.requestAccess({}, options),
    },
    scopes: { list: (options) => scopes.list({}, options) },
    apps: {
      list: (options) => apps.list({}, options),
      get: (options) => apps.get({ appId }, options),
      create: (options) => apps.create({ idempotencyKey, draft }, options),
      update: (options) => apps.update({ appId, version, changes: { name: draft.name } }, options),
      delete: (options) => apps.delete({ appId, version }, options),
      history: (options) => apps.history({ appId }, options),
    },
    secrets: {
      list: (options) => secrets.list({ appId }, options),
      create: (options) => secrets.create({ appId, idempotencyKey }, options),
      activate: (options) => secrets.activate({ appId, secretId }, options),
      deactivate: (options) => secrets.deactivate({ appId, secretId }, options),
      delete: (options) => secrets.delete({ appId, secretId }, options),
      retire: (options) => secrets.retire({ appId, secretId, retirement: { at: inAnHour() } }, options),
      reveal: (options) => secrets.reveal({ appId, secretId }, options),
      check: (options) => secrets.check({ appId, credentials: { clientSecret: 'nobody' } }, options),
    },
    settings: {
      get: (options) => settings.get({}, options),
      // Nothing is changed, if it is carried out.
      update: (options) => settings.update({ version: versions.settings, changes: {} }, options),
    },
    reviews: {
      list: (options) => reviews.list({}, options),
      get: (options) => reviews.get({ reviewId }, options),
      decide: (options) =>
        reviews.decide({ reviewId, version: versions.review, decision: { decision: 'approved' } }, options),
      assign: (options) => reviews.assign({ reviewId }, options),
      unassign: (options) => reviews.unassign({ reviewId }, options),
      withdraw: (options) => reviews.withdraw({ appId, version }, options),
    },
    users: {
      list: (options) => users.list({}, options),
      // Nobody has asked, so there is nothing to decline: harmless, if it is carried out.
      update: (options) =>
        users.update({ userId, version: versions.user, changes: { accessRequested: false } }, options),
    },
  };
}

function inAnHour(): string {
  return new Date(Date.now() + 3_600_000).toISOString();
}
