import type { App } from '../../contract/app.js';
import type { CredentialCheck } from '../../contract/credential-check.js';
import { generateClientSecret, looksLikeClientSecret } from '../../contract/secret-value.js';
import { assertEqual, assertRefused } from './assert.js';
import { deactivate, twoSecrets } from './retirement.js';
import type { Scene } from './scene.js';
import type { SceneTests } from './subject.js';

export const credentialCheckTests: SceneTests = {
  'finds which of the secrets it is': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    for (const { secret, clientSecret } of [second, first]) {
      const right = { verdict: 'right', secretId: secret.id, appName: null };
      assertEqual(await check(scene, app, clientSecret), right, 'the check of an active secret');
    }
  },

  'tells that a secret is inactive': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    await deactivate(scene, first.secret, app.id);
    const inactive = { verdict: 'inactive', secretId: first.secret.id, appName: null };
    assertEqual(await check(scene, app, first.clientSecret), inactive, 'the check of the inactive secret');
    assertEqual((await check(scene, app, second.clientSecret)).verdict, 'right', 'the check of the other');
    await scene.developer.secrets.activate({ appId: app.id, secretId: first.secret.id });
    assertEqual((await check(scene, app, first.clientSecret)).verdict, 'right', 'the check of one activated again');
  },

  'tells a mistyped secret from one that is not there': async (scene) => {
    const { app, first } = await twoSecrets(scene);
    const { clientSecret } = first;
    const [start, end] = [clientSecret.slice(0, -8), clientSecret.slice(-7)];
    const other = clientSecret.at(-8) === 'x' ? 'y' : 'x';
    // A backend whose secrets have no checksum cannot tell one from the other.
    const typo = looksLikeClientSecret(clientSecret) ? 'typo' : 'unknown';
    for (const [what, text] of Object.entries({
      'with a wrong character': start + other + end,
      'with a character missing': start + end,
      'with a character too many': `${clientSecret}x`,
      'in upper case': clientSecret.toUpperCase(),
      'that is empty': '',
    })) {
      assertEqual(await check(scene, app, text), none(typo), `the check of a secret ${what}`);
    }
    if (typo === 'typo') {
      assertEqual(await check(scene, app, generateClientSecret()), none('unknown'), "the check of nobody's secret");
    }
  },

  'knows a deleted secret no longer': async (scene) => {
    const { app, first } = await twoSecrets(scene);
    await deactivate(scene, first.secret, app.id);
    await scene.developer.secrets.delete({ appId: app.id, secretId: first.secret.id });
    assertEqual(await check(scene, app, first.clientSecret), none('unknown'), 'the check of the deleted secret');
    const other = await scene.app();
    assertEqual(await check(scene, other, first.clientSecret), none('unknown'), 'the check with another app');
  },

  'names the other app of the organisation that a secret belongs to': async (scene) => {
    const { app, first } = await twoSecrets(scene);
    const other = await scene.app();
    const found = { verdict: 'other-app', secretId: null, appName: app.name };
    assertEqual(await check(scene, other, first.clientSecret), found, "the check of another app's secret");
    const name = scene.unique('Renamed');
    await scene.developer.apps.update({ appId: app.id, version: app.version, changes: { name } });
    const renamed = { ...found, appName: name };
    assertEqual(await check(scene, other, first.clientSecret), renamed, 'the check after it got another name');
    await deactivate(scene, first.secret, app.id);
    assertEqual(await check(scene, other, first.clientSecret), renamed, "the check of another app's inactive secret");
  },

  "tells nothing of another tenant's secret": async (scene) => {
    const [app, theirs] = [await scene.app(), await scene.app({}, scene.otherTenant)];
    const { clientSecret } = await scene.secret(theirs.id, scene.otherTenant);
    assertEqual(await check(scene, app, clientSecret), none('unknown'), "the check of another tenant's secret");
  },

  'tells that an app is off, and what is wrong with its secret before that': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    await deactivate(scene, second.secret, app.id);
    const changes = { active: false };
    const off = await scene.developer.apps.update({ appId: app.id, version: app.version, changes });
    const verdict = { verdict: 'app-off', secretId: first.secret.id, appName: null };
    assertEqual(await check(scene, app, first.clientSecret), verdict, 'the check of an active secret');
    assertEqual((await check(scene, app, second.clientSecret)).verdict, 'inactive', 'the check of an inactive one');
    await scene.developer.apps.update({ appId: app.id, version: off.version, changes: { active: true } });
    assertEqual((await check(scene, app, first.clientSecret)).verdict, 'right', 'the check with the app on again');
  },

  'tells that a partner app waits for its review': async (scene) => {
    const app = await scene.app({ applicationType: 'partner' });
    const { secret, clientSecret } = await scene.secret(app.id);
    const waits = { verdict: 'under-review', secretId: secret.id, appName: null };
    assertEqual(await check(scene, app, clientSecret), waits, 'the check before the review');
  },

  'leaves the secrets and the app as they are': async (scene) => {
    const { app, first } = await twoSecrets(scene);
    const before = await standOf(scene, app);
    for (const text of [first.clientSecret, `${first.clientSecret}x`, '']) await check(scene, app, text);
    assertEqual(await standOf(scene, app), before, 'secrets, app and history afterwards');
  },

  'takes no text that is longer than any secret': async (scene) => {
    const call = check(scene, await scene.app(), 'x'.repeat(1001));
    await assertRefused(call, { code: 'validation' }, 'a text of 1001 characters');
  },
};

function check(scene: Scene, { id: appId }: App, clientSecret: string): Promise<CredentialCheck> {
  return scene.developer.secrets.check({ appId, credentials: { clientSecret } });
}

function none(verdict: 'typo' | 'unknown'): CredentialCheck {
  return { verdict, secretId: null, appName: null };
}

async function standOf(scene: Scene, { id: appId }: App): Promise<unknown> {
  const { apps, secrets } = scene.developer;
  return [
    await secrets.list({ appId }),
    await apps.get({ appId }),
    scene.has('apps.history') && (await apps.history({ appId })),
  ];
}
