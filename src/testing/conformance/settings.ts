import { longestLifetime, type Settings } from '../../contract/secret-expiry.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import { assertEndsAfter, secretUntil } from './expiry.js';
import { after, day, hour, instant, plain } from './in-time.js';
import { listed } from './retirement.js';
import { refusedFields, type Scene } from './scene.js';
import type { SceneTests } from './subject.js';

export const settingsTests: SceneTests = {
  "are the same to everybody of an organisation, and no other's": async (scene) => {
    const before = await scene.otherTenant.settings.get({});
    const settings = await changeTo(scene, 90);
    for (const person of ['developer', 'no-subscription', 'org-admin'] as const) {
      assertEqual(await scene.as(person).settings.get({}), settings, `what ${person} is told`);
    }
    assertEqual(await scene.otherTenant.settings.get({}), before, 'what another organisation is told');
  },

  'change with a new version': async (scene) => {
    const before = await restored(scene);
    const after = await update(scene, before, { maxLifetimeDays: 45 });
    const expected = { ...before, secretPolicy: { ...before.secretPolicy, maxLifetimeDays: 45 } };
    assertEqual(after, { ...expected, version: after.version }, 'the answer');
    assert(after.version !== before.version, 'the version is a new one');
    assertEqual(await scene.orgAdmin.settings.get({}), after, 'the settings');
    const kept = await update(scene, after, {});
    assertEqual(kept, { ...after, version: kept.version }, 'the settings after a change of nothing');
    const free = await update(scene, kept, { maxLifetimeDays: null });
    assertEqual(free.secretPolicy.maxLifetimeDays, null, 'a maximum that was taken away');
  },

  'take no maximum but from one day to ten years': async (scene) => {
    const before = await changeTo(scene, 90);
    for (const maxLifetimeDays of [0, -1, longestLifetime + 1, 1_000_000]) {
      const problem = { path: 'maxLifetimeDays', code: 'out-of-range', limit: longestLifetime };
      await assertRefused(
        update(scene, before, { maxLifetimeDays }),
        refusedFields(problem),
        `${maxLifetimeDays} days`,
      );
    }
    const half = update(scene, before, { maxLifetimeDays: 1.5 });
    await assertRefused(half, { code: 'validation' }, 'one and a half days');
    assertEqual(await scene.orgAdmin.settings.get({}), before, 'the settings afterwards');
    const shortest = await update(scene, before, { maxLifetimeDays: 1 });
    await update(scene, shortest, { maxLifetimeDays: longestLifetime });
  },

  'are changed by one of four admins at once': async (scene) => {
    const before = await restored(scene);
    const calls = [30, 60, 90, 120].map((maxLifetimeDays) => update(scene, before, { maxLifetimeDays }));
    const results = await Promise.allSettled(calls);
    assertEqual(results.filter(({ status }) => status === 'fulfilled').length, 1, 'updates that were taken');
    for (const result of results) {
      if (result.status === 'rejected') {
        await assertRefused(Promise.reject(result.reason), { code: 'conflict' }, 'the other updates');
      }
    }
  },

  'let a new secret last no longer than the maximum': async (scene) => {
    await changeTo(scene, 30);
    const app = await scene.app();
    const { secret } = await scene.secret(app.id);
    assertEndsAfter(secret, 30);
    const late = refusedFields({ path: 'expiresAt', code: 'max-lifetime', limit: 30 });
    await assertRefused(secretUntil(scene, app.id, after(secret, 31 * day)), late, 'a secret for 31 days');
    await assertRefused(secretUntil(scene, app.id, null), late, 'a secret for good');
    assertEqual(await listed(scene, app.id), [plain(secret)], 'the list afterwards');
    const { secret: short } = await secretUntil(scene, app.id, after(secret, hour));
    assertEqual(instant(short.expiresAt), after(secret, hour), 'the end of a shorter one');
  },

  'let a new secret last where there is no maximum': async (scene) => {
    await changeTo(scene, null);
    const app = await scene.app();
    const { secret } = await scene.secret(app.id);
    assertEndsAfter(secret, null);
    const { secret: forGood } = await secretUntil(scene, app.id, null);
    assertEndsAfter(forGood, null);
  },

  'tell "never" from "as the organisation says" when a key comes again': async (scene) => {
    await changeTo(scene, null);
    const app = await scene.app();
    const reused = refusedFields({ path: 'idempotencyKey', code: 'reused' });
    for (const [first, second] of [
      [{}, { terms: { expiresAt: null } }],
      [{ terms: { expiresAt: null } }, {}],
    ]) {
      const input = { appId: app.id, idempotencyKey: scene.unique() };
      await scene.developer.secrets.create({ ...input, ...first });
      const again = scene.developer.secrets.create({ ...input, ...second });
      await assertRefused(again, reused, 'the same key with another end');
    }
  },

  'leave the secrets that there are as they are': async (scene) => {
    await changeTo(scene, null);
    const app = await scene.app();
    const [{ secret: lasting }, { secret: long }] = [
      await scene.secret(app.id),
      await secretUntil(scene, app.id, after(app, 400 * day)),
    ];
    await changeTo(scene, 1);
    assertEqual(await listed(scene, app.id), [plain(lasting), plain(long)], 'the list');
    await scene.developer.secrets.deactivate({ appId: app.id, secretId: lasting.id });
    const active = await scene.developer.secrets.activate({ appId: app.id, secretId: lasting.id });
    assertEqual(plain(active), plain(lasting), 'one that was activated again');
  },

  'give the same secret to a creation that is sent again after a change': async (scene) => {
    await changeTo(scene, null);
    const app = await scene.app();
    const input = { appId: app.id, idempotencyKey: scene.unique() };
    const first = await scene.developer.secrets.create(input);
    await changeTo(scene, 30);
    const second = await scene.developer.secrets.create(input);
    assertEqual(second.secret, first.secret, 'the secret in the second answer');
    assert(second.clientSecret === first.clientSecret, 'the second answer has the same plaintext');
    assertEqual(await listed(scene, app.id), [plain(first.secret)], 'the list');
  },
};

function update(scene: Scene, { version }: Settings, changes: { maxLifetimeDays?: number | null }): Promise<Settings> {
  return scene.orgAdmin.settings.update({ version, changes });
}

async function changeTo(scene: Scene, maxLifetimeDays: number | null): Promise<Settings> {
  return update(scene, await restored(scene), { maxLifetimeDays });
}

/** The settings as they are, which is how they are put back after the test. */
async function restored(scene: Scene): Promise<Settings> {
  const before = await scene.orgAdmin.settings.get({});
  scene.afterwards(async () => update(scene, await scene.orgAdmin.settings.get({}), before.secretPolicy));
  return before;
}
