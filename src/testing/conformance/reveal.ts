import { isPortalError } from '../../contract/errors.js';
import type { IssuedSecret, Secret } from '../../contract/secret.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import { historyOf } from './history.js';
import { because, plain } from './in-time.js';
import { deactivate, listed, twoSecrets } from './retirement.js';
import type { Scene } from './scene.js';
import type { SceneTests } from './subject.js';

/** What every backend has to do, whatever it keeps and whomever it shows it. */
export const revealTests: SceneTests = {
  'shows the plaintext of the secret that is named, or says what is missing': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    for (const { secret, clientSecret } of [first, second, first]) {
      const [held] = (await listed(scene, app.id)).filter(({ id }) => id === secret.id);
      assert(held, 'the secret is in the list');
      const shown = await revealOf(scene, app.id, held);
      if (!shown) continue;
      assert(shown.clientSecret === clientSecret, 'the plaintext that is shown is the one of the secret');
      assertEqual(plain(shown.secret), held, 'the secret that comes with its plaintext');
    }
  },

  'says the same of an inactive secret as of an active one': async (scene) => {
    const { app, first } = await twoSecrets(scene);
    const before = await revealOf(scene, app.id, first.secret);
    const off = await deactivate(scene, first.secret, app.id);
    const after = await revealOf(scene, app.id, off);
    assert(after?.clientSecret === before?.clientSecret, 'the plaintext is the same, or shown neither time');
    assertEqual((await listed(scene, app.id))[0], plain(off), 'the secret afterwards');
  },

  'gives no plaintext of a deleted secret': async (scene) => {
    const { app, first } = await twoSecrets(scene);
    await deactivate(scene, first.secret, app.id);
    const target = { appId: app.id, secretId: first.secret.id };
    await scene.developer.secrets.delete(target);
    await assertRefused(scene.developer.secrets.reveal(target), { code: 'not-found' }, 'a deleted secret');
  },

  "finds no secret of another app, of one's own organisation or of another": async (scene) => {
    const { first } = await twoSecrets(scene);
    const [mine, theirs] = [await scene.app(), await scene.app({}, scene.otherTenant)];
    const secretId = first.secret.id;
    const call = scene.developer.secrets.reveal({ appId: mine.id, secretId });
    await assertRefused(call, { code: 'not-found' }, "a secret under another app's id");
    const foreign = scene.otherTenant.secrets.reveal({ appId: theirs.id, secretId });
    await assertRefused(foreign, { code: 'not-found' }, "another tenant's secret under an app of one's own");
  },

  'puts a plaintext that it has shown nowhere else': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    for (const { secret } of [first, second]) await revealOf(scene, app.id, secret);
    const { apps, secrets } = scene.developer;
    const answers = [
      await secrets.list({ appId: app.id }),
      await apps.get({ appId: app.id }),
      await apps.list({ limit: 200 }),
      scene.has('apps.history') && (await apps.history({ appId: app.id })),
    ];
    const text = JSON.stringify(answers);
    for (const { clientSecret } of [first, second]) assert(!text.includes(clientSecret), 'no answer holds a plaintext');
  },
};

export const revealHistoryTests: SceneTests = {
  'is written down each time that a plaintext is shown, and only then': async (scene) => {
    const { app, first, second } = await twoSecrets(scene);
    const shown = [];
    for (const { secret } of [first, second, second]) {
      if (await revealOf(scene, app.id, secret)) shown.unshift(secret.hint);
    }
    const { id } = await scene.developer.viewer.get({});
    const entries = (await historyOf(scene, app.id)).filter(({ action }) => action === 'secret-revealed');
    assertEqual(
      entries.map(({ text, by }) => [text, by?.id]),
      shown.map((hint) => [hint, id]),
      'hints and persons of the entries',
    );
  },
};

/** What is shown; undefined where that is refused, which is checked to be a refusal of the right kind. */
async function revealOf(scene: Scene, appId: string, secret: Secret): Promise<IssuedSecret | undefined> {
  const call = scene.developer.secrets.reveal({ appId, secretId: secret.id });
  if (!secret.revealable) {
    await assertRefused(call, because('not-kept'), 'showing a secret that is not revealable');
    return undefined;
  }
  try {
    return await call;
  } catch (error) {
    if (!isPortalError(error) || error.code !== 'forbidden') throw error;
    assertEqual(
      error.missing.map(({ kind }) => kind),
      ['step-up'],
      'what is missing to show a revealable secret',
    );
    return undefined;
  }
}
