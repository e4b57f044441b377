import type { App } from '../../contract/app.js';
import { assert, assertEqual, assertRefused } from './assert.js';
import { everyCall } from './every-call.js';
import type { SceneTests } from './subject.js';
import { makeTarget } from './target.js';

const underReview = { code: 'conflict', fields: [{ path: 'active', code: 'under-review' }] } as const;

export const appsTests: SceneTests = {
  'makes an internal app approved and on': async (scene) => {
    const app = await scene.app({ applicationType: 'internal' });
    assertEqual([app.applicationType, app.status, app.active], ['internal', 'approved', true], 'type, status, active');
  },

  'makes a partner app under review and off': async (scene) => {
    const app = await scene.app({ applicationType: 'partner' });
    const expected = ['partner', 'under-review', false];
    assertEqual([app.applicationType, app.status, app.active], expected, 'type, status, active');
  },

  'keeps what was drafted, redirect URIs to the letter': async (scene) => {
    const redirectUris = [
      'https://App.Example/Callback?from=zi',
      'http://127.0.0.1:8123/callback',
      'http://localhost/',
      'http://[::1]:9000/cb',
      'com.example.app:/callback',
    ];
    const draft = await scene.draft({ redirectUris });
    const app = await scene.developer.apps.create({ idempotencyKey: scene.unique(), draft });
    assertEqual(app.name, draft.name, 'name');
    assertEqual(app.redirectUris, redirectUris, 'redirect URIs');
    assertEqual(app.scopes, draft.scopes, 'scopes');
    assertEqual(app.logo, null, 'logo');
  },

  'stores a name in Unicode NFC without outer blanks': async (scene) => {
    const label = scene.unique('Cafe\u0301');
    const app = await scene.app({ name: `  ${label} \t` });
    assertEqual(app.name, label.normalize('NFC'), 'name');
  },

  'gives every app a client ID of its own': async (scene) => {
    const [one, other] = [await scene.app(), await scene.app()];
    assert(one.clientId !== '' && one.clientId !== other.clientId, 'two apps have two client IDs');
    assert(one.id !== other.id, 'two apps have two ids');
  },

  'gives the same app by get and in the list': async (scene) => {
    const app = await scene.app();
    assertEqual(await scene.developer.apps.get({ appId: app.id }), app, 'the app by get');
    const listed = (await scene.allApps()).filter(({ id }) => id === app.id);
    assertEqual(listed, [app], 'the app in the list');
  },

  'changes what an update names and nothing else': async (scene) => {
    const app = await scene.app();
    const changes = { name: scene.unique('Renamed'), redirectUris: ['https://new.example/cb', 'https://b.example/cb'] };
    const updated = await scene.developer.apps.update({ appId: app.id, version: app.version, changes });
    const { version, updatedAt } = updated;
    assert(version !== app.version, 'the version is a new one');
    assert(Date.parse(updatedAt) >= Date.parse(app.updatedAt), 'the time of the last change does not go back');
    assertEqual(updated, { ...app, ...changes, version, updatedAt }, 'the updated app');
    assertEqual(await scene.developer.apps.get({ appId: app.id }), updated, 'the app by get');
  },

  'switches an approved app off and on again': async (scene) => {
    const app = await scene.app();
    const off = await switchApp(app, false);
    assertEqual([off.active, off.status], [false, 'approved'], 'active and status after switching off');
    const on = await switchApp(off, true);
    assertEqual([on.active, on.status], [true, 'approved'], 'active and status after switching on');

    function switchApp({ id, version }: App, active: boolean): Promise<App> {
      return scene.developer.apps.update({ appId: id, version, changes: { active } });
    }
  },

  'refuses to switch on an app under review, whatever else the update holds': async (scene) => {
    const app = await scene.app({ applicationType: 'partner' });
    for (const changes of [{ active: true }, { active: true, name: scene.unique('Renamed') }]) {
      const call = scene.developer.apps.update({ appId: app.id, version: app.version, changes });
      await assertRefused(call, underReview, 'switching on');
    }
    assertEqual(await scene.developer.apps.get({ appId: app.id }), app, 'the app afterwards');
  },

  'lets an app under review be edited and stay off': async (scene) => {
    const app = await scene.app({ applicationType: 'partner' });
    const changes = { active: false, name: scene.unique('Renamed') };
    const updated = await scene.developer.apps.update({ appId: app.id, version: app.version, changes });
    const expected = [changes.name, false, 'under-review'];
    assertEqual([updated.name, updated.active, updated.status], expected, 'name, active, status');
  },

  'keeps an internal app as it is while it only asks to become a partner app': async (scene) => {
    const app = await scene.app({ applicationType: 'internal' });
    const changes = { applicationType: 'partner', name: scene.unique('Renamed') };
    const updated = await scene.developer.apps.update({ appId: app.id, version: app.version, changes });
    const expected = [changes.name, 'internal', 'approved', true];
    const { name, applicationType, status, active } = updated;
    assertEqual([name, applicationType, status, active], expected, 'name, type, status, active');
    assertEqual(await scene.developer.apps.get({ appId: app.id }), updated, 'the app by get');
  },

  'approves a partner app that becomes an internal one': async (scene) => {
    const app = await scene.app({ applicationType: 'partner' });
    const changes = { applicationType: 'internal' };
    const updated = await scene.developer.apps.update({ appId: app.id, version: app.version, changes });
    assertEqual([updated.applicationType, updated.status], ['internal', 'approved'], 'type and status');
  },

  'deletes an app with its secrets and frees its name': async (scene) => {
    const target = await makeTarget(scene);
    const { appId } = target;
    const { name: freed } = await scene.developer.apps.get({ appId });
    await scene.developer.apps.delete({ appId, version: target.versions.app });
    for (const { name, operation, call } of everyCall((needs) => scene.able(needs), target)) {
      const isAbout = operation.path.includes('{appId}') || operation.path.includes('{reviewId}');
      if (isAbout) await assertRefused(call(), { code: 'not-found' }, `${name} of the deleted app`);
    }
    const apps = await scene.allApps();
    assert(!apps.some(({ id }) => id === appId), 'the deleted app is not in the list');
    await scene.app({ name: freed });
  },

  'finds nothing under an id that nobody gave': async (scene) => {
    const draft = await scene.draft();
    for (const appId of [
      'nobody',
      '00000000-0000-4000-8000-000000000000',
      '12',
      "' or 1=1 --",
      '../viewer',
      'ä %2e?#',
    ]) {
      const versions = { app: '1', review: '1', user: '1', settings: '1' };
      const ids = { appId, secretId: 'nobody', reviewId: appId, userId: appId };
      const target = { ...ids, versions, draft, idempotencyKey: scene.unique() };
      for (const { name, operation, call } of everyCall((needs) => scene.able(needs), target)) {
        if (operation.path.includes('{')) await assertRefused(call(), { code: 'not-found' }, `${name} of ${appId}`);
      }
    }
  },

  'keeps its data when a caller changes an answer': async (scene) => {
    const app = await scene.app();
    const mine = await scene.developer.apps.get({ appId: app.id });
    try {
      mine.name = 'changed by the caller';
      mine.redirectUris.push('https://changed.example/');
    } catch {
      // A frozen answer is as good.
    }
    assertEqual(await scene.developer.apps.get({ appId: app.id }), app, 'the app afterwards');
  },
};
