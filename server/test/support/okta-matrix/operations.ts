import { scenarios } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { App } from '@zoominfo/devportal-elements/contract/app';
import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';
import { isPortalError } from '@zoominfo/devportal-elements/contract/errors';

import { draftNamed, newKey } from '../people.js';

interface Prepared {
  backend: WholeBackend;
  app: App;
  secretIds: string[];
}

/** What a person does with an app, and how many secrets it has before. */
export interface PersonOperation {
  name: string;
  secrets: 0 | 1 | 2;
  act(prepared: Prepared): Promise<unknown>;
}

const update =
  (changes: Parameters<WholeBackend['apps']['update']>[0]['changes']) =>
  ({ backend, app }: Prepared) =>
    backend.apps.update({ appId: app.id, version: app.version, changes });

/** Everything that the registry has to hear of, but the creation of an app. */
export const personOperations: PersonOperation[] = [
  { name: 'rename', secrets: 1, act: (prepared) => update({ name: `${prepared.app.name} renamed` })(prepared) },
  { name: 'redirect', secrets: 0, act: update({ redirectUris: ['https://other.example/callback'] }) },
  { name: 'scopes', secrets: 0, act: update({ scopes: ['ziapi:enrich'] }) },
  { name: 'switch off', secrets: 1, act: update({ active: false }) },
  { name: 'logo', secrets: 0, act: update({ logo: scenarios.guide.apps[0]?.logo ?? null }) },
  {
    name: 'delete',
    secrets: 1,
    act: ({ backend, app }) => backend.apps.delete({ appId: app.id, version: app.version }),
  },
  { name: 'first secret', secrets: 0, act: (prepared) => makeSecret(prepared) },
  { name: 'second secret', secrets: 1, act: (prepared) => makeSecret(prepared) },
  {
    name: 'deactivate secret',
    secrets: 2,
    act: ({ backend, app, secretIds: [secretId = ''] }) => backend.secrets.deactivate({ appId: app.id, secretId }),
  },
  {
    name: 'delete secret',
    secrets: 2,
    act: async ({ backend, app, secretIds: [secretId = ''] }) => {
      await backend.secrets.deactivate({ appId: app.id, secretId });
      await backend.secrets.delete({ appId: app.id, secretId });
    },
  },
];

/** As the SDK sends it: the same call with the same key, as long as the error is one that may pass. */
export async function makeSecret({ backend, app }: Pick<Prepared, 'backend' | 'app'>): Promise<unknown> {
  return retried(newKey(), (key) => backend.secrets.create({ appId: app.id, ...key }));
}

export async function makeApp(backend: WholeBackend, name: string): Promise<App> {
  const draft = { ...draftNamed(name), scopes: ['ziapi:search'] };
  return retried(newKey(), (key) => backend.apps.create({ draft, ...key }));
}

const passing = ['timeout', 'network', 'server', 'rate-limited'];

async function retried<Answer>(
  key: { idempotencyKey: string },
  call: (key: { idempotencyKey: string }) => Promise<Answer>,
): Promise<Answer> {
  for (const end = Date.now() + 240_000; ;) {
    try {
      return await call(key);
    } catch (error) {
      if (Date.now() > end || !isPortalError(error) || !passing.includes(error.code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
