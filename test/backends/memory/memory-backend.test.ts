import { expect, oneEvent } from '@open-wc/testing';

import { createMemoryBackend, createMemoryStore } from '../../../src/backends/memory/memory-backend.js';
import { people, scenarios } from '../../../src/backends/memory/scenarios.js';
import { encodeBase64 } from '../../../src/contract/base64.js';
import { PortalError } from '../../../src/contract/errors.js';
import { pngImage } from '../../../src/testing/images.js';

const draft = {
  name: 'My Internal App',
  logo: null,
  applicationType: 'internal',
  redirectUris: ['https://app.example/callback'],
  scopes: ['ziapi:search'],
};
const idempotencyKey = 'a-key-for-these-tests';

describe('createMemoryBackend', () => {
  it("shows the guide's apps, newest change first, to the scenario's viewer", async () => {
    const backend = createMemoryBackend({ scenario: scenarios.guide });
    const { items, total } = await backend.apps.list({});
    expect(items.map(({ name }) => name)).to.deep.equal([
      'My New App',
      'Another App',
      'Technographic Enrich',
      'App Create',
    ]);
    expect(total).to.equal(4);
    expect((await backend.viewer.get({})).name).to.equal('Daniel Ortiz');
    backend.dispose();
  });

  it('shows it as somebody else where one is named', async () => {
    const backend = createMemoryBackend({ scenario: scenarios.guide, viewer: people['other-tenant'].id });
    expect((await backend.apps.list({})).items).to.deep.equal([]);
  });

  it('names who made a secret, and gives no plaintext', async () => {
    const backend = createMemoryBackend({ scenario: scenarios.guide });
    const [first, second] = await backend.secrets.list({ appId: 'app-technographic-enrich' });
    expect(first?.createdBy).to.deep.equal({ id: 'person-org-admin', name: 'Olivia Chen' });
    expect(second).to.deep.equal({
      id: 'secret-technographic-enrich-2',
      createdAt: '2025-05-15T15:06:00.000Z',
      createdBy: { id: 'person-developer', name: 'Daniel Ortiz' },
      hint: 'mR5a',
      prefix: 'zis_',
      status: 'active',
      lastUsedAt: '2025-05-20T13:55:00.000Z',
      expiresAt: null,
      retiresAt: null,
      revealable: false,
    });
  });

  it('says what is missing without the package, and without the subscription', async () => {
    const missing = async (scenario: 'no-package' | 'no-subscription') => {
      const error = await rejection(createMemoryBackend({ scenario: scenarios[scenario] }).apps.list({}));
      return (error as PortalError).missing;
    };
    expect(await missing('no-package')).to.deep.equal([{ kind: 'package', anyOf: ['enterprise-api', 'copilot'] }]);
    expect(await missing('no-subscription')).to.deep.equal([{ kind: 'subscription', anyOf: ['devportal'] }]);
  });

  it('lets an owner switch on an app that was not approved, for their own tenant', async () => {
    const backend = createMemoryBackend({ scenario: scenarios.statuses });
    const { version } = await backend.apps.get({ appId: 'app-not-approved' });
    const app = await backend.apps.update({ appId: 'app-not-approved', version, changes: { active: true } });
    expect([app.active, app.status]).to.deep.equal([true, 'not-approved']);
  });

  it('is the same at every run when clock and chance are given', async () => {
    const run = async () => {
      const options = { scenario: scenarios.empty, now: () => 1_747_750_140_000, random: counting() };
      const backend = createMemoryBackend(options);
      const app = await backend.apps.create({ idempotencyKey, draft });
      return [app, await backend.secrets.create({ idempotencyKey, appId: app.id })];
    };
    expect(await run()).to.deep.equal(await run());
    expect((await run())[0]).to.have.property('createdAt', '2025-05-20T14:09:00.000Z');
  });

  it('puts a new app first, also under a clock that stands still in the past', async () => {
    const backend = createMemoryBackend({ scenario: scenarios.guide, now: () => 0 });
    const one = await backend.apps.create({ idempotencyKey, draft });
    const other = await backend.apps.create({
      idempotencyKey: `${idempotencyKey}-2`,
      draft: { ...draft, name: 'Other' },
    });
    const { items } = await backend.apps.list({ limit: 2 });
    expect(items.map(({ id }) => id)).to.deep.equal([other.id, one.id]);
    backend.dispose();
  });

  it('leaves the scenario as it is', async () => {
    const before = JSON.stringify(scenarios.guide);
    const backend = createMemoryBackend({ scenario: scenarios.guide });
    const app = await backend.apps.get({ appId: 'app-my-new-app' });
    await backend.apps.update({ appId: app.id, version: app.version, changes: { name: 'Changed', active: false } });
    await backend.secrets.create({ idempotencyKey, appId: app.id });
    expect(JSON.stringify(scenarios.guide)).to.equal(before);
    backend.dispose();
  });

  it('refuses a draft that no request could carry, by field', async () => {
    const backend = createMemoryBackend({ scenario: scenarios.empty });
    const bad = { ...draft, name: 5, redirectUris: undefined } as unknown as typeof draft;
    const error = (await rejection(backend.apps.create({ idempotencyKey, draft: bad }))) as PortalError;
    expect(error.code).to.equal('validation');
    expect(error.fields).to.have.deep.members([
      { path: 'name', code: 'type' },
      { path: 'redirectUris', code: 'required' },
    ]);
  });
});

describe('logos of a memory backend', () => {
  it('can be loaded by an image until the last backend that has them is disposed of', async () => {
    const own = encodeBase64(pngImage({ width: 777 }));
    const apps = scenarios.guide.apps.map((app) => ({ ...app, logo: own }));
    const backends = [1, 2].map(() => createMemoryBackend({ scenario: { ...scenarios.guide, apps } }));
    const pages = await Promise.all(backends.map((backend) => backend.apps.list({ limit: 100 })));
    const [logo, ...others] = pages.flatMap(({ items }) => items.map((app) => app.logo!));
    for (const other of others) expect(other).to.deep.equal(logo);
    backends[0]!.dispose();
    // Twice is as good as once.
    backends[0]!.dispose();
    const image = await loaded(logo!.url);
    expect([image.naturalWidth, image.naturalHeight]).to.deep.equal([logo!.width, logo!.height]);
    backends[1]!.dispose();
    expect(await rejection(fetch(logo!.url))).to.be.instanceOf(TypeError);
  });

  it('are let go when they are replaced and when their app is deleted', async () => {
    const backend = createMemoryBackend({ scenario: scenarios.empty });
    const made = await backend.apps.create({ idempotencyKey, draft: { ...draft, logo: encodeBase64(pngImage()) } });
    const changes = { logo: encodeBase64(pngImage({ width: 500 })) };
    const replaced = await backend.apps.update({ appId: made.id, version: made.version, changes });
    expect(await rejection(fetch(made.logo!.url))).to.be.instanceOf(TypeError);
    await loaded(replaced.logo!.url);
    await backend.apps.delete({ appId: made.id, version: replaced.version });
    expect(await rejection(fetch(replaced.logo!.url))).to.be.instanceOf(TypeError);
  });
});

describe('createMemoryStore', () => {
  it('shows one set of data to colleagues', async () => {
    const store = createMemoryStore({ scenario: scenarios.empty });
    const made = await store.as(people.developer.id).apps.create({ idempotencyKey, draft });
    expect(await store.as(people['org-admin'].id).apps.get({ appId: made.id })).to.deep.equal(made);
  });

  it('answers nobody it does not know', async () => {
    const store = createMemoryStore({ scenario: scenarios.empty });
    expect(await rejection(store.as('stranger').viewer.get({}))).to.have.property('code', 'unauthenticated');
  });

  it('fails the next call of an operation as told, and then works again', async () => {
    const { store, apps, viewer } = createMemoryBackend({ scenario: scenarios.empty });
    store.failNext('apps.list', new PortalError('rate-limited', { retryAfter: 3 }), { times: 2 });
    await viewer.get({});
    for (let call = 0; call < 2; call += 1) {
      expect(await rejection(apps.list({}))).to.include({ code: 'rate-limited', retryAfter: 3 });
    }
    expect((await apps.list({})).items).to.deep.equal([]);
  });

  it('fails until it is told to stop', async () => {
    const { store, apps } = createMemoryBackend({ scenario: scenarios.empty });
    const stop = store.failNext('apps.list', new PortalError('server'), { times: Infinity });
    for (let call = 0; call < 3; call += 1) expect(await rejection(apps.list({}))).to.have.property('code', 'server');
    stop();
    expect((await apps.list({})).items).to.deep.equal([]);
  });

  it('loses an answer after the work was done, so that only the key saves the retry', async () => {
    const { store, apps } = createMemoryBackend({ scenario: scenarios.empty });
    store.failNext('apps.create', new PortalError('network'), { afterwards: true });
    expect(await rejection(apps.create({ idempotencyKey, draft }))).to.have.property('code', 'network');
    const retried = await apps.create({ idempotencyKey, draft });
    expect((await apps.list({})).items).to.deep.equal([retried]);
  });

  it('lets a call hang until it is let go', async () => {
    const { store, apps } = createMemoryBackend({ scenario: scenarios.empty });
    const release = store.hangNext('apps.list');
    const hanging = apps.list({});
    await apps.list({});
    expect(await Promise.race([hanging, Promise.resolve('still waiting')])).to.equal('still waiting');
    release();
    expect((await hanging).total).to.equal(0);
  });

  it('lets a hanging call be aborted', async () => {
    const { store, apps } = createMemoryBackend({ scenario: scenarios.empty });
    store.hangNext('apps.list');
    const controller = new AbortController();
    const hanging = apps.list({}, { signal: controller.signal });
    await Promise.resolve();
    controller.abort();
    expect(await rejection(hanging)).to.have.property('name', 'AbortError');
  });

  it('takes its time, and does nothing when aborted meanwhile', async () => {
    const { apps } = createMemoryBackend({ scenario: scenarios.empty, latency: 20 });
    const controller = new AbortController();
    const creation = apps.create({ idempotencyKey, draft }, { signal: controller.signal });
    expect(await Promise.race([creation, soon()])).to.equal('soon');
    controller.abort();
    expect(await rejection(creation)).to.have.property('name', 'AbortError');
    expect((await apps.list({})).total).to.equal(0);
  });
});

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('it was to be refused'),
    (error: unknown) => error,
  );
}

async function loaded(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await oneEvent(image, 'load'); // not decode(), which waits for a page in the background to be shown
  return image;
}

async function soon(): Promise<'soon'> {
  await Promise.resolve();
  return 'soon';
}

/** 0, 1, 2 and so on in place of random bytes. */
function counting(): (length: number) => Uint8Array {
  let next = 0;
  return (length) => Uint8Array.from({ length }, () => (next += 1) % 256);
}
