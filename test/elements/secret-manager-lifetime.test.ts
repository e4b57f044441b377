import { expect } from '@open-wc/testing';

import type { MemoryStore } from '../../src/backends/memory/memory-backend.js';
import { scenarios } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import type { SecretTerms } from '../../src/contract/secret.js';
import { eventually, fill, type Screen, settle } from './support/forms.js';
import {
  appId,
  day,
  dialogTitle,
  generate,
  oneSecret,
  openSecrets,
  rows,
  type SecretOptions,
  type SecretScreen,
} from './support/secret-screen.js';

const admin = 'person-org-admin';

/** The organization's maximum, set by its admin. */
async function setMaximum(store: MemoryStore, maxLifetimeDays: number | null): Promise<void> {
  const { settings } = store.as(admin);
  await settings.update({ version: (await settings.get({})).version, changes: { maxLifetimeDays } });
}

const open = (maximum: number | null = null, options: SecretOptions = {}): Promise<SecretScreen> =>
  openSecrets({ scenario: oneSecret, prepare: (store) => setMaximum(store, maximum), ...options });

const field = (screen: Screen): Promise<HTMLSelectElement> => screen.find<HTMLSelectElement>('combobox', 'Expires');

async function choices(screen: Screen): Promise<{ labels: string[]; chosen: string | undefined }> {
  const { options, selectedOptions } = await field(screen);
  return { labels: [...options].map(({ text }) => text), chosen: selectedOptions[0]?.text };
}

async function choose(screen: Screen, label: string): Promise<void> {
  const select = await field(screen);
  const option = [...select.options].find(({ text }) => text === label);
  if (!option) throw new Error(`no ${label}`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The field of a day, once it is there. */
const dayField = (screen: Screen): Promise<HTMLInputElement> =>
  eventually(() => {
    const found = screen.root.querySelector<HTMLInputElement>('[aria-label="Last day"]');
    if (!found) throw new Error('no field');
    return found;
  });

/** So many days from now, where the person is, at the end of that day and as the field gives it. */
function dayAhead(days: number): { end: Date; text: string } {
  const at = new Date();
  const end = new Date(at.getFullYear(), at.getMonth(), at.getDate() + days, 23, 59, 59);
  const two = (number: number): string => String(number).padStart(2, '0');
  return { end, text: `${end.getFullYear()}-${two(end.getMonth() + 1)}-${two(end.getDate())}` };
}

interface Sent {
  idempotencyKey: string;
  terms?: SecretTerms;
}
const sent = ({ callsOf }: SecretScreen): Sent[] => callsOf('secrets.create').map(({ input }) => input as Sent);

async function close(screen: Screen): Promise<void> {
  screen.get('checkbox').click();
  screen.get('button', 'Done').click();
  await screen.gone('dialog');
}

describe('<zi-secret-manager> and how long a new secret lasts', () => {
  it('is for good unless something else is chosen', async () => {
    const opened = await open();
    const { screen, host } = opened;
    expect(await choices(screen)).to.deep.equal({
      labels: ['Never', 'After 30 days', 'After 90 days', 'After 180 days', 'After 365 days', 'On a day…'],
      chosen: 'Never',
    });
    await expect(host).to.be.accessible();
    const plaintext = await generate(screen);
    await close(screen);
    expect(sent(opened)[0]?.terms).to.deep.equal({ expiresAt: null });
    expect(screen.get('row', new RegExp(plaintext.slice(-4))).textContent).to.include('Never');
  });

  it('is as many days as were chosen, and the next one is for good again', async () => {
    const opened = await open(null, { scenario: { ...scenarios.guide, apps: withoutSecrets() } });
    const { screen } = opened;
    await choose(screen, 'After 90 days');
    const from = Date.now();
    await generate(screen);
    const until = Date.now();
    await close(screen);
    const at = Date.parse(sent(opened)[0]?.terms?.expiresAt ?? '');
    expect(at).to.be.within(from + 90 * day, until + 90 * day);
    const [made] = await opened.backend.secrets.list({ appId });
    expect(made?.expiresAt).to.equal(new Date(at).toISOString());
    expect((await choices(screen)).chosen).to.equal('Never');
  });

  it('lasts to the end of the day that was chosen, where the person is', async () => {
    const opened = await open();
    const { screen, host } = opened;
    const { end, text } = dayAhead(10);
    await choose(screen, 'On a day…');
    fill(await dayField(screen), text);
    await expect(host).to.be.accessible();
    await generate(screen);
    expect(sent(opened)[0]?.terms).to.deep.equal({ expiresAt: end.toISOString() });
  });

  it('asks for the day where none was chosen', async () => {
    const { screen, callsOf } = await open();
    await choose(screen, 'On a day…');
    const last = await dayField(screen);
    screen.get('button', 'Generate New Secret').click();
    await screen.reads('Choose a day.');
    expect(screen.description(last)).to.equal('Choose a day.');
    await eventually(() => expect(screen.focused === last, 'focus').to.equal(true));
    expect(callsOf('secrets.create')).to.have.length(0);
  });

  it('says at the field that a day is past, and keeps it there', async () => {
    const { screen, host } = await open();
    await choose(screen, 'On a day…');
    const last = await dayField(screen);
    fill(last, dayAhead(-1).text);
    screen.get('button', 'Generate New Secret').click();
    await screen.reads('Choose a day that is still to come.');
    expect(screen.description(last)).to.equal('Choose a day that is still to come.');
    expect(last.value).to.equal(dayAhead(-1).text);
    expect(screen.text).not.to.include('The secret was not changed');
    await expect(host).to.be.accessible();
    fill(last, dayAhead(1).text);
    await generate(screen);
  });
});

describe('<zi-secret-manager> and the organization’s maximum', () => {
  it('offers what it allows, the maximum first of all', async () => {
    const { screen } = await open(60);
    expect(await choices(screen)).to.deep.equal({
      labels: ['After 30 days', 'After 60 days', 'On a day…'],
      chosen: 'After 60 days',
    });
    expect(screen.description(await field(screen))).to.equal('Your organization lets a secret last 60 days at most.');
  });

  it('offers the maximum once where it is one of the usual spans', async () => {
    const { screen } = await open(90);
    expect(await choices(screen)).to.deep.equal({
      labels: ['After 30 days', 'After 90 days', 'On a day…'],
      chosen: 'After 90 days',
    });
  });

  it('says at the field that a day is beyond it', async () => {
    const { screen } = await open(60);
    await choose(screen, 'On a day…');
    const last = await dayField(screen);
    fill(last, dayAhead(62).text);
    screen.get('button', 'Generate New Secret').click();
    const problem = 'Your organization lets a secret last 60 days at most.';
    await screen.reads(problem);
    expect(screen.description(last)).to.equal(problem);
    expect(last.value).to.equal(dayAhead(62).text);
    await eventually(() => expect(screen.focused === last, 'focus').to.equal(true));
  });

  it('says so at the field where it was set meanwhile, and offers what it allows', async () => {
    const { screen, store, host } = await open();
    await field(screen);
    await setMaximum(store, 30);
    screen.get('button', 'Generate New Secret').click();
    const problem = 'Your organization lets a secret last 30 days at most.';
    await screen.reads(problem);
    await eventually(async () => {
      expect(await choices(screen)).to.deep.equal({ labels: ['After 30 days', 'On a day…'], chosen: 'After 30 days' });
    });
    const select = await field(screen);
    expect(screen.description(select)).to.include(problem);
    expect(select.getAttribute('aria-invalid')).to.equal('true');
    await screen.focusOn('combobox', 'Expires');
    await expect(host).to.be.accessible();
    await generate(screen);
    expect(screen.has('dialog', dialogTitle)).to.equal(true);
  });

  it('is nothing to choose from where the backend has no settings', async () => {
    const opened = await open(null, {
      without: ({ settings: _, ...backend }) => backend,
    });
    await rows(opened.screen);
    await settle();
    expect(opened.screen.has('combobox')).to.equal(false);
    await generate(opened.screen);
    expect(Object.keys(sent(opened)[0] ?? {})).to.have.members(['appId', 'idempotencyKey']);
  });

  it('is the backend’s own business where the settings cannot be read', async () => {
    const opened = await open(30, {
      prepare: async (store) => {
        await setMaximum(store, 30);
        store.failNext('settings.get', new PortalError('server'), { times: Infinity });
      },
    });
    await generate(opened.screen);
    expect(sent(opened)[0]?.terms).to.equal(undefined);
    const [, made] = await opened.backend.secrets.list({ appId });
    expect(Date.parse(made?.expiresAt ?? '') - Date.now()).to.be.within(29 * day, 30 * day);
  });
});

describe('<zi-secret-manager> and a secret whose answer was lost', () => {
  it('asks again for the same one, until the same millisecond', async () => {
    const opened = await open();
    const { screen, store, backend } = opened;
    await choose(screen, 'After 30 days');
    store.failNext('secrets.create', new PortalError('network'), { afterwards: true });
    screen.get('button', 'Generate New Secret').click();
    await screen.reads('The server can’t be reached.');
    expect((await choices(screen)).chosen, 'as it was').to.equal('After 30 days');
    await generate(screen);
    const [first, second, ...more] = sent(opened);
    expect(more).to.deep.equal([]);
    expect(first?.terms?.expiresAt).to.be.a('string');
    expect(second).to.deep.equal(first);
    expect(await backend.secrets.list({ appId })).to.have.length(2);
  });

  it('asks for another one where another end was chosen', async () => {
    const opened = await open();
    const { screen, store } = opened;
    store.failNext('secrets.create', new PortalError('network'));
    (await screen.find('button', 'Generate New Secret')).click();
    await screen.reads('The server can’t be reached.');
    await choose(screen, 'After 30 days');
    await generate(screen);
    const [first, second] = sent(opened);
    expect(first?.terms).to.deep.equal({ expiresAt: null });
    expect(second?.idempotencyKey).not.to.equal(first?.idempotencyKey);
    expect(second?.terms?.expiresAt).to.be.a('string');
  });
});

function withoutSecrets(): (typeof scenarios.guide)['apps'] {
  return scenarios.guide.apps.map((app) => (app.id === appId ? { ...app, secrets: [] } : app));
}
