import type { App } from '../../contract/app.js';
import type { HistoryEntry } from '../../contract/history.js';
import { type IssuedSecret, longestRetirement, type Secret } from '../../contract/secret.js';
import { assertEqual, assertRefused } from './assert.js';
import { actionsOf, historyOf } from './history.js';
import { after, assertIssuer, because, day, hour, instant, minute, plain, soon, untilInactive } from './in-time.js';
import { refusedFields, type Scene } from './scene.js';
import type { SceneTests } from './subject.js';

export const retirementTests: SceneTests = {
  'lets one of two secrets work on until a time': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    const at = after(first.secret, hour);
    const retiring = await retire(scene, first.secret, app.id, at);
    assertEqual(plain(retiring), { ...plain(first.secret), retiresAt: at }, 'the retiring secret');
    assertEqual(await listed(scene, app.id), [plain(retiring), plain(second.secret)], 'the list');
    const takes = [first.clientSecret, second.clientSecret];
    await assertIssuer(scene, app, { takes }, 'before the time has come');
  },

  'stops a secret when its time has come, until it is activated again': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    const { retiresAt } = await soon((at) => retire(scene, first.secret, app.id, at), scene);
    const retired = await untilInactive(scene, app.id, first.secret.id);
    assertEqual(instant(retired.retiresAt), instant(retiresAt), 'when it became inactive');
    await assertIssuer(scene, app, { takes: [second.clientSecret], refuses: [first.clientSecret] }, 'afterwards');
    await assertRefused(deactivate(scene, second.secret, app.id), because('last-active'), 'deactivating the other');
    const again = retire(scene, first.secret, app.id, after(first.secret, hour));
    await assertRefused(again, because('not-active'), 'retiring a retired secret');
    const active = await scene.developer.secrets.activate({ appId: app.id, secretId: first.secret.id });
    // The issuer has not seen it before it was retired, nor since.
    assertEqual(plain(active), { ...plain(retired), status: 'active', retiresAt: null }, 'the secret activated again');
    await assertIssuer(scene, app, { takes: [first.clientSecret] }, 'after the activation');
  },

  'lets a secret that was retired be deleted': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    await soon((at) => retire(scene, first.secret, app.id, at), scene);
    await untilInactive(scene, app.id, first.secret.id);
    await scene.developer.secrets.delete({ appId: app.id, secretId: first.secret.id });
    assertEqual(await listed(scene, app.id), [plain(second.secret)], 'the list');
  },

  'is put off and brought forward': async (scene) => {
    const { app, first } = await twoSecrets(scene);
    for (const ahead of [2 * hour, 20 * day, hour]) {
      const at = after(first.secret, ahead);
      assertEqual(instant((await retire(scene, first.secret, app.id, at)).retiresAt), at, 'the time in the answer');
      const [secret] = await listed(scene, app.id);
      assertEqual([secret?.status, secret?.retiresAt], ['active', at], 'status and time in the list');
    }
  },

  'is taken back by an activation': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    await retire(scene, first.secret, app.id, after(first.secret, hour));
    const active = await scene.developer.secrets.activate({ appId: app.id, secretId: first.secret.id });
    assertEqual(plain(active), plain(first.secret), 'the secret');
    assertEqual(await listed(scene, app.id), [plain(first.secret), plain(second.secret)], 'the list');
    await deactivate(scene, second.secret, app.id);
  },

  'is over when the secret is deactivated at once': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    await retire(scene, first.secret, app.id, after(first.secret, hour));
    const off = await deactivate(scene, first.secret, app.id);
    assertEqual([off.status, instant(off.retiresAt)], ['inactive', null], 'status and time');
    await assertIssuer(scene, app, { takes: [second.clientSecret], refuses: [first.clientSecret] }, 'afterwards');
  },

  'is refused to the only active secret': async (scene) => {
    const app = await scene.app();
    const only = await scene.secret(app.id);
    const at = after(only.secret, hour);
    await assertRefused(retire(scene, only.secret, app.id, at), because('last-active'), 'retiring the only secret');
    const other = await scene.secret(app.id);
    await deactivate(scene, other.secret, app.id);
    const call = retire(scene, only.secret, app.id, at);
    await assertRefused(call, because('last-active'), 'retiring one beside an inactive one');
    assertEqual((await listed(scene, app.id))[0], plain(only.secret), 'the secret afterwards');
  },

  'keeps the other secret from stopping': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    await retire(scene, first.secret, app.id, after(first.secret, hour));
    const before = await listed(scene, app.id);
    for (const ahead of [hour / 2, hour, 2 * hour]) {
      const call = retire(scene, second.secret, app.id, after(first.secret, ahead));
      await assertRefused(call, because('other-retiring'), 'retiring the other as well');
    }
    const call = deactivate(scene, second.secret, app.id);
    await assertRefused(call, because('other-retiring'), 'deactivating the other');
    assertEqual(await listed(scene, app.id), before, 'the list afterwards');
  },

  'is refused to an inactive secret': async (scene) => {
    const { app, first } = await twoSecrets(scene);
    const off = await deactivate(scene, first.secret, app.id);
    const call = retire(scene, first.secret, app.id, after(first.secret, hour));
    await assertRefused(call, because('not-active'), 'retiring an inactive secret');
    assertEqual((await listed(scene, app.id))[0], plain(off), 'the secret afterwards');
  },

  'is refused for a time that has passed, and for one that is too far away': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    const times = { past: [-day, -minute], 'too-late': [longestRetirement + day, 400 * day] } as const;
    for (const [code, aheads] of Object.entries(times)) {
      for (const ahead of aheads) {
        const call = retire(scene, first.secret, app.id, after(first.secret, ahead));
        await assertRefused(call, refusedFields({ path: 'at', code }), `retiring at a time that is ${code}`);
      }
    }
    assertEqual(await listed(scene, app.id), [plain(first.secret), plain(second.secret)], 'the list afterwards');
    await retire(scene, first.secret, app.id, after(first.secret, longestRetirement));
  },

  'frees no place for a third secret, and lets none be deleted': async (scene) => {
    const { app, first } = await twoSecrets(scene);
    await retire(scene, first.secret, app.id, after(first.secret, hour));
    await assertRefused(scene.secret(app.id), because('max-secrets'), 'a third beside a retiring one');
    const call = scene.developer.secrets.delete({ appId: app.id, secretId: first.secret.id });
    await assertRefused(call, because('still-active'), 'deleting a retiring secret');
  },

  'is for a secret of the app that is named': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    const other = await scene.app();
    await scene.secret(other.id);
    const call = retire(scene, first.secret, other.id, after(first.secret, hour));
    await assertRefused(call, { code: 'not-found' }, "retiring another app's secret");
    assertEqual(await listed(scene, app.id), [plain(first.secret), plain(second.secret)], 'the list afterwards');
  },

  'is for one of two secrets that are retired at once': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    const calls = [first, second].map(({ secret }) => retire(scene, secret, app.id, after(secret, hour)));
    await assertOneTaken(calls, ['other-retiring'], 'retirements');
    const times = (await listed(scene, app.id)).filter(({ retiresAt }) => retiresAt !== null);
    assertEqual(times.length, 1, 'secrets that will stop');
  },

  'is taken, or the deactivation of the other, when both are asked for at once': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    const calls = [
      retire(scene, first.secret, app.id, after(first.secret, hour)),
      deactivate(scene, second.secret, app.id),
    ];
    await assertOneTaken(calls, ['other-retiring', 'last-active'], 'retirement and deactivation');
    const staying = (await listed(scene, app.id)).filter((one) => one.status === 'active' && one.retiresAt === null);
    assertEqual(staying.length, 1, 'active secrets that stay');
  },
};

export const retirementHistoryTests: SceneTests = {
  'tells when a retirement was set, moved and taken back, and of no other call': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    const [early, late] = [after(first.secret, hour), after(first.secret, 2 * hour)];
    const before = await historyOf(scene, app.id);
    await retire(scene, first.secret, app.id, early);
    await retire(scene, first.secret, app.id, early);
    await retire(scene, first.secret, app.id, late);
    await assertRefused(retire(scene, second.secret, app.id, early), because('other-retiring'), 'the other secret');
    await scene.developer.secrets.activate({ appId: app.id, secretId: first.secret.id });
    await scene.developer.secrets.activate({ appId: app.id, secretId: first.secret.id });
    const entries = (await historyOf(scene, app.id)).slice(0, -before.length);
    const actions = ['secret-retirement-cancelled', 'secret-retirement-set', 'secret-retirement-set'];
    assertEqual(actionsOf(entries), actions, 'actions');
    const { hint } = first.secret;
    assertEqual(
      entries.map(({ text }) => text),
      [hint, hint, hint],
      'hints',
    );
    const [, moved, set] = entries;
    assertEqual(timesOf(set), [{ path: 'retiresAt', before: [], after: [early] }], 'what was set');
    assertEqual(timesOf(moved), [{ path: 'retiresAt', before: [early], after: [late] }], 'what was moved');
    const viewer = await scene.developer.viewer.get({});
    assertEqual(
      entries.map(({ by }) => by?.id),
      [viewer.id, viewer.id, viewer.id],
      'by whom',
    );
  },

  'tells of an activation after the time has come, and of none that took it back': async (scene) => {
    const { app, first } = await twoSecrets(scene);
    await soon((at) => retire(scene, first.secret, app.id, at), scene);
    await untilInactive(scene, app.id, first.secret.id);
    const before = await historyOf(scene, app.id);
    await scene.developer.secrets.activate({ appId: app.id, secretId: first.secret.id });
    const entries = await historyOf(scene, app.id);
    assertEqual(actionsOf(entries.slice(0, -before.length)), ['secret-activated'], 'actions');
  },
};

interface TwoSecrets {
  app: App;
  first: IssuedSecret;
  second: IssuedSecret;
}

export async function twoSecrets(scene: Scene): Promise<TwoSecrets> {
  const app = await scene.app();
  return { app, first: await scene.secret(app.id), second: await scene.secret(app.id) };
}

export function retire(scene: Scene, { id: secretId }: Secret, appId: string, at: string): Promise<Secret> {
  return scene.developer.secrets.retire({ appId, secretId, retirement: { at } });
}

export function deactivate(scene: Scene, { id: secretId }: Secret, appId: string): Promise<Secret> {
  return scene.developer.secrets.deactivate({ appId, secretId });
}

export async function listed(scene: Scene, appId: string): Promise<Secret[]> {
  return (await scene.developer.secrets.list({ appId })).map(plain);
}

async function assertOneTaken(calls: Promise<Secret>[], reasons: string[], what: string): Promise<void> {
  const results = await Promise.allSettled(calls);
  assertEqual(results.filter(({ status }) => status === 'fulfilled').length, 1, `${what} that were taken`);
  for (const result of results) {
    if (result.status === 'fulfilled') continue;
    const error = await assertRefused(Promise.reject(result.reason), { code: 'conflict' }, 'the other call');
    const known = error.fields.filter(({ path, code }) => path === 'secrets' && reasons.includes(code));
    assertEqual(known.length, 1, `${what}: reasons of the refusal that it can have`);
  }
}

function timesOf(entry: HistoryEntry | undefined): unknown {
  return entry?.changes.map(({ path, before, after: then }) => ({
    path,
    before: before.map(instant),
    after: then.map(instant),
  }));
}
