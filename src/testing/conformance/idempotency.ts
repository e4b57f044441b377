import { assert, assertEqual, assertRefused } from './assert.js';
import { refusedFields } from './scene.js';
import type { SceneTests } from './subject.js';

const reused = refusedFields({ path: 'idempotencyKey', code: 'reused' });

export const idempotencyTests: SceneTests = {
  'makes one app of a creation sent twice': async (scene) => {
    const input = { idempotencyKey: scene.unique(), draft: await scene.draft() };
    const first = await scene.developer.apps.create(input);
    const second = await scene.developer.apps.create(structuredClone(input));
    assertEqual(second.id, first.id, 'id of the second answer');
    const named = (await scene.allApps()).filter(({ name }) => name === input.draft.name);
    assertEqual(named.length, 1, 'apps of that name');
  },

  'makes one app of a creation sent five times at once': async (scene) => {
    const input = { idempotencyKey: scene.unique(), draft: await scene.draft() };
    const apps = await Promise.all(Array.from({ length: 5 }, () => scene.developer.apps.create(input)));
    assertEqual(new Set(apps.map(({ id }) => id)).size, 1, 'ids in the five answers');
    const named = (await scene.allApps()).filter(({ name }) => name === input.draft.name);
    assertEqual(named.length, 1, 'apps of that name');
  },

  'refuses a key that was used for another draft': async (scene) => {
    const idempotencyKey = scene.unique();
    const draft = await scene.draft();
    await scene.developer.apps.create({ idempotencyKey, draft });
    const others = [
      { name: scene.unique() },
      { redirectUris: ['https://other.example/cb'] },
      { applicationType: 'partner' },
    ];
    for (const part of others) {
      const call = scene.developer.apps.create({ idempotencyKey, draft: { ...draft, ...part } });
      await assertRefused(call, reused, `the same key with another ${Object.keys(part).join()}`);
    }
  },

  'takes a key again after a refusal, with the draft corrected': async (scene) => {
    const idempotencyKey = scene.unique();
    const draft = await scene.draft();
    const bad = scene.developer.apps.create({ idempotencyKey, draft: { ...draft, redirectUris: [] } });
    await assertRefused(bad, refusedFields({ path: 'redirectUris', code: 'required' }), 'the bad draft');
    const app = await scene.developer.apps.create({ idempotencyKey, draft });
    assertEqual(app.name, draft.name, 'name of the app');
  },

  'does not bring a deleted app back when its creation arrives again': async (scene) => {
    const input = { idempotencyKey: scene.unique(), draft: await scene.draft() };
    const app = await scene.developer.apps.create(input);
    await scene.developer.apps.delete({ appId: app.id, version: app.version });
    await scene.developer.apps.create(input).catch(() => undefined);
    const named = (await scene.allApps()).filter(({ name }) => name === input.draft.name);
    assertEqual(named, [], 'apps of that name');
  },

  'keeps the keys of two people apart': async (scene) => {
    const input = { idempotencyKey: scene.unique(), draft: await scene.draft() };
    const mine = await scene.developer.apps.create(input);
    const theirs = await scene.otherTenant.apps.create(input);
    assert(theirs.id !== mine.id, "another tenant's creation under the same key makes another app");
  },

  'keeps the keys of two operations apart': async (scene) => {
    const idempotencyKey = scene.unique();
    const app = await scene.developer.apps.create({ idempotencyKey, draft: await scene.draft() });
    const { secret } = await scene.developer.secrets.create({ idempotencyKey, appId: app.id });
    assertEqual(await scene.developer.secrets.list({ appId: app.id }), [secret], 'secrets of the app');
  },

  'gives the same plaintext to a secret asked for twice': async (scene) => {
    const { id: appId } = await scene.app();
    const input = { idempotencyKey: scene.unique(), appId };
    const first = await scene.developer.secrets.create(input);
    const second = await scene.developer.secrets.create(input);
    assert(second.clientSecret === first.clientSecret, 'the second answer has the same plaintext');
    assertEqual(second.secret.id, first.secret.id, 'id of the second answer');
    assertEqual(await scene.developer.secrets.list({ appId }), [first.secret], 'the list');
  },

  'gives it also when the app could not have another secret': async (scene) => {
    const { id: appId } = await scene.app();
    await scene.secret(appId);
    const input = { idempotencyKey: scene.unique(), appId };
    const first = await scene.developer.secrets.create(input);
    const second = await scene.developer.secrets.create(input);
    assert(second.clientSecret === first.clientSecret, 'the second answer has the same plaintext');
  },

  'issues one secret when asked five times at once': async (scene) => {
    const { id: appId } = await scene.app();
    const input = { idempotencyKey: scene.unique(), appId };
    const issued = await Promise.all(Array.from({ length: 5 }, () => scene.developer.secrets.create(input)));
    assertEqual(new Set(issued.map(({ secret }) => secret.id)).size, 1, 'ids in the five answers');
    assert(new Set(issued.map(({ clientSecret }) => clientSecret)).size === 1, 'the five plaintexts are the same');
    assertEqual((await scene.developer.secrets.list({ appId })).length, 1, 'number of secrets');
  },

  "refuses a key that was used for another app's secret": async (scene) => {
    const [app, other] = [await scene.app(), await scene.app()];
    const idempotencyKey = scene.unique();
    await scene.developer.secrets.create({ idempotencyKey, appId: app.id });
    const call = scene.developer.secrets.create({ idempotencyKey, appId: other.id });
    await assertRefused(call, reused, 'the same key for another app');
    assertEqual(await scene.developer.secrets.list({ appId: other.id }), [], "the other app's secrets");
  },

  'refuses a key that is too short to be hard to guess': async (scene) => {
    const call = scene.developer.apps.create({ idempotencyKey: 'short', draft: await scene.draft() });
    const error = await assertRefused(call, { code: 'validation' }, 'a key of five characters');
    assertEqual(
      error.fields.map(({ path }) => path),
      ['idempotencyKey'],
      'refused fields',
    );
  },
};
