import { expect } from '@open-wc/testing';

import type { SecretsBackend } from '../../src/contract/backend.js';
import type { CredentialCheck, CredentialVerdict } from '../../src/contract/credential-check.js';
import { PortalError } from '../../src/contract/errors.js';
import { FakeSession } from './support/fake-session.js';
import { eventually, fill, press, type Screen, settle } from './support/forms.js';
import { longWaits } from './support/long-waits.js';
import { appId, loadedQuickstart, type QuickstartOptions, type QuickstartScreen } from './support/quickstart-screen.js';
import { folded } from './support/text.js';

const secret = 'zis_a-secret-of-theirs';

const field = (screen: Screen): HTMLInputElement => screen.root.querySelector('#check-secret')!;
const answer = (screen: Screen): string => folded(screen.root.querySelector('[part~=check-answer]')?.textContent);

function check(screen: Screen, text = secret): void {
  fill(field(screen), text);
  screen.get('button', 'Check secret').click();
}

const answering = (method: NonNullable<SecretsBackend['check']>): QuickstartOptions => ({
  backend: (memory) => ({ ...memory, secrets: { ...memory.secrets, check: method } }),
});

const verdict = (is: CredentialVerdict, appName: string | null = null): QuickstartOptions =>
  answering(async (): Promise<CredentialCheck> => ({ verdict: is, secretId: null, appName }));

describe('the check of a client secret', () => {
  const cases: [CredentialVerdict, string, string][] = [
    ['right', 'This secret works', 'look at the redirect URI'],
    ['under-review', 'but the app is not approved', 'within your organization at most'],
    ['inactive', 'This secret is inactive', 'Activate it again'],
    ['expired', 'This secret has expired', 'Generate a new one'],
    ['other-app', 'This secret belongs to Another App', 'that app’s client ID'],
    ['typo', 'has a mistake', 'Copy it again'],
    ['unknown', 'This secret is not known', 'it was deleted, or is somebody else’s'],
    ['app-off', 'the app is switched off', 'Switch it on'],
  ];
  for (const [is, title, next] of cases) {
    it(`says what ${is} means and what to do, once to screen readers`, async () => {
      const { screen, host } = await loadedQuickstart(verdict(is, is === 'other-app' ? 'Another App' : null));
      check(screen);
      await eventually(() => expect(answer(screen)).to.include(title).and.to.include(next));
      const told = screen.all('status').filter(({ textContent }) => textContent.includes(title));
      expect(told).to.have.length(1);
      await expect(host).to.be.accessible();
    });
  }

  it('is made with the memory’s own issuer, for this app', async () => {
    const { screen, backend, callsOf } = await loadedQuickstart();
    const [first] = await backend.secrets.list({ appId });
    await backend.secrets.delete({ appId, secretId: first!.id });
    const { clientSecret } = await backend.secrets.create({ appId, idempotencyKey: crypto.randomUUID() });
    check(screen, clientSecret);
    await eventually(() => expect(answer(screen)).to.include('This secret works'));
    check(screen, clientSecret.slice(0, -1));
    await eventually(() => expect(answer(screen)).to.include('has a mistake'));
    expect(callsOf('secrets.check').map(({ input }) => (input as { appId: string }).appId)).to.deep.equal([
      appId,
      appId,
    ]);
  });

  it('is made by the Enter key too', async () => {
    const { screen } = await loadedQuickstart(verdict('typo'));
    fill(field(screen), secret);
    await press('Enter');
    await eventually(() => expect(answer(screen)).to.include('has a mistake'));
  });

  it('has a field that shows, suggests and keeps nothing', async () => {
    const { screen } = await loadedQuickstart(answering(() => new Promise(() => undefined)));
    const input = field(screen);
    expect(input.type).to.equal('password');
    expect(input.autocomplete).to.equal('off');
    expect(input.getAttribute('spellcheck')).to.equal('false');
    expect(input.labels?.[0]?.textContent).to.equal('Client secret');
    check(screen);
    await screen.find('button', 'Checking…');
    expect(screen.root.innerHTML).not.to.include(secret);
    expect(screen.text).not.to.include(secret);
    expect(JSON.stringify([sessionStorage, localStorage])).not.to.include(secret);
  });

  it('asks for nothing while the field is empty, and says so', async () => {
    const { screen, callsOf } = await loadedQuickstart();
    const button = screen.get('button', 'Check secret');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(screen.description(button)).to.equal('Paste a client secret first.');
    button.click();
    await settle();
    expect(callsOf('secrets.check')).to.have.length(0);
  });

  it('empties the field once there is an answer, which goes with the next letter', async () => {
    const { screen } = await loadedQuickstart(verdict('unknown'));
    check(screen);
    await eventually(() => expect(answer(screen)).to.include('not known'));
    expect(field(screen).value).to.equal('');
    fill(field(screen), 'z');
    await eventually(() => expect(answer(screen)).to.equal(''));
  });

  it('keeps what was typed when the call fails, and says why', async () => {
    const { screen, host } = await loadedQuickstart(answering(() => Promise.reject(new PortalError('network'))));
    const errors: unknown[] = [];
    host.addEventListener('zi-error', ({ detail }) => errors.push(detail.code));
    check(screen);
    await eventually(() => expect(answer(screen)).to.include('The secret was not checked.'));
    expect(field(screen).value).to.equal(secret);
    expect(errors).to.deep.equal(['network']);
    await expect(host).to.be.accessible();
  });

  it('is not there where the backend cannot check', async () => {
    const { screen } = await loadedQuickstart({
      backend: ({ secrets: { check: _, ...secrets }, ...rest }) => ({ ...rest, secrets }),
    });
    expect(screen.has('heading', 'Check a client secret')).to.equal(false);
  });

  describe('under way', () => {
    async function underWay(
      session?: FakeSession,
    ): Promise<QuickstartScreen & { signals: (AbortSignal | undefined)[] }> {
      const signals: (AbortSignal | undefined)[] = [];
      const opened = await loadedQuickstart({
        ...answering((_, options) => {
          signals.push(options?.signal);
          return new Promise(() => undefined);
        }),
        ...(session && { session }),
      });
      check(opened.screen);
      await opened.screen.find('button', 'Checking…');
      return { ...opened, signals };
    }

    it('is one at a time', async () => {
      const { screen, signals } = await underWay();
      screen.get('button', 'Checking…').click();
      await settle();
      expect(signals).to.have.length(1);
    });

    it('says that it takes long, and can be cancelled', async () => {
      const later = longWaits(4_000);
      const { screen, signals } = await underWay();
      later.end(4_000);
      const cancel = await screen.find('button', 'Cancel');
      expect(answer(screen)).to.include('takes longer than usual');
      cancel.click();
      await screen.find('button', 'Check secret');
      expect(signals[0]?.aborted).to.equal(true);
      expect(field(screen).value).to.equal(secret);
    });

    it('ends with what was typed when the element leaves the page', async () => {
      const { host, screen, signals } = await underWay();
      const input = field(screen);
      host.remove();
      await settle();
      expect(signals[0]?.aborted).to.equal(true);
      expect(input.value).to.equal('');
    });

    it('ends with what was typed when the app is another one', async () => {
      const { host, screen, signals } = await underWay();
      host.appId = 'app-another-app';
      await screen.find('button', 'Check secret');
      expect(signals[0]?.aborted).to.equal(true);
      expect(field(screen).value).to.equal('');
    });

    it('ends with what was typed when the sign-in does', async () => {
      const session = new FakeSession();
      const { screen, signals } = await underWay(session);
      const input = field(screen);
      session.expire();
      await screen.find('button', 'Sign in');
      expect(signals[0]?.aborted).to.equal(true);
      session.become({ status: 'signed-in' });
      await screen.find('button', 'Check secret');
      expect([input.value, field(screen).value]).to.deep.equal(['', '']);
    });
  });
});
