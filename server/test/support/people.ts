import { createHttpBackend } from '@zoominfo/devportal-elements/backends/http';
import { people } from '@zoominfo/devportal-elements/backends/memory/scenarios';
import type { WholeBackend } from '@zoominfo/devportal-elements/contract/backend';

import type { RunningServer } from '../../src/server.js';
import { signIn, type Tokens } from './sign-in.js';

export type PersonName = keyof typeof people;

export const personNames = Object.keys(people) as PersonName[];

/** Their backend over HTTP, with a real token from the issuer. */
export async function backendOf(server: RunningServer, person: PersonName): Promise<WholeBackend> {
  return backendWith(server, await signIn(server, people[person].id));
}

/** A backend over HTTP with these tokens. */
export function backendWith({ apiUrl }: Pick<RunningServer, 'apiUrl'>, { access_token }: Tokens): WholeBackend {
  // Its type leaves room for servers that serve less.
  return createHttpBackend({ url: apiUrl, getAccessToken: async () => access_token }) as WholeBackend;
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
