import { expect } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import { PortalError } from '../../src/contract/errors.js';
import { snippet } from '../../src/elements/quickstart/snippets.js';
import { withClipboard } from './support/clipboard.js';
import { FakeSession } from './support/fake-session.js';
import { eventually, press, type Screen } from './support/forms.js';
import {
  appId,
  clientId,
  loadedQuickstart,
  openQuickstart,
  program,
  registered,
  withUris,
} from './support/quickstart-screen.js';

const issuer = 'https://identity.example/oauth2/default';

function selected(screen: Screen): string[] {
  return screen.all('tab').flatMap((tab) => (tab.ariaSelected === 'true' ? [tab.textContent.trim()] : []));
}

describe('<zi-quickstart>', () => {
  describe('accessibility', () => {
    it('is clean with everything on screen', async () => {
      const { host } = await loadedQuickstart({ scenario: withUris(registered, 'http://localhost:3000/') });
      await expect(host).to.be.accessible();
    });

    it('is clean while it loads, when it failed, and when nobody is signed in', async () => {
      const loading = await openQuickstart({ prepare: (store) => store.hangNext('apps.get', Infinity) });
      await loading.screen.reads('Loading…');
      await expect(loading.host).to.be.accessible();
      const failed = await openQuickstart({
        prepare: (store) => store.failNext('apps.get', new PortalError('server')),
      });
      await failed.screen.find('button', 'Try again');
      await expect(failed.host).to.be.accessible();
      const out = await openQuickstart({ session: new FakeSession({ status: 'signed-out' }) });
      await out.screen.find('button', 'Sign in');
      await expect(out.host).to.be.accessible();
    });
  });

  describe('the program', () => {
    it('is one with the app’s own values, in curl to begin with', async () => {
      const { screen, backend } = await loadedQuickstart();
      const { scopes } = await backend.apps.get({ appId });
      expect(selected(screen)).to.deep.equal(['curl']);
      expect(program(screen)).to.equal(
        snippet('curl', { clientId, issuer, scopes, redirectUri: registered }).trimEnd(),
      );
    });

    it('turns to another language by click, with the file and the command to run it', async () => {
      const { screen } = await loadedQuickstart();
      screen.get('tab', 'Python').click();
      await eventually(() => expect(selected(screen)).to.deep.equal(['Python']));
      expect(program(screen)).to.include('import hashlib').and.to.include(`CLIENT_ID = "${clientId}"`);
      expect(screen.text).to.include('quickstart.py').and.to.include('python3 quickstart.py');
      screen.get('tab', 'Node.js').click();
      await eventually(() => expect(program(screen)).to.include("from 'node:crypto'"));
    });

    it('turns by arrow keys, Home and End, with one stop of the Tab key', async () => {
      const { screen } = await loadedQuickstart();
      screen.get('tab', 'curl').focus();
      for (const [key, language] of [
        ['ArrowRight', 'Node.js'],
        ['ArrowRight', 'Python'],
        ['ArrowRight', 'curl'],
        ['ArrowLeft', 'Python'],
        ['Home', 'curl'],
        ['End', 'Python'],
      ] as const) {
        await press(key);
        await screen.focusOn('tab', language);
        await eventually(() => expect(selected(screen)).to.deep.equal([language]));
      }
      expect(screen.all('tab').map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, -1, 0]);
      await press('Shift+Tab');
      expect(screen.all('tab')).not.to.include(screen.focused);
    });

    it('is for the redirect URI that is chosen, where there are several', async () => {
      const { screen } = await loadedQuickstart({ scenario: withUris(registered, 'http://localhost:3000/callback') });
      const select = screen.get<HTMLSelectElement>('combobox', 'Redirect URI');
      expect(program(screen)).to.include(registered);
      select.value = 'http://localhost:3000/callback';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await eventually(() => expect(program(screen)).to.include('http://localhost:3000/callback'));
      expect(program(screen)).not.to.include(registered);
    });

    it('has no choice of one redirect URI', async () => {
      const { screen } = await loadedQuickstart();
      expect(screen.has('combobox')).to.equal(false);
    });

    it('is copied as a whole, and the button says so until it is another one', async () => {
      const { screen } = await loadedQuickstart();
      const copies: string[] = [];
      await withClipboard(
        async (text) => void copies.push(text),
        async () => {
          screen.get('button', 'Copy').click();
          await screen.find('button', 'Copied');
        },
      );
      expect(copies.map((text) => text.trimEnd())).to.deep.equal([program(screen)]);
      expect(copies[0]).to.match(/\n$/);
      screen.get('tab', 'Python').click();
      await screen.find('button', 'Copy');
    });

    it('is selected for a copy by hand where the clipboard is refused', async () => {
      const { screen } = await loadedQuickstart();
      await withClipboard(
        () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')),
        async () => {
          screen.get('button', 'Copy').click();
          await screen.reads('The browser refused to copy');
        },
      );
      await screen.focusOn('region', 'Program in curl');
      expect(String(getSelection())).to.include('quickstart.sh');
    });

    it('says where the secret goes, which it never has in it', async () => {
      const { screen, backend } = await loadedQuickstart();
      expect(screen.text).to.include('Put a client secret into the environment variable CLIENT_SECRET');
      for (const { hint } of await backend.secrets.list({ appId })) expect(program(screen)).not.to.include(hint);
    });

    it('comes with a warning for an app that is switched off', async () => {
      const { screen } = await loadedQuickstart({ scenario: scenarios.statuses, appId: 'app-under-review' });
      expect(screen.text).to.include('This app is switched off');
    });

    it('follows a change of the app elsewhere', async () => {
      const { screen, backend, portal } = await loadedQuickstart();
      const { version } = await backend.apps.get({ appId });
      await backend.apps.update({ appId, version, changes: { redirectUris: ['https://new.harbor.example/cb'] } });
      portal.changes.announce({ kind: 'app', appId }, undefined);
      await eventually(() => expect(program(screen)).to.include('https://new.harbor.example/cb'));
    });

    it('turns to another app when told to', async () => {
      const { screen, host } = await loadedQuickstart();
      host.appId = 'app-another-app';
      await eventually(() => expect(program(screen)).to.include('0oamju4ff3de7rqdxld7'));
    });
  });

  describe('without the issuer', () => {
    const others = ['heading', 'Redirect URI refused?'] as const;

    it('says whom to ask where the backend does not know it', async () => {
      const { screen, host } = await loadedQuickstart({
        backend: ({ settings, ...rest }) => ({
          ...rest,
          settings: { get: async () => ({ ...(await settings!.get({})), issuer: null }) },
        }),
      });
      expect(screen.text).to.include('Ask the administrator of this site');
      expect(screen.has('tablist')).to.equal(false);
      expect(screen.has(...others)).to.equal(true);
      await expect(host).to.be.accessible();
    });

    it('says so where the backend has no settings, or its server has none', async () => {
      const none = await loadedQuickstart({ backend: ({ settings: _, ...rest }) => rest });
      expect(none.screen.text).to.include('The issuer is not known here');
      const gone = await loadedQuickstart({
        prepare: (store) => store.failNext('settings.get', new PortalError('not-found')),
      });
      expect(gone.screen.text).to.include('The issuer is not known here');
      expect(gone.screen.has(...others)).to.equal(true);
    });

    it('says that the settings could not be read, and reads them again when asked', async () => {
      const { screen } = await openQuickstart({
        prepare: (store) => store.failNext('settings.get', new PortalError('network')),
      });
      (await screen.find('button', 'Try again')).click();
      await screen.find('tablist', 'Language of the program');
    });
  });

  describe('problems', () => {
    it('says that the app is gone', async () => {
      const { screen } = await openQuickstart({ appId: 'app-gone' });
      await screen.reads('This app no longer exists');
    });

    it('reads once somebody has signed in', async () => {
      const session = new FakeSession({ status: 'signed-out' });
      const { screen } = await openQuickstart({ session });
      (await screen.find('button', 'Sign in')).click();
      await screen.find('heading', 'Sign people in');
    });

    it('shows what the person lacks', async () => {
      const { screen } = await openQuickstart({ scenario: scenarios['no-subscription'] });
      await screen.reads('You need the DevPortal subscription.');
    });
  });
});
