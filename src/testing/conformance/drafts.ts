import { encodeBase64 } from '../../contract/base64.js';
import { checkDraft } from '../../contract/draft.js';
import { gifImage, jpegImage, pngImage } from '../images.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import { type BadDraft, badDrafts } from './bad-drafts.js';
import { refusedFields, type Scene } from './scene.js';
import type { SceneTests } from './subject.js';

export const draftsTests: SceneTests = {
  ...Object.fromEntries(
    badDrafts().map((bad) => [`refuses at its field: ${bad.what}`, (scene: Scene) => refuses(scene, bad)]),
  ),

  "refuses a scope whose package the organisation lacks, and takes it where it doesn't": async (scene) => {
    const scopes = [await scene.lockedScope()];
    await refuses(scene, { what: 'locked scope', part: { scopes }, problems: [{ path: 'scopes', code: 'locked' }] });
    const app = await scene.app({ scopes }, scene.otherTenant);
    assertEqual(app.scopes, scopes, 'scopes of the app in the organisation that has the package');
  },

  'names every refused field of a draft at once': async (scene) => {
    const part = {
      name: '',
      logo: '%%%',
      applicationType: 'public',
      redirectUris: ['/a', 'ftp://b.example'],
      scopes: [],
    };
    const problems = [
      { path: 'name', code: 'required' },
      { path: 'logo', code: 'damaged' },
      { path: 'applicationType', code: 'unknown' },
      { path: 'redirectUris/0', code: 'relative' },
      { path: 'redirectUris/1', code: 'scheme' },
      { path: 'scopes', code: 'required' },
    ];
    await refuses(scene, { what: 'everything wrong', part, problems });
  },

  'makes nothing of a refused draft': async (scene) => {
    const draft = await scene.draft({ scopes: [] });
    const call = scene.developer.apps.create({ idempotencyKey: scene.unique(), draft });
    await assertRefused(call, { code: 'validation' }, 'a draft without a scope');
    const apps = await scene.allApps();
    assert(!apps.some(({ name }) => name === draft.name), 'no app of that name is in the list');
    await scene.app({ name: draft.name });
  },

  'refuses a name that another app of the tenant has, also in capitals, with blanks or in another Unicode form': async (
    scene,
  ) => {
    const name = scene.unique('Caf\u00e9');
    const [holder, other] = [await scene.app({ name }), await scene.app()];
    const taken = refusedFields({ path: 'name', code: 'taken' });
    for (const same of [name, name.toUpperCase(), ` ${name} `, name.normalize('NFD')]) {
      const draft = await scene.draft({ name: same });
      const creation = scene.developer.apps.create({ idempotencyKey: scene.unique(), draft });
      await assertRefused(creation, taken, `creating ${same}`);
      const target = { appId: other.id, version: other.version, changes: { name: same } };
      await assertRefused(scene.developer.apps.update(target), taken, `renaming to ${same}`);
    }
    const changes = { name: name.toUpperCase() };
    const renamed = await scene.developer.apps.update({ appId: holder.id, version: holder.version, changes });
    assertEqual(renamed.name, changes.name, 'its own name in capitals');
  },

  'takes one of five creations at once under one name': async (scene) => {
    const draft = await scene.draft();
    const calls = Array.from({ length: 5 }, () =>
      scene.developer.apps.create({ idempotencyKey: scene.unique(), draft }),
    );
    const results = await Promise.allSettled(calls);
    assertEqual(results.filter(({ status }) => status === 'fulfilled').length, 1, 'creations that were taken');
    const taken = refusedFields({ path: 'name', code: 'taken' });
    for (const result of results) {
      if (result.status === 'rejected')
        await assertRefused(Promise.reject(result.reason), taken, 'the other creations');
    }
  },

  'lets another tenant use the same name': async (scene) => {
    const app = await scene.app();
    const theirs = await scene.app({ name: app.name }, scene.otherTenant);
    assertEqual(theirs.name, app.name, 'name of the other tenant');
  },

  'takes a PNG, a JPEG and a GIF, and gives their size and an address': async (scene) => {
    const size = { width: 421, height: 123 };
    for (const bytes of [pngImage(size), jpegImage(size), gifImage(size)]) {
      const app = await scene.app({ logo: encodeBase64(bytes) });
      assertEqual([app.logo?.width, app.logo?.height], [421, 123], 'size of the logo');
      assert(app.logo?.url, 'the logo has an address');
    }
  },

  'takes a logo of just 1,000,000 bytes': async (scene) => {
    const app = await scene.app({ logo: encodeBase64(pngImage({ byteLength: 1_000_000 })) });
    assert(app.logo, 'the app has a logo');
  },

  'keeps, replaces and takes away a logo by update': async (scene) => {
    const { developer } = scene;
    const made = await scene.app({ logo: encodeBase64(pngImage()) });
    const kept = await developer.apps.update({ appId: made.id, version: made.version, changes: { active: false } });
    assertEqual(kept.logo, made.logo, 'the logo after another change');
    const logo = encodeBase64(pngImage({ width: 500, height: 200 }));
    const replaced = await developer.apps.update({ appId: made.id, version: kept.version, changes: { logo } });
    assertEqual([replaced.logo?.width, replaced.logo?.height], [500, 200], 'size of the new logo');
    const bare = await developer.apps.update({ appId: made.id, version: replaced.version, changes: { logo: null } });
    assertEqual(bare.logo, null, 'the logo that was taken away');
  },

  'takes as many redirect URIs as the policy allows, and a scope named twice once': async (scene) => {
    const redirectUris = Array.from({ length: 20 }, (_, index) => `https://app.example/callback/${index}`);
    const scope = await scene.openScope();
    const app = await scene.app({ redirectUris, scopes: [scope, scope] });
    assertEqual(app.redirectUris, redirectUris, 'redirect URIs');
    assertEqual(app.scopes, [scope], 'scopes');
  },
};

/** By creation and by update alike, and with the verdict that a form has from the same rules. */
export async function refuses(scene: Scene, { what, part, problems }: BadDraft): Promise<void> {
  const { developer } = scene;
  const [draft, app] = [await scene.draft(part), await scene.app()];
  const creation = developer.apps.create({ idempotencyKey: scene.unique(), draft });
  await assertRefused(creation, refusedFields(...problems), `creation, ${what}`);
  const update = developer.apps.update({ appId: app.id, version: app.version, changes: part });
  await assertRefused(update, refusedFields(...problems), `update, ${what}`);
  assertEqual(await developer.apps.get({ appId: app.id }), app, 'the app after the refused update');
  const [catalog, { packages }] = await Promise.all([developer.scopes.list({}), developer.viewer.get({})]);
  assertEqual(checkDraft(draft, { catalog, packages }).problems, problems, `the form's verdict, ${what}`);
}
