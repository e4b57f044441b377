import type { App, AppChanges } from '../../contract/app.js';
import { maxMetadataKeys, maxMetadataValueLength } from '../../contract/metadata.js';
import type { BadDraft } from './bad-drafts.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import { refuses } from './drafts.js';
import { actionsOf, historyOf } from './history.js';
import { refusedFields, type Scene } from './scene.js';
import type { SceneTests } from './subject.js';

export const metadataTests: SceneTests = {
  'keeps what a draft carries, to the letter': async (scene) => {
    const metadata = { team: ' Revenue <b>Ops</b> 😀 ', 'cost-center_2': 'line one\nline two', '0': '\\ " %s ${x}' };
    const app = await scene.app({ metadata });
    assertEqual(app.metadata, metadata, 'metadata');
    assertEqual(await scene.developer.apps.get({ appId: app.id }), app, 'the app by get');
    const listed = (await scene.allApps()).find(({ id }) => id === app.id);
    assertEqual(listed?.metadata, metadata, 'metadata in the list');
  },

  'gives an app without any an empty set, and takes an empty value for none': async (scene) => {
    assertEqual((await scene.app()).metadata, {}, 'metadata of an app without any');
    assertEqual((await scene.app({ metadata: { team: '' } })).metadata, {}, 'metadata of an empty value');
  },

  'changes the keys that an update names, takes the empty ones away and leaves the others': async (scene) => {
    const app = await scene.app({ metadata: { team: 'Sales', region: 'EMEA', owner: 'Ada' } });
    const changed = await update(scene, app, { metadata: { team: 'Finance', region: '', tier: '1' } });
    const expected = { team: 'Finance', owner: 'Ada', tier: '1' };
    assertEqual(changed.metadata, expected, 'metadata');
    assert(changed.version !== app.version, 'the version is a new one');
    const renamed = await update(scene, changed, { name: scene.unique('Renamed') });
    assertEqual(renamed.metadata, expected, 'metadata after an update that names none');
    assertEqual((await update(scene, renamed, { metadata: {} })).metadata, expected, 'metadata after an empty change');
  },

  'changes them at once, whatever the type and the review of the app': async (scene) => {
    for (const applicationType of ['internal', 'partner']) {
      const app = await scene.app({ applicationType });
      const { version, updatedAt, ...changed } = await update(scene, app, { metadata: { team: 'Sales' } });
      const { version: old, updatedAt: earlier, ...rest } = app;
      assertEqual(changed, { ...rest, metadata: { team: 'Sales' } }, `the ${applicationType} app`);
      assert(version !== old && Date.parse(updatedAt) >= Date.parse(earlier), 'version and time are those of a change');
    }
  },

  'takes just as many and as long as the rules say': async (scene) => {
    const metadata = Object.fromEntries(
      Array.from({ length: maxMetadataKeys }, (_, index) => [
        `k${index}`.padEnd(40, 'x'),
        'x'.repeat(maxMetadataValueLength),
      ]),
    );
    const app = await scene.app({ metadata });
    assertEqual(app.metadata, metadata, 'metadata');
    const [first = ''] = Object.keys(metadata);
    const swapped = await update(scene, app, { metadata: { [first]: '', other: 'x' } });
    assertEqual(Object.keys(swapped.metadata ?? {}).length, maxMetadataKeys, 'keys after one was swapped for another');
    const call = update(scene, swapped, { metadata: { 'one-more': 'x' } });
    await assertRefused(call, refusedFields(tooMany), 'one key more by update');
  },

  ...Object.fromEntries(badMetadata().map((one) => [`refuses ${one.what}`, (scene: Scene) => refuses(scene, one)])),

  'refuses a key of idempotency that was used with other metadata': async (scene) => {
    const idempotencyKey = scene.unique();
    const draft = await scene.draft({ metadata: { team: 'Sales' } });
    await scene.developer.apps.create({ idempotencyKey, draft });
    const call = scene.developer.apps.create({ idempotencyKey, draft: { ...draft, metadata: { team: 'Finance' } } });
    await assertRefused(call, refusedFields({ path: 'idempotencyKey', code: 'reused' }), 'the same key');
  },

  'lets another organisation neither see nor change them': async (scene) => {
    const app = await scene.app({ metadata: { team: 'Sales' } });
    const call = scene.otherTenant.apps.update({
      appId: app.id,
      version: app.version,
      changes: { metadata: { team: '' } },
    });
    await assertRefused(call, { code: 'not-found' }, 'their update');
    assertEqual(await scene.developer.apps.get({ appId: app.id }), app, 'the app afterwards');
  },
};

export const metadataHistoryTests: SceneTests = {
  'tells each key that changed, and nothing of a change that is none': async (scene) => {
    const app = await scene.app({ metadata: { team: 'Sales', region: 'EMEA' } });
    const changed = await update(scene, app, { metadata: { team: 'Finance', region: '', tier: '1' } });
    await update(scene, changed, { metadata: { tier: '1', region: '' } });
    const entries = await historyOf(scene, app.id);
    assertEqual(actionsOf(entries), ['updated', 'created'], 'actions');
    const expected = [
      { path: 'metadata/region', before: ['EMEA'], after: [] },
      { path: 'metadata/team', before: ['Sales'], after: ['Finance'] },
      { path: 'metadata/tier', before: [], after: ['1'] },
    ];
    const byPath = entries[0]?.changes.toSorted((one, other) => (one.path < other.path ? -1 : 1));
    assertEqual(byPath, expected, 'what was changed');
  },
};

/** Of a backend that keeps none. */
export const noMetadataTests: SceneTests = {
  'takes a draft and a change that carry some, and loses nothing else': async (scene) => {
    const app = await scene.app({ metadata: { team: 'Sales' } });
    assertEqual(app.metadata, undefined, 'metadata of the new app');
    const name = scene.unique('Renamed');
    const changed = await update(scene, app, { name, metadata: { team: 'Finance' } });
    assertEqual([changed.name, changed.metadata], [name, undefined], 'name and metadata after an update');
  },
};

const tooMany = { path: 'metadata', code: 'too-many', limit: maxMetadataKeys };

function badMetadata(): BadDraft[] {
  const bad = (
    what: string,
    metadata: Record<string, string>,
    path: string,
    code: string,
    limit?: number,
  ): BadDraft => ({
    ...{ what: `metadata with ${what}`, part: { metadata } },
    problems: [{ path, code, ...(limit !== undefined && { limit }) }],
  });
  const many = Object.fromEntries(Array.from({ length: maxMetadataKeys + 1 }, (_, index) => [`key-${index}`, 'x']));
  return [
    bad('21 keys', many, 'metadata', 'too-many', maxMetadataKeys),
    bad('a key of 41 characters', { ['k'.repeat(41)]: 'x' }, 'metadata', 'malformed'),
    bad('a key in capitals', { Team: 'x' }, 'metadata', 'malformed'),
    bad('an empty key', { '': 'x' }, 'metadata', 'malformed'),
    bad('a key that begins with a line', { _team: 'x' }, 'metadata', 'malformed'),
    bad('a value of 501 characters', { team: 'x'.repeat(501) }, 'metadata/team', 'too-long', maxMetadataValueLength),
    bad('a NUL', { team: 'a\u0000b' }, 'metadata/team', 'malformed'),
    bad('half of a character', { team: 'a\ud800' }, 'metadata/team', 'malformed'),
  ];
}

function update(scene: Scene, { id: appId, version }: App, changes: AppChanges): Promise<App> {
  return scene.developer.apps.update({ appId, version, changes });
}
