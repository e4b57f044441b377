import { expect } from '@open-wc/testing';

import { eventually, fill, press, settle } from './support/forms.js';
import {
  ago,
  ahead,
  appId,
  day,
  guideStands,
  hour,
  openSecrets,
  rotating,
  rows,
  type SecretOptions,
  type SecretScreen,
  withoutUses,
} from './support/secret-screen.js';

const opener = 'Deactivate: Secret that ends with 9bTx';
const idle = { lastUsedAt: ago(3 * day) };
const inUse = { lastUsedAt: ago(2 * hour) };
const minute = 60_000;

/** Both are in place, and the old one is not used any more. */
const calm = (): SecretOptions => ({ scenario: rotating(idle, inUse) });

async function ask(options: SecretOptions): Promise<SecretScreen> {
  const opened = await openSecrets(options);
  (await opened.screen.find('button', opener)).click();
  await opened.screen.find('dialog', 'Deactivate this secret?');
  return opened;
}

function choose({ screen }: SecretScreen, label: string): HTMLSelectElement {
  const field = screen.get<HTMLSelectElement>('combobox', 'When');
  const option = [...field.options].find(({ textContent }) => textContent === label);
  if (!option) throw new Error(`no ${label}`);
  field.value = option.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return field;
}

/** As the field takes it, in the browser's own time. */
function localTime(milliseconds: number): string {
  const at = new Date(milliseconds);
  return new Date(milliseconds - at.getTimezoneOffset() * minute).toISOString().slice(0, 16);
}

async function timeField({ screen }: SecretScreen): Promise<HTMLInputElement> {
  return eventually(() => {
    const field = screen.root.querySelector<HTMLInputElement>('dialog [aria-label="Date and time"]');
    if (!field) throw new Error('no field');
    return field;
  });
}

const times = ({ callsOf }: SecretScreen): string[] =>
  callsOf('secrets.retire').map(({ input }) => (input as { retirement: { at: string } }).retirement.at);

describe('<zi-secret-manager> and the deactivation of a secret now', () => {
  it('needs no more than a click where the secret is idle and the other one is in use', async () => {
    const opened = await ask(calm());
    expect(opened.screen.has('textbox')).to.equal(false);
    opened.screen.get('button', 'Deactivate').click();
    await opened.screen.reads('Secret deactivated');
    expect(await rows(opened.screen)).to.deep.equal(['9bTx Inactive', 'mR5a Active']);
    expect(opened.callsOf('secrets.retire')).to.have.length(0);
  });

  it('needs no more than a click where the backend cannot tell', async () => {
    const opened = await ask({ scenario: rotating(inUse), without: withoutUses });
    expect(opened.screen.has('textbox')).to.equal(false);
    opened.screen.get('button', 'Deactivate').click();
    await opened.screen.reads('Secret deactivated');
  });

  for (const [risk, scenario, warning] of [
    [
      'was used in the last day',
      rotating(inUse, inUse),
      'It was last used 2 hours ago. Whatever uses it stops working',
    ],
    [
      'is the only one in use',
      rotating(idle),
      'The other secret, which ends with mR5a, has never been used. Unless it is',
    ],
  ] as const) {
    it(`has the ending typed where the secret ${risk}`, async () => {
      const opened = await ask({ scenario });
      const { host, screen } = opened;
      expect(screen.text).to.include(warning);
      expect(screen.get('button', 'Deactivate').getAttribute('aria-disabled')).to.equal('true');
      await expect(host).to.be.accessible();
      fill(screen.get('textbox', 'Type 9bTx to confirm'), '9bTx');
      await eventually(() => {
        expect(screen.get('button', 'Deactivate').getAttribute('aria-disabled')).to.equal(null);
      });
      screen.get('button', 'Deactivate').click();
      await screen.reads('Secret deactivated');
      expect(await rows(screen)).to.deep.equal(['9bTx Inactive', 'mR5a Active']);
    });
  }

  for (const wrong of ['', 'mR5a', '9btx', '9bTx9bTx']) {
    it(`does nothing with “${wrong}” in the field, neither by click nor by Enter`, async () => {
      const opened = await ask({ scenario: rotating(inUse, inUse) });
      const field = opened.screen.get<HTMLInputElement>('textbox', 'Type 9bTx to confirm');
      fill(field, wrong);
      await settle();
      opened.screen.get('button', 'Deactivate').click();
      field.focus();
      await press('Enter');
      await settle();
      expect(opened.screen.has('dialog', 'Deactivate this secret?')).to.equal(true);
      expect(field.value).to.equal(wrong);
      expect(opened.callsOf('secrets.deactivate')).to.have.length(0);
    });
  }

  it('is confirmed by Enter in the field with the right ending', async () => {
    const { screen } = await ask({ scenario: rotating(inUse, inUse) });
    const field = screen.get('textbox', 'Type 9bTx to confirm');
    fill(field, '9bTx');
    await settle();
    field.focus();
    await press('Enter');
    await screen.reads('Secret deactivated');
  });

  it('starts the next question empty', async () => {
    const { screen } = await ask({ scenario: rotating(inUse, inUse) });
    fill(screen.get('textbox', 'Type 9bTx to confirm'), '9bTx');
    await press('Escape');
    await screen.gone('dialog');
    screen.get('button', opener).click();
    expect((await screen.find<HTMLInputElement>('textbox', 'Type 9bTx to confirm')).value).to.equal('');
  });

  it('is off while the end of the other one is set, and says why', async () => {
    const { host, screen, callsOf } = await openSecrets({ scenario: rotating({}, { retiresAt: ahead(day) }) });
    const button = await screen.find('button', opener);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(screen.description(button)).to.equal(
      'The other secret is about to become inactive. Keep that one active first.',
    );
    button.click();
    await settle();
    expect(screen.has('dialog')).to.equal(false);
    expect(callsOf('secrets.deactivate')).to.have.length(0);
    await expect(host).to.be.accessible();
    screen.get('button', 'Keep active: Secret that ends with mR5a').click();
    await screen.reads('The secret stays active');
    await eventually(() => {
      expect(screen.get('button', opener).getAttribute('aria-disabled')).to.equal(null);
    });
  });
});

describe('<zi-secret-manager> and the deactivation of a secret later', () => {
  it('offers now, spans of time and a time', async () => {
    const { screen, host } = await ask(calm());
    const { options } = screen.get<HTMLSelectElement>('combobox', 'When');
    expect([...options].map(({ textContent }) => textContent)).to.deep.equal([
      'Now',
      'In 15 minutes',
      'In 1 hour',
      'In 1 day',
      'In 7 days',
      'In 30 days',
      'At a time…',
    ]);
    await expect(host).to.be.accessible();
  });

  for (const [label, span] of [
    ['In 15 minutes', 15 * minute],
    ['In 30 days', 30 * day],
  ] as const) {
    it(`sets the end ${label.toLowerCase()}, without anything typed, and can be taken back`, async () => {
      const opened = await ask({ scenario: rotating(inUse, inUse) });
      const { screen } = opened;
      choose(opened, label);
      const from = Date.now();
      (await screen.find('button', 'Deactivate then')).click();
      await screen.reads('The secret becomes inactive on ');
      const [at = ''] = times(opened);
      expect(Date.parse(at)).to.be.within(from + span, Date.now() + span);
      const [shown] = await rows(screen);
      expect(shown).to.match(/^9bTx Active until /);
      screen.get('button', 'Keep active: Secret that ends with 9bTx').click();
      await screen.reads('The secret stays active');
      await screen.gone('button', /^Keep/);
      expect(await rows(screen)).to.deep.equal(['9bTx Active', 'mR5a Active']);
    });
  }

  it('sets the time that was chosen, to the minute and where the person is', async () => {
    const opened = await ask(calm());
    const at = Math.floor(Date.now() / minute) * minute + 5 * hour;
    choose(opened, 'At a time…');
    fill(await timeField(opened), localTime(at));
    await expect(opened.host).to.be.accessible();
    opened.screen.get('button', 'Deactivate then').click();
    await opened.screen.reads('The secret becomes inactive on ');
    expect(times(opened)).to.deep.equal([new Date(at).toISOString()]);
    await guideStands(
      opened.screen,
      'Generate a new secret (Done)',
      'Put it to use (Done)',
      'See that it works (Done)',
      'Deactivate the old one (Next)',
      'Delete the old one',
    );
  });

  for (const [time, offset, problem] of [
    ['past', -2 * hour, 'Choose a time that is still to come.'],
    ['too late', 31 * day, 'Choose a time within the next 30 days.'],
  ] as const) {
    it(`says at the field that a time is ${time}, keeps it there, and takes another one`, async () => {
      const opened = await ask(calm());
      const { screen, host } = opened;
      const wrong = localTime(Date.now() + offset);
      choose(opened, 'At a time…');
      const field = await timeField(opened);
      fill(field, wrong);
      screen.get('button', 'Deactivate then').click();
      await screen.reads(problem);
      expect(screen.description(field)).to.equal(problem);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(field.value).to.equal(wrong);
      await expect(host).to.be.accessible();
      fill(field, localTime(Date.now() + day));
      await eventually(() => expect(screen.text).not.to.include(problem));
      screen.get('button', 'Deactivate then').click();
      await screen.reads('The secret becomes inactive on ');
    });
  }

  it('asks for the time where none was chosen', async () => {
    const opened = await ask(calm());
    choose(opened, 'At a time…');
    const field = await timeField(opened);
    opened.screen.get('button', 'Deactivate then').click();
    await opened.screen.reads('Choose a time.');
    expect(opened.screen.description(field)).to.equal('Choose a time.');
    expect(opened.callsOf('secrets.retire')).to.have.length(0);
  });

  it('says so where the other one runs out before', async () => {
    const opened = await ask({ scenario: rotating(idle, { ...inUse, expiresAt: ahead(2 * day) }) });
    choose(opened, 'In 7 days');
    (await opened.screen.find('button', 'Deactivate then')).click();
    await opened.screen.reads('The secret was not changed. The other secret expires before that.');
    const [old] = await opened.backend.secrets.list({ appId });
    expect(old?.retiresAt).to.equal(null);
  });

  it('is not offered where the backend can deactivate only at once', async () => {
    const opened = await ask({
      ...calm(),
      without: ({ secrets: { retire: _, ...secrets }, ...backend }) => ({ ...backend, secrets }),
    });
    expect(opened.screen.has('combobox')).to.equal(false);
    opened.screen.get('button', 'Deactivate').click();
    await opened.screen.reads('Secret deactivated');
  });
});
