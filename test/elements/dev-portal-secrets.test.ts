import '../../src/define/dev-portal.js';

import { expect, fixture, html } from '@open-wc/testing';

import { people, scenarios } from '../../src/backends/memory/scenarios.js';
import { DevPortalDriver } from './support/dev-portal-driver.js';
import { itWith } from './support/engine.js';
import { eventually, type Screen, settle } from './support/forms.js';
import { stage, type StageOptions } from './support/stage.js';

const name = 'Another App';
const address = '#/apps/app-another-app';
const question = 'Leave without saving?';

async function show(options: StageOptions = {}, routing?: 'hash'): Promise<DevPortalDriver> {
  const { portal } = stage(options);
  return new DevPortalDriver(
    await fixture<HTMLElement>(html`<zi-dev-portal .portal=${portal} routing=${routing ?? ''}></zi-dev-portal>`),
  );
}

/** With an app's new secret on screen that nobody has kept. */
async function withNewSecret(
  routing?: 'hash',
  options?: StageOptions,
): Promise<{ portal: DevPortalDriver; secrets: Screen }> {
  const portal = await show(options, routing);
  (await (await portal.list()).loaded()).get('button', name).click();
  const { secrets } = await portal.details(name);
  (await secrets.find('button', 'Generate New Secret')).click();
  await secrets.find('dialog', 'Your new client secret');
  return { portal, secrets };
}

/** As browsers do with their own button the second time in a row, or without the Navigation API. */
function letNobodyHoldBack(): void {
  const { navigation } = globalThis as unknown as { navigation?: EventTarget };
  if (!navigation) return;
  const hold = (event: Event): void => {
    if ((event as Event & { navigationType: string }).navigationType === 'traverse') event.stopImmediatePropagation();
  };
  navigation.addEventListener('navigate', hold);
  cleanups.push(() => {
    navigation.removeEventListener('navigate', hold);
  });
}

const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

const secretOn = (secrets: Screen): string => secrets.get<HTMLInputElement>('textbox', 'Client secret').value;

describe('<zi-dev-portal> and a new secret that is not kept', () => {
  beforeEach(() => {
    sessionStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('asks before its app is left, and has it still when told to stay', async () => {
    const { portal, secrets } = await withNewSecret();
    const plaintext = secretOn(secrets);
    portal.back.click();
    await portal.find('heading', question);
    await expect(portal.host).to.be.accessible();
    portal.get('button', 'Stay').click();
    await portal.gone('dialog');
    expect(secretOn(secrets)).to.equal(plaintext);
  });

  it('leaves without it when told to', async () => {
    const { portal } = await withNewSecret();
    portal.back.click();
    (await portal.find('button', 'Leave')).click();
    await (await portal.list()).loaded();
    expect(portal.parts).to.deep.equal(['zi-app-list']);
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(true);
  });

  it('asks nothing once the person has said that they stored it', async () => {
    const { portal, secrets } = await withNewSecret();
    secrets.get('checkbox').click();
    portal.back.click();
    await (await portal.list()).loaded();
    expect(portal.has('heading', question)).to.equal(false);
  });

  it('asks while the host’s vault has not taken it', async () => {
    const { portal } = await withNewSecret(undefined, { onSecretIssued: () => new Promise(() => undefined) });
    portal.back.click();
    await portal.find('heading', question);
  });

  itWith('the Navigation API', 'is held with its own warning when the browser goes back', async () => {
    const { portal, secrets } = await withNewSecret('hash');
    history.back();
    await secrets.reads('You haven’t copied the secret.');
    expect(location.hash).to.equal(address);
    secrets.get('button', 'Close without the secret').click();
    await secrets.gone('dialog');
    history.back();
    await (await portal.list()).loaded();
    expect(location.hash).to.equal('');
  });

  it('asks when the browser goes back and cannot be held, with the address still the app’s', async () => {
    letNobodyHoldBack();
    const { portal, secrets } = await withNewSecret('hash');
    const plaintext = secretOn(secrets);
    expect(location.hash).to.equal(address);
    history.back();
    await portal.find('heading', question);
    expect(location.hash).to.equal(address);
    portal.get('button', 'Stay').click();
    await portal.gone('dialog');
    await settle();
    expect(location.hash).to.equal(address);
    expect(secretOn(secrets)).to.equal(plaintext);
  });

  it('leaves for where the browser went when told to', async () => {
    letNobodyHoldBack();
    const { portal } = await withNewSecret('hash');
    history.back();
    (await portal.find('button', 'Leave')).click();
    await (await portal.list()).loaded();
    await eventually(() => {
      expect(location.hash).to.equal('#/apps');
    });
    expect(portal.has('heading', question)).to.equal(false);
  });
});

describe('the Users place of <zi-dev-portal>', () => {
  it('has the policy for secrets below the people', async () => {
    const portal = await show({ scenario: scenarios.users });
    (await portal.find('button', 'Users')).click();
    const policy = (await portal.part('zi-secret-policy')).shadowRoot!;
    await eventually(() => {
      expect(policy.querySelector('select')?.selectedOptions[0]?.text).to.equal('No maximum');
    });
    await expect(portal.host).to.be.accessible();
  });

  it('has none where the backend has no settings', async () => {
    const portal = await show({
      scenario: scenarios.users,
      viewer: people['org-admin'].id,
      without: ({ settings: _, ...backend }) => backend,
    });
    (await portal.find('button', 'Users')).click();
    await portal.part('zi-subscription-manager');
    await settle();
    expect((await portal.part('zi-secret-policy')).shadowRoot!.textContent.trim()).to.equal('');
  });
});
