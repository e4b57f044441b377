import type { IssuedSecret } from '../../contract/secret.js';
import { longestLifetime, soonestExpiry } from '../../contract/secret-expiry.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import { after, assertIssuer, because, day, hour, instant, minute, plain, soon, untilInactive } from './in-time.js';
import { deactivate, listed, retire, twoSecrets } from './retirement.js';
import { refusedFields, type Scene } from './scene.js';
import type { SceneTests } from './subject.js';

/** Of a backend that tells its settings, whatever they are. */
export const expiryTests: SceneTests = {
  'gives a new secret the end that was asked for': async (scene) => {
    const app = await scene.app();
    const at = after(app, hour);
    const { secret, clientSecret } = await secretUntil(scene, app.id, at);
    assertEqual([secret.status, instant(secret.expiresAt)], ['active', at], 'status and end');
    assertEqual(await listed(scene, app.id), [plain(secret)], 'the list');
    await assertIssuer(scene, app, { takes: [clientSecret] }, 'before its end');
  },

  'gives a new secret the end that the organisation sets, where nothing was asked for': async (scene) => {
    const { secretPolicy } = await scene.developer.settings.get({});
    const { secret } = await scene.secret((await scene.app()).id);
    assertEndsAfter(secret, secretPolicy.maxLifetimeDays);
  },

  'refuses an end that has passed, or is too far away': async (scene) => {
    const { secretPolicy } = await scene.developer.settings.get({});
    const app = await scene.app();
    const limit = secretPolicy.maxLifetimeDays ?? longestLifetime;
    for (const ahead of [-minute, -400 * day]) {
      const past = refusedFields({ path: 'expiresAt', code: 'past' });
      await assertRefused(secretUntil(scene, app.id, after(app, ahead)), past, 'an end in the past');
    }
    const late = refusedFields({ path: 'expiresAt', code: 'max-lifetime', limit });
    await assertRefused(secretUntil(scene, app.id, after(app, (limit + 1) * day)), late, 'an end too far away');
    assertEqual(await listed(scene, app.id), [], 'the list afterwards');
  },

  'takes a key again after a refusal, with the end corrected': async (scene) => {
    const app = await scene.app();
    const input = { appId: app.id, idempotencyKey: scene.unique() };
    const { secrets } = scene.developer;
    const past = secrets.create({ ...input, terms: { expiresAt: after(app, -minute) } });
    await assertRefused(past, refusedFields({ path: 'expiresAt', code: 'past' }), 'an end in the past');
    const { secret } = await secrets.create({ ...input, terms: { expiresAt: after(app, hour) } });
    assertEqual(await listed(scene, app.id), [plain(secret)], 'the list');
    const other = secrets.create({ ...input, terms: { expiresAt: after(app, 2 * hour) } });
    const reused = refusedFields({ path: 'idempotencyKey', code: 'reused' });
    await assertRefused(other, reused, 'the same key with another end');
  },

  'tells with each app when its next secret runs out, in the list as alone, without a new version': async (scene) => {
    const app = await scene.app();
    assertEqual(await expiryOf(scene, app.id), null, 'of an app without secrets');
    const { secret: late } = await secretUntil(scene, app.id, after(app, 2 * hour));
    assertEqual(await expiryOf(scene, app.id), instant(late.expiresAt), 'of one secret');
    const { secret: early } = await secretUntil(scene, app.id, after(app, hour));
    assertEqual(await expiryOf(scene, app.id), instant(early.expiresAt), 'of two secrets');
    await deactivate(scene, early, app.id);
    assertEqual(await expiryOf(scene, app.id), instant(late.expiresAt), 'after a deactivation');
    await scene.developer.secrets.activate({ appId: app.id, secretId: early.id });
    assertEqual(await expiryOf(scene, app.id), instant(early.expiresAt), 'after an activation');
    await deactivate(scene, early, app.id);
    await scene.developer.secrets.delete({ appId: app.id, secretId: early.id });
    assertEqual(await expiryOf(scene, app.id), instant(late.expiresAt), 'after a deletion');
    const { version, updatedAt } = await scene.developer.apps.get({ appId: app.id });
    assertEqual([version, updatedAt], [app.version, app.updatedAt], 'version and last change of the app');
  },

  'ends a secret for good when its time has come, also the only one': async (scene) => {
    const app = await scene.app();
    const { secret, clientSecret } = await soon((at) => secretUntil(scene, app.id, at), scene);
    const expired = await untilInactive(scene, app.id, secret.id);
    assertEqual(instant(expired.expiresAt), instant(secret.expiresAt), 'its end');
    await assertIssuer(scene, app, { refuses: [clientSecret] }, 'after its end');
    const target = { appId: app.id, secretId: secret.id };
    await assertRefused(scene.developer.secrets.activate(target), because('expired'), 'activating an expired secret');
    assertEqual(await expiryOf(scene, app.id), instant(secret.expiresAt), 'the end of the app, which has come');
    const next = await scene.secret(app.id);
    await assertIssuer(scene, app, { takes: [next.clientSecret], refuses: [clientSecret] }, 'after the next one');
    const last = deactivate(scene, next.secret, app.id);
    await assertRefused(last, because('last-active'), 'deactivating the only one that works');
    await assertRefused(scene.secret(app.id), because('max-secrets'), 'a third beside an expired one');
    await scene.developer.secrets.delete(target);
    const left = (await listed(scene, app.id)).map(({ id }) => id);
    assertEqual(left, [next.secret.id], 'secrets that are left');
    assertEqual(await expiryOf(scene, app.id), instant(next.secret.expiresAt), 'the next end of the app');
  },

  'takes the deactivation of an expired secret as done, and warns of it no longer': async (scene) => {
    const app = await scene.app();
    const { secret } = await soon((at) => secretUntil(scene, app.id, at), scene);
    await untilInactive(scene, app.id, secret.id);
    assertEqual((await deactivate(scene, secret, app.id)).status, 'inactive', 'the status in the answer');
    assertEqual(await expiryOf(scene, app.id), null, 'an end of which nobody has to be warned');
    const call = scene.developer.secrets.activate({ appId: app.id, secretId: secret.id });
    await assertRefused(call, because('expired'), 'activating an expired secret that was deactivated');
  },
};

/** Of a backend that has both. */
export const retirementExpiryTests: SceneTests = {
  'lets no secret retire at a time when the other has run out': async (scene) => {
    const app = await scene.app();
    const { secret: stays } = await secretUntil(scene, app.id, after(app, 2 * hour));
    const { secret: goes } = await scene.secret(app.id);
    for (const ahead of [2 * hour, 3 * hour]) {
      const call = retire(scene, goes, app.id, after(app, ahead));
      await assertRefused(call, because('other-expires'), 'retiring after the end of the other');
    }
    assertEqual(await listed(scene, app.id), [plain(stays), plain(goes)], 'the list afterwards');
    await retire(scene, goes, app.id, after(app, 2 * hour - minute));
    const later = retire(scene, goes, app.id, after(app, 3 * hour));
    await assertRefused(later, because('other-expires'), 'putting it off until after the end of the other');
  },

  'retires no secret that has run out, nor one beside it': async (scene) => {
    const app = await scene.app();
    const { secret } = await soon((at) => secretUntil(scene, app.id, at), scene);
    const { secret: other } = await scene.secret(app.id);
    await untilInactive(scene, app.id, secret.id);
    const at = after(other, hour);
    await assertRefused(retire(scene, secret, app.id, at), because('expired'), 'retiring an expired secret');
    await assertRefused(retire(scene, other, app.id, at), because('last-active'), 'retiring the only one that works');
  },

  'does not warn of the end of a secret that is retired by then': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    await deactivate(scene, second.secret, app.id);
    await scene.developer.secrets.delete({ appId: app.id, secretId: second.secret.id });
    const { secret } = await secretUntil(scene, app.id, after(app, 2 * hour));
    await retire(scene, secret, app.id, after(app, 3 * hour));
    assertEqual(await expiryOf(scene, app.id), instant(secret.expiresAt), 'where it runs out before it retires');
    await retire(scene, secret, app.id, after(app, hour));
    assertEqual(await expiryOf(scene, app.id), instant(first.secret.expiresAt), 'where it retires before it runs out');
    await scene.developer.secrets.activate({ appId: app.id, secretId: secret.id });
    assertEqual(await expiryOf(scene, app.id), instant(secret.expiresAt), 'after the retirement was taken back');
  },
};

/** @param expiresAt Null for never. */
export function secretUntil(scene: Scene, appId: string, expiresAt: string | null): Promise<IssuedSecret> {
  return scene.developer.secrets.create({ appId, idempotencyKey: scene.unique(), terms: { expiresAt } });
}

/** The end of a secret that was made by the organisation's rule: a minute is more than a call takes. */
export function assertEndsAfter(secret: IssuedSecret['secret'], days: number | null): void {
  if (days === null) return assertEqual(instant(secret.expiresAt), null, 'the end of a secret that may last');
  assert(secret.expiresAt, 'a secret ends where the organisation has a maximum');
  const off = Date.parse(secret.expiresAt) - Date.parse(after(secret, days * day));
  assert(Math.abs(off) < minute, `a secret ends after ${days} days: it is ${off} ms off`);
}

/** What an app says of its secrets, which is the same in the list, and follows what the secrets say. */
async function expiryOf(scene: Scene, appId: string): Promise<string | null> {
  const { apps, secrets } = scene.developer;
  const app = await apps.get({ appId });
  const { items } = await apps.list({ search: app.clientId, limit: 200 });
  const inList = items.find(({ id }) => id === appId);
  assertEqual(instant(inList?.secretExpiresAt), instant(app.secretExpiresAt), 'the end in the list and of the app');
  const held = await secrets.list({ appId });
  // An answer's status does not tell an expired secret, which counts, from one that was deactivated.
  if (!held.some(({ status, expiresAt }) => status === 'inactive' && expiresAt)) {
    assertEqual(instant(app.secretExpiresAt), instant(soonestExpiry(held)), "the soonest of the secrets' ends");
  }
  return instant(app.secretExpiresAt);
}
