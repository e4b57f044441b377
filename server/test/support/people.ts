import { createHttpBackend } from '@zoominfo/devportal-elements/backends/http';
import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { DevPortalBackend } from '@zoominfo/devportal-elements/contract/backend';

import type { RunningServer } from '../../src/server.js';
import { signIn } from './sign-in.js';

export type PersonName = keyof typeof people;

/** Their backend over HTTP, with a real token from the issuer. */
export async function backendOf(server: RunningServer, person: PersonName): Promise<DevPortalBackend> {
  const { access_token } = await signIn(server, people[person].id);
  return createHttpBackend({ url: server.apiUrl, getAccessToken: async () => access_token });
}

/** A draft that is in order. */
export function draftNamed(name: string) {
  return {
    name,
    logo: null,
    applicationType: 'internal',
    redirectUris: ['https://app.example/callback'],
    scopes: ['ziapi:search', 'ziapi:enrich'],
  };
}

export const newKey = () => ({ idempotencyKey: crypto.randomUUID() });
