import '../../src/define/secret-manager.js';
import '../../src/define/secret-policy.js';

import { expect, fixture, html, oneEvent } from '@open-wc/testing';

import { people, scenarios } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import type { Settings, SettingsChanges } from '../../src/contract/secret-expiry.js';
import { FakeSession } from './support/fake-session.js';
import { eventually, fill, press, Screen, settle } from './support/forms.js';
import { addManager } from './support/secret-screen.js';
import { type Stage, stage, type StageOptions } from './support/stage.js';

interface PolicyScreen extends Stage {
  host: HTMLElement;
  screen: Screen;
}

interface PolicyOptions extends StageOptions {
  prepare?: (set: Stage) => unknown;
}

async function open({ prepare, ...options }: PolicyOptions = {}): Promise<PolicyScreen> {
  const set = stage({ scenario: scenarios.guide, viewer: people['org-admin'].id, ...options });
  await prepare?.(set);
  const host = await fixture<HTMLElement>(html`<zi-secret-policy .portal=${set.portal}></zi-secret-policy>`);
  return { ...set, host, screen: new Screen(host) };
}

/** As another admin does it. */
async function setMaximum({ store }: Stage, maxLifetimeDays: number | null): Promise<void> {
  const { settings } = store.as(people['org-admin'].id);
  await settings.update({ version: (await settings.get({})).version, changes: { maxLifetimeDays } });
}

const select = (screen: Screen): Promise<HTMLSelectElement> =>
  screen.find<HTMLSelectElement>('combobox', 'Longest lifetime');

const chosen = async (screen: Screen): Promise<string | undefined> => (await select(screen)).selectedOptions[0]?.text;

async function choose(screen: Screen, label: string): Promise<void> {
  const field = await select(screen);
  const option = [...field.options].find(({ text }) => text === label);
  if (!option) throw new Error(`no ${label}`);
  field.value = option.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

const sent = ({ callsOf }: PolicyScreen): SettingsChanges[] =>
  callsOf('settings.update').map(({ input }) => (input as { changes: SettingsChanges }).changes);

describe('<zi-secret-policy>', () => {
  it('says how it stands, with nothing to save yet', async () => {
    const opened = await open();
    const { screen, host } = opened;
    expect([...(await select(screen)).options].map(({ text }) => text)).to.deep.equal([
      'No maximum',
      '30 days',
      '90 days',
      '180 days',
      '365 days',
      'Another number of days…',
    ]);
    expect(await chosen(screen)).to.equal('No maximum');
    expect(screen.text).to.include('A new secret may be made to last for good.');
    const save = screen.get('button', 'Save policy');
    expect(save.getAttribute('aria-disabled')).to.equal('true');
    save.click();
    await settle();
    expect(sent(opened)).to.deep.equal([]);
    await expect(host).to.be.accessible();
  });

  it('sets a maximum, says so and tells the page', async () => {
    const opened = await open();
    const { screen, host, store } = opened;
    await choose(screen, '90 days');
    expect(screen.text).to.include('A new secret expires after 90 days at the latest.');
    const told = oneEvent<CustomEvent<{ settings: Settings }>>(host, 'zi-settings-changed');
    screen.get('button', 'Save policy').click();
    expect((await told).detail.settings.secretPolicy).to.deep.equal({ maxLifetimeDays: 90 });
    await screen.reads('The policy is saved');
    expect(await chosen(screen)).to.equal('90 days');
    expect(screen.get('button', 'Save policy').getAttribute('aria-disabled')).to.equal('true');
    const { secretPolicy } = await store.as(people.developer.id).settings.get({});
    expect(secretPolicy).to.deep.equal({ maxLifetimeDays: 90 });
    await expect(host).to.be.accessible();
  });

  it('takes the maximum away', async () => {
    const opened = await open({ prepare: (set) => setMaximum(set, 30) });
    expect(await chosen(opened.screen)).to.equal('30 days');
    await choose(opened.screen, 'No maximum');
    opened.screen.get('button', 'Save policy').click();
    await opened.screen.reads('The policy is saved');
    expect(sent(opened)).to.deep.equal([{ maxLifetimeDays: null }]);
  });

  it('sets any number of days, by Enter too', async () => {
    const opened = await open();
    const { screen, host } = opened;
    await choose(screen, 'Another number of days…');
    const days = await screen.find<HTMLInputElement>('textbox', 'Days');
    fill(days, ' 45 ');
    await screen.reads('A new secret expires after 45 days at the latest.');
    await expect(host).to.be.accessible();
    days.focus();
    await press('Enter');
    await screen.reads('The policy is saved');
    expect(sent(opened)).to.deep.equal([{ maxLifetimeDays: 45 }]);
    expect(await chosen(screen)).to.equal('Another number of days…');
    expect(screen.get<HTMLInputElement>('textbox', 'Days').value).to.equal('45');
  });

  it('shows the days that stand, and lets them be typed anew', async () => {
    const opened = await open({ prepare: (set) => setMaximum(set, 45) });
    const { screen } = opened;
    const days = await screen.find<HTMLInputElement>('textbox', 'Days');
    expect(days.value).to.equal('45');
    fill(days, '');
    await screen.reads('Give a whole number of days from 1 to 3650.');
    expect(days.value).to.equal('');
    fill(days, '50');
    await settle();
    screen.get('button', 'Save policy').click();
    await screen.reads('The policy is saved');
    expect(sent(opened)).to.deep.equal([{ maxLifetimeDays: 50 }]);
  });

  for (const wrong of ['', '0', '3651', '1.5', '-30', '1e2', 'soon']) {
    it(`says at the field that “${wrong}” is no number of days, and keeps it there`, async () => {
      const opened = await open();
      const { screen } = opened;
      await choose(screen, 'Another number of days…');
      const days = await screen.find<HTMLInputElement>('textbox', 'Days');
      fill(days, wrong);
      await settle();
      screen.get('button', 'Save policy').click();
      await eventually(() => {
        expect(screen.description(days)).to.equal('Give a whole number of days from 1 to 3650.');
      });
      expect(days.getAttribute('aria-invalid')).to.equal('true');
      expect(days.value).to.equal(wrong);
      await screen.focusOn('textbox', 'Days');
      expect(sent(opened)).to.deep.equal([]);
    });
  }

  it('shows what another admin has set meanwhile, and does not overwrite it unseen', async () => {
    const opened = await open();
    const { screen, host } = opened;
    await choose(screen, '90 days');
    await setMaximum(opened, 30);
    screen.get('button', 'Save policy').click();
    await screen.reads('Somebody else has changed the policy meanwhile. This is how it stands now.');
    await eventually(async () => expect(await chosen(screen)).to.equal('30 days'));
    await expect(host).to.be.accessible();
    await choose(screen, '90 days');
    screen.get('button', 'Save policy').click();
    await screen.reads('The policy is saved');
    expect((await opened.portal.backend.settings!.get({})).secretPolicy).to.deep.equal({ maxLifetimeDays: 90 });
  });

  it('says what failed, keeps the choice, and saves it on a second try', async () => {
    const opened = await open({ prepare: ({ store }) => store.failNext('settings.update', new PortalError('server')) });
    const { screen, host } = opened;
    await choose(screen, '90 days');
    screen.get('button', 'Save policy').click();
    await screen.reads('The policy was not saved. Something went wrong on the server. Try again.');
    expect(await chosen(screen)).to.equal('90 days');
    await expect(host).to.be.accessible();
    screen.get('button', 'Save policy').click();
    await screen.reads('The policy is saved');
    expect(screen.text).not.to.include('was not saved');
  });

  it('saves once for two clicks', async () => {
    const opened = await open();
    const { screen, store } = opened;
    await choose(screen, '90 days');
    const release = store.hangNext('settings.update');
    screen.get('button', 'Save policy').click();
    await settle();
    screen.get('button', 'Save policy').click();
    expect(screen.get('button', 'Save policy').getAttribute('aria-busy')).to.equal('true');
    release();
    await screen.reads('The policy is saved');
    expect(sent(opened)).to.have.length(1);
  });
});

describe('<zi-secret-policy> where there is nothing to set', () => {
  it('says what failed when it was read, and reads again', async () => {
    const { screen, host } = await open({
      prepare: ({ store }) => store.failNext('settings.get', new PortalError('server')),
    });
    const retry = await screen.find('button', 'Try again');
    await expect(host).to.be.accessible();
    retry.click();
    expect(await chosen(screen)).to.equal('No maximum');
  });

  it('asks to sign in where nobody is', async () => {
    const { screen, host } = await open({ session: new FakeSession({ status: 'signed-out' }) });
    await screen.find('heading', 'You are signed out');
    expect(screen.has('combobox')).to.equal(false);
    await expect(host).to.be.accessible();
    screen.get('button', 'Sign in').click();
    await select(screen);
  });

  it('keeps the choice while the sign-in has run out', async () => {
    const session = new FakeSession();
    const { screen } = await open({ session });
    await choose(screen, '90 days');
    session.expire();
    await settle();
    expect(await chosen(screen)).to.equal('90 days');
  });

  it('says that somebody without the role may not set it', async () => {
    const { screen, host } = await open({ viewer: people.developer.id });
    await screen.reads('You need the role of ZoomInfo admin.');
    expect(screen.has('combobox')).to.equal(false);
    expect(screen.has('button', 'Save policy')).to.equal(false);
    await expect(host).to.be.accessible();
  });

  for (const [what, without] of [
    ['no settings', (({ settings: _, ...backend }) => backend) satisfies StageOptions['without']],
    [
      'settings that cannot be changed',
      (({ settings: _, ...backend }) => ({
        ...backend,
        settings: { get: () => Promise.reject(new PortalError('server')) },
      })) satisfies StageOptions['without'],
    ],
  ] as const) {
    it(`shows nothing where the backend has ${what}`, async () => {
      const { screen } = await open({ without });
      await settle();
      expect(screen.text).to.equal('');
      expect(screen.has('region')).to.equal(false);
    });
  }
});

describe('<zi-secret-policy> beside a <zi-secret-manager>', () => {
  it('is followed by it at once', async () => {
    const { screen, portal } = await open({
      scenario: {
        ...scenarios.guide,
        apps: scenarios.guide.apps.map((app) => ({ ...app, secrets: app.secrets.slice(0, 1) })),
      },
    });
    const secrets = new Screen(await addManager(portal));
    const expires = (): string[] =>
      [...secrets.get<HTMLSelectElement>('combobox', 'Expires').options].map(({ text }) => text);
    await secrets.find('combobox', 'Expires');
    expect(expires()).to.include('Never');
    await choose(screen, '90 days');
    screen.get('button', 'Save policy').click();
    await eventually(() => {
      expect(expires()).to.deep.equal(['After 30 days', 'After 90 days', 'On a day…']);
    });
    expect(secrets.get<HTMLSelectElement>('combobox', 'Expires').value).to.equal('90');
  });
});
