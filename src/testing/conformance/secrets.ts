import type { App } from '../../contract/app.js';
import { type IssuedSecret, maxSecrets } from '../../contract/secret.js';
import { secretHint } from '../../contract/secret-value.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import { after, because, hour } from './in-time.js';
import type { Scene } from './scene.js';
import type { SceneTests } from './subject.js';

export const secretsTests: SceneTests = {
  'starts an app without a secret': async (scene) => {
    const { id: appId } = await scene.app();
    assertEqual(await scene.developer.secrets.list({ appId }), [], 'secrets of a new app');
  },

  'issues an active secret, by whom and with its hint': async (scene) => {
    const [{ id: appId }, viewer] = [await scene.app(), await scene.developer.viewer.get({})];
    const { secret, clientSecret } = await scene.secret(appId);
    // Okta's own bounds for a client secret.
    assert(/^[\x21-\x7e]{14,100}$/.test(clientSecret), 'the secret is 14 to 100 visible ASCII characters');
    assert(secret.hint === secretHint(clientSecret), "the hint is the plaintext's last four characters");
    assertEqual([secret.status, secret.createdBy?.id], ['active', viewer.id], 'status and creator');
    assertEqual(await scene.developer.secrets.list({ appId }), [secret], 'the list');
  },

  'lists secrets oldest first, and no two are the same': async (scene) => {
    const { id: appId } = await scene.app();
    const [first, second] = [await scene.secret(appId), await scene.secret(appId)];
    assertEqual(await scene.developer.secrets.list({ appId }), [first.secret, second.secret], 'the list');
    assert(first.clientSecret !== second.clientSecret, 'the plaintexts differ');
  },

  'refuses a third secret, inactive ones counted': async (scene) => {
    const { id: appId } = await scene.app();
    const { secret } = await scene.secret(appId);
    await scene.secret(appId);
    await assertRefused(scene.secret(appId), because('max-secrets'), 'the third secret');
    await scene.developer.secrets.deactivate({ appId, secretId: secret.id });
    await assertRefused(scene.secret(appId), because('max-secrets'), 'a third beside an inactive one');
    assertEqual((await scene.developer.secrets.list({ appId })).length, 2, 'number of secrets');
  },

  'issues two of five secrets asked for at once': async (scene) => {
    const { id: appId } = await scene.app();
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => scene.secret(appId)));
    assertEqual(results.filter(({ status }) => status === 'fulfilled').length, maxSecrets, 'secrets that were issued');
    for (const result of results) {
      if (result.status === 'rejected') {
        await assertRefused(Promise.reject(result.reason), because('max-secrets'), 'the other calls');
      }
    }
    assertEqual((await scene.developer.secrets.list({ appId })).length, maxSecrets, 'number of secrets');
  },

  'does not deactivate the only active secret': async (scene) => {
    const { id: appId } = await scene.app();
    const { secret } = await scene.secret(appId);
    const call = scene.developer.secrets.deactivate({ appId, secretId: secret.id });
    await assertRefused(call, because('last-active'), 'deactivating the only secret');
    assertEqual(await scene.developer.secrets.list({ appId }), [secret], 'the list afterwards');
  },

  'deactivates one of two, and then not the other': async (scene) => {
    const { id: appId } = await scene.app();
    const [first, second] = [await scene.secret(appId), await scene.secret(appId)];
    const inactive = { ...first.secret, status: 'inactive' };
    assertEqual(
      await scene.developer.secrets.deactivate({ appId, secretId: first.secret.id }),
      inactive,
      'the deactivated secret',
    );
    const call = scene.developer.secrets.deactivate({ appId, secretId: second.secret.id });
    await assertRefused(call, because('last-active'), 'deactivating the other');
    assertEqual(await scene.developer.secrets.list({ appId }), [inactive, second.secret], 'the list afterwards');
  },

  'leaves one active when both are deactivated at once': async (scene) => {
    const { id: appId } = await scene.app();
    const [first, second] = [await scene.secret(appId), await scene.secret(appId)];
    const calls = [first, second].map(({ secret }) =>
      scene.developer.secrets.deactivate({ appId, secretId: secret.id }),
    );
    const results = await Promise.allSettled(calls);
    assertEqual(results.filter(({ status }) => status === 'fulfilled').length, 1, 'deactivations that were taken');
    const statuses = (await scene.developer.secrets.list({ appId })).map(({ status }) => status);
    assertEqual(statuses.sort(), ['active', 'inactive'], 'statuses afterwards');
  },

  'activates an inactive secret again': async (scene) => {
    const { id: appId } = await scene.app();
    const { secret } = await scene.secret(appId);
    await scene.secret(appId);
    await scene.developer.secrets.deactivate({ appId, secretId: secret.id });
    assertEqual(await scene.developer.secrets.activate({ appId, secretId: secret.id }), secret, 'the secret');
  },

  'takes a repeated activation and deactivation as done': async (scene) => {
    const { id: appId } = await scene.app();
    const { secret } = await scene.secret(appId);
    await scene.secret(appId);
    const target = { appId, secretId: secret.id };
    assertEqual(await scene.developer.secrets.activate(target), secret, 'an active secret activated');
    const off = await scene.developer.secrets.deactivate(target);
    assertEqual(await scene.developer.secrets.deactivate(target), off, 'an inactive secret deactivated');
  },

  'deletes an inactive secret only': async (scene) => {
    const { id: appId } = await scene.app();
    const [first, second] = [await scene.secret(appId), await scene.secret(appId)];
    const target = { appId, secretId: first.secret.id };
    await assertRefused(scene.developer.secrets.delete(target), because('still-active'), 'deleting an active secret');
    await scene.developer.secrets.deactivate(target);
    await scene.developer.secrets.delete(target);
    assertEqual(await scene.developer.secrets.list({ appId }), [second.secret], 'the list afterwards');
    await assertRefused(scene.developer.secrets.activate(target), { code: 'not-found' }, 'activating the deleted one');
    await scene.secret(appId);
  },

  'finds no secret under the id of another app': async (scene) => {
    const { developer } = scene;
    const [app, other] = [await scene.app(), await scene.app()];
    const [mine] = [await scene.secret(app.id), await scene.secret(app.id)];
    for (const secretId of [mine.secret.id, 'nobody', "' or 1=1 --"]) {
      const target = { appId: other.id, secretId };
      await assertRefused(developer.secrets.activate(target), { code: 'not-found' }, 'activate');
      await assertRefused(developer.secrets.deactivate(target), { code: 'not-found' }, 'deactivate');
      await assertRefused(developer.secrets.delete(target), { code: 'not-found' }, 'delete');
    }
    const statuses = (await developer.secrets.list({ appId: app.id })).map(({ status }) => status);
    assertEqual(statuses, ['active', 'active'], 'statuses afterwards');
  },

  'never gives a plaintext after its creation': async (scene) => {
    const { developer } = scene;
    const app = await scene.app();
    const [first, second] = [await scene.secret(app.id), await scene.secret(app.id)];
    const target = { appId: app.id, secretId: first.secret.id };
    const answers = [
      first.secret,
      await developer.secrets.list({ appId: app.id }),
      await developer.secrets.deactivate(target),
      await developer.secrets.activate(target),
      await developer.apps.get({ appId: app.id }),
      await developer.apps.update({ appId: app.id, version: app.version, changes: { name: scene.unique() } }),
      await developer.apps.list({ limit: 200 }),
      await developer.viewer.get({}),
      ...(await answersAbout(scene, app, first)),
    ];
    const text = JSON.stringify(answers);
    for (const { clientSecret } of [first, second]) assert(!text.includes(clientSecret), 'no answer holds a plaintext');
  },
};

/** Those of the calls that a backend may leave out, but for the one that is there to show a plaintext. */
async function answersAbout(scene: Scene, { id: appId }: App, issued: IssuedSecret): Promise<unknown[]> {
  const { secrets, settings, apps } = scene.developer;
  const { secret, clientSecret } = issued;
  const { id: secretId } = secret;
  const retirement = { at: after(secret, hour) };
  return [
    scene.has('secrets.retire') && (await secrets.retire({ appId, secretId, retirement })),
    scene.has('secrets.check') && (await secrets.check({ appId, credentials: { clientSecret } })),
    scene.has('settings') && (await settings.get({})),
    scene.has('apps.history') && (await apps.history({ appId })),
  ];
}
