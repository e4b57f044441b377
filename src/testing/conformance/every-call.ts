import type { AppDraft } from '../../contract/app.js';
import type { CallOptions, DevPortalBackend } from '../../contract/backend.js';

export interface Target {
  appId: string;
  secretId: string;
  version: string;
  draft: AppDraft;
  idempotencyKey: string;
}

type Call = (options?: CallOptions) => Promise<unknown>;

/** One call of every method; a method without one does not compile. */
type Calls = { [Group in keyof DevPortalBackend]: { [Method in keyof DevPortalBackend[Group]]: Call } };

export interface NamedCall {
  /** `apps.list` */
  name: string;
  /** Whether it is about one app, named by its id. */
  onApp: boolean;
  call: Call;
}

export function everyCall(backend: DevPortalBackend, target: Target): NamedCall[] {
  const { appId, secretId, version, draft, idempotencyKey } = target;
  const calls: Calls = {
    viewer: { get: (options) => backend.viewer.get({}, options) },
    scopes: { list: (options) => backend.scopes.list({}, options) },
    apps: {
      list: (options) => backend.apps.list({}, options),
      get: (options) => backend.apps.get({ appId }, options),
      create: (options) => backend.apps.create({ idempotencyKey, draft }, options),
      update: (options) => backend.apps.update({ appId, version, changes: { name: draft.name } }, options),
      delete: (options) => backend.apps.delete({ appId, version }, options),
    },
    secrets: {
      list: (options) => backend.secrets.list({ appId }, options),
      create: (options) => backend.secrets.create({ appId, idempotencyKey }, options),
      activate: (options) => backend.secrets.activate({ appId, secretId }, options),
      deactivate: (options) => backend.secrets.deactivate({ appId, secretId }, options),
      delete: (options) => backend.secrets.delete({ appId, secretId }, options),
    },
  };
  return Object.entries(calls).flatMap(([group, methods]) =>
    Object.entries<Call>(methods).map(([method, call]) => {
      const onApp = group === 'secrets' || (group === 'apps' && method !== 'list' && method !== 'create');
      return { name: `${group}.${method}`, onApp, call };
    }),
  );
}
