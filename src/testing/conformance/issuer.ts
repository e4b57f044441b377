import type { Secret } from '../../contract/secret.js';
import { assert, assertEqual } from './assert.js';
import { assertIssuer } from './in-time.js';
import { deactivate, twoSecrets } from './retirement.js';
import type { Scene } from './scene.js';
import type { SceneTests } from './subject.js';

type Authenticate = NonNullable<Scene['authenticate']>;

/** What the issuer does with what the backend says. Where it cannot be asked, there is nothing to look at. */
export const issuerTests: SceneTests = asking({
  'takes the secrets that work, with the client ID of their app, and nothing else': async (scene, authenticate) => {
    const { app, first, second } = await twoSecrets(scene);
    const [one, other] = [first.clientSecret, second.clientSecret];
    const stranger = await twoSecrets(scene);
    const refuses = [`${one}x`, one.slice(1), one.toUpperCase(), '', first.secret.id, stranger.first.clientSecret];
    await assertIssuer(scene, app, { takes: [one, other], refuses }, 'with two secrets');
    assert(!(await authenticate(stranger.app.clientId, one)), "no app is taken with another app's secret");
    assert(!(await authenticate('no-such-client', one)), 'no client ID is taken that nobody has');
    await deactivate(scene, first.secret, app.id);
    await assertIssuer(scene, app, { takes: [other], refuses: [one] }, 'after a deactivation');
    await scene.developer.secrets.activate({ appId: app.id, secretId: first.secret.id });
    await assertIssuer(scene, app, { takes: [one, other] }, 'after an activation');
    await deactivate(scene, first.secret, app.id);
    await scene.developer.secrets.delete({ appId: app.id, secretId: first.secret.id });
    await assertIssuer(scene, app, { takes: [other], refuses: [one] }, 'after a deletion');
  },

  'takes a new secret at once, beside one that goes on working': async (scene) => {
    const app = await scene.app();
    const first = await scene.secret(app.id);
    await assertIssuer(scene, app, { takes: [first.clientSecret] }, 'with one secret');
    const second = await scene.secret(app.id);
    await assertIssuer(scene, app, { takes: [first.clientSecret, second.clientSecret] }, 'with two');
  },

  'takes nothing of an app that is off or gone': async (scene) => {
    const { app, first } = await twoSecrets(scene);
    const { apps } = scene.developer;
    const off = await apps.update({ appId: app.id, version: app.version, changes: { active: false } });
    await assertIssuer(scene, app, { refuses: [first.clientSecret] }, 'of an app that is off');
    const on = await apps.update({ appId: app.id, version: off.version, changes: { active: true } });
    await assertIssuer(scene, app, { takes: [first.clientSecret] }, 'of an app that is on again');
    await apps.delete({ appId: app.id, version: on.version });
    await assertIssuer(scene, app, { refuses: [first.clientSecret] }, 'of an app that is gone');
  },

  'takes nothing of a partner app before its review': async (scene) => {
    const app = await scene.app({ applicationType: 'partner' });
    const { clientSecret } = await scene.secret(app.id);
    await assertIssuer(scene, app, { refuses: [clientSecret] }, 'of an app that is under review');
  },

  'lets the backend tell when a secret was used last, a minute more or less': async (scene, authenticate) => {
    const { app, first, second } = await twoSecrets(scene);
    const unused = await heldOf(scene, app.id);
    // A backend that cannot tell leaves it out.
    if (unused.every(({ lastUsedAt }) => lastUsedAt === undefined)) return;
    assertEqual(unused.map(lastUse), [null, null], 'the last use of two new secrets');
    assert(await authenticate(app.clientId, first.clientSecret), 'an active secret is taken');
    const [used, other] = await heldOf(scene, app.id);
    assertEqual(used, { ...first.secret, lastUsedAt: used?.lastUsedAt }, 'the secret that was used');
    assertEqual(other, second.secret, 'the other one');
    const since = Date.parse(used?.lastUsedAt ?? '') - Date.parse(second.secret.createdAt);
    // It is rounded to a minute at most, which may be before the creation.
    assert(Math.abs(since) <= 90_000, `the last use is the use: it is ${since} ms off`);
    assert(await authenticate(app.clientId, first.clientSecret), 'the secret is taken again');
    assertEqual((await heldOf(scene, app.id))[0], used, 'the secret after a second use, which is not written down');
    const { version, updatedAt } = await scene.developer.apps.get({ appId: app.id });
    assertEqual([version, updatedAt], [app.version, app.updatedAt], 'version and last change of the app');
  },

  'counts no refusal as a use': async (scene, authenticate) => {
    const { app, first, second } = await twoSecrets(scene);
    const off = await deactivate(scene, first.secret, app.id);
    assert(!(await authenticate(app.clientId, first.clientSecret)), 'an inactive secret is refused');
    assert(!(await authenticate(app.clientId, `${second.clientSecret}x`)), 'a mistyped secret is refused');
    const changes = { active: false };
    await scene.developer.apps.update({ appId: app.id, version: app.version, changes });
    assert(!(await authenticate(app.clientId, second.clientSecret)), 'an app that is off is refused');
    assertEqual(await heldOf(scene, app.id), [off, second.secret], 'the secrets afterwards');
  },
});

/** Of a backend that checks credentials. */
export const issuerCheckTests: SceneTests = asking({
  'counts no check as a use': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    for (const { clientSecret } of [first, second]) {
      await scene.developer.secrets.check({ appId: app.id, credentials: { clientSecret } });
    }
    assertEqual(await heldOf(scene, app.id), [first.secret, second.secret], 'the secrets afterwards');
  },

  'agrees with the check of credentials': async (scene, authenticate) => {
    const { app, first, second } = await twoSecrets(scene);
    await deactivate(scene, first.secret, app.id);
    for (const clientSecret of [first.clientSecret, second.clientSecret, `${second.clientSecret}x`]) {
      const { verdict } = await scene.developer.secrets.check({ appId: app.id, credentials: { clientSecret } });
      const taken = await authenticate(app.clientId, clientSecret);
      assertEqual(taken, verdict === 'right', `whether the issuer takes what was checked as ${verdict}`);
    }
  },
});

function asking(tests: Record<string, (scene: Scene, authenticate: Authenticate) => Promise<void>>): SceneTests {
  return Object.fromEntries(
    Object.entries(tests).map(([name, test]) => [
      name,
      async (scene) => {
        if (scene.authenticate) await test(scene, scene.authenticate);
      },
    ]),
  );
}

function heldOf(scene: Scene, appId: string): Promise<Secret[]> {
  return scene.developer.secrets.list({ appId });
}

function lastUse({ lastUsedAt }: Secret): string | null | undefined {
  return lastUsedAt;
}
