/** What the tests of expiry and retirement have in common. Times are the backend's: its clock may differ from ours. */
import type { App } from '../../contract/app.js';
import { isPortalError } from '../../contract/errors.js';
import type { Secret, SecretProblem } from '../../contract/secret.js';
import { assert, assertEqual, ConformanceError, type Refusal } from './assert.js';
import type { Scene } from './scene.js';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A conflict with this reason. */
export function because(code: SecretProblem): Required<Refusal> {
  return { code: 'conflict', fields: [{ path: 'secrets', code }] };
}

/** So many milliseconds after something was made, as the backend tells it. */
export function after({ createdAt }: { createdAt: string }, milliseconds: number): string {
  return new Date(Date.parse(createdAt) + milliseconds).toISOString();
}

/** The same secret, with "none" written in one way. */
export function plain(secret: Secret): Secret {
  return { ...secret, expiresAt: instant(secret.expiresAt), retiresAt: instant(secret.retiresAt) };
}

/** An instant in one spelling, null for none. */
export function instant(text: string | null | undefined): string | null {
  return text ? new Date(text).toISOString() : null;
}

/**
 * Does something with a time that comes soon, and gives its answer. Where the call takes so long that the time has
 * passed when it arrives, a later one is tried.
 */
export async function soon<Answer>(make: (at: string) => Promise<Answer>, scene: Scene): Promise<Answer> {
  for (let ahead = 500; ; ahead *= 2) {
    const { createdAt } = await scene.app();
    try {
      return await make(after({ createdAt }, ahead));
    } catch (error) {
      const isPast = isPortalError(error) && error.fields.some(({ code }) => code === 'past');
      if (!isPast || ahead > 10_000) throw error;
    }
  }
}

/** Waits until the backend says that a secret is inactive, half a minute at most. */
export async function untilInactive(scene: Scene, appId: string, secretId: string): Promise<Secret> {
  for (const end = Date.now() + 30_000; ;) {
    const secrets = await scene.developer.secrets.list({ appId });
    const secret = secrets.find(({ id }) => id === secretId);
    assert(secret, 'a secret whose time has come is listed');
    if (secret.status === 'inactive') return secret;
    if (Date.now() > end) throw new ConformanceError('a secret is inactive once its time has come: it is active');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What the issuer makes of an app's secrets, where it can be asked. */
export async function assertIssuer(
  scene: Scene,
  { clientId }: App,
  { takes = [], refuses = [] }: { takes?: readonly string[]; refuses?: readonly string[] },
  what: string,
): Promise<void> {
  const { authenticate } = scene;
  if (!authenticate) return;
  const answers = [];
  for (const clientSecret of [...takes, ...refuses]) answers.push(await authenticate(clientId, clientSecret));
  assertEqual(answers, [...takes.map(() => true), ...refuses.map(() => false)], `what the issuer takes ${what}`);
}
