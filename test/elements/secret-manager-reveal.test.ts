import { expect } from '@open-wc/testing';

import type { Authentication } from '../../src/backends/memory/memory-backend.js';
import { PortalError } from '../../src/contract/errors.js';
import { FakeSession } from './support/fake-session.js';
import { eventually, press, Screen, settle } from './support/forms.js';
import {
  addManager,
  appId,
  generate,
  oneSecret,
  openSecrets,
  rows,
  type SecretOptions,
  type SecretScreen,
} from './support/secret-screen.js';

const storageKey = 'zi-reveal';
const question = 'Sign in again to see this secret';
const notEnough = 'That sign-in was not enough to show the secret';
const shown = 'Client secret';

interface RevealScreen extends SecretScreen {
  session: FakeSession;
  plaintext: string;
  secretId: string;
  /** How the person is signed in from now on. */
  sign: (authentication: Authentication) => void;
}

/** With one secret that is kept, and a sign-in of long ago. */
async function openKept(options: SecretOptions & { acr?: string } = {}): Promise<RevealScreen> {
  const { acr, session = new FakeSession(), ...more } = options;
  let authentication: Authentication = { at: 0 };
  const opened = await openSecrets({
    scenario: oneSecret,
    session,
    reveal: { authentication: () => authentication, ...(acr !== undefined && { acr }) },
    ...more,
  });
  const plaintext = await generate(opened.screen);
  opened.screen.get('button', 'Done').click();
  await opened.screen.gone('dialog');
  const [, made] = await opened.backend.secrets.list({ appId });
  return {
    ...opened,
    session: session as FakeSession,
    plaintext,
    secretId: made?.id ?? '',
    sign: (next) => {
      authentication = next;
    },
  };
}

async function show({ screen, plaintext }: RevealScreen): Promise<void> {
  const button = await screen.find('button', `Show: Secret that ends with ${plaintext.slice(-4)}`);
  button.focus();
  button.click();
}

const valueOf = (screen: Screen): string => screen.get<HTMLInputElement>('textbox', shown).value;

/** As the page load before a redirect has left it. */
function leaveBehind(secretId: string, pending: { appId?: string; secretId?: string; at?: number } = {}): void {
  sessionStorage.setItem(storageKey, JSON.stringify({ appId, secretId, at: Date.now(), ...pending }));
}

afterEach(() => {
  sessionStorage.removeItem(storageKey);
});

describe('<zi-secret-manager> and a secret to be seen again', () => {
  it('offers it neither where the backend keeps no secrets nor for one that is not kept', async () => {
    const { screen } = await openSecrets({ scenario: oneSecret });
    await rows(screen);
    expect(screen.has('button', /^Show: /)).to.equal(false);
    const kept = await openKept();
    await kept.screen.find('button', `Show: Secret that ends with ${kept.plaintext.slice(-4)}`);
    expect(kept.screen.has('button', 'Show: Secret that ends with mR5a')).to.equal(false);
  });

  it('does not offer it where the backend has no such call', async () => {
    const { screen } = await openKept({
      without: ({ secrets: { reveal: _, ...secrets }, ...backend }) => ({ ...backend, secrets }),
    });
    expect(screen.has('button', /^Show: /)).to.equal(false);
  });

  it('shows it after a fresh sign-in, closes without a warning, and gives the focus back', async () => {
    const kept = await openKept();
    const { host, screen, plaintext, backend } = kept;
    kept.sign({ at: Date.now() });
    await show(kept);
    await screen.find('dialog', shown);
    expect(valueOf(screen)).to.equal(plaintext);
    expect(screen.text).to.include('That you have looked at it is in the app’s history.');
    expect(screen.has('checkbox')).to.equal(false);
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true })), 'may leave').to.equal(true);
    await expect(host).to.be.accessible();
    await press('Escape');
    await screen.gone('dialog');
    await screen.focusOn('button', `Show: Secret that ends with ${plaintext.slice(-4)}`);
    const { items } = await backend.apps.history!({ appId });
    expect(items[0]).to.include({ action: 'secret-revealed' });
  });

  it('says of a new one that it can be seen again, and closes without a warning', async () => {
    const { screen } = await openSecrets({ scenario: oneSecret, reveal: { authentication: () => ({ at: 0 }) } });
    await generate(screen);
    expect(screen.text).to.include('You can see it again later, after a fresh sign-in.');
    screen.get('button', 'Done').click();
    await screen.gone('dialog');
  });

  it('asks for a sign-in where the last one is old, and goes on with the secret after it', async () => {
    const kept = await openKept();
    const { host, screen, session, plaintext } = kept;
    await show(kept);
    await screen.find('dialog', question);
    expect(screen.text).not.to.include(notEnough);
    await expect(host).to.be.accessible();
    session.onSignIn = () => kept.sign({ at: Date.now() });
    screen.get('button', 'Sign in').click();
    await screen.find('dialog', shown);
    expect(valueOf(screen)).to.equal(plaintext);
    expect(session.requests).to.deep.equal([{ maxAge: 0, acrValues: [] }]);
    expect(sessionStorage.getItem(storageKey)).to.equal(null);
  });

  it('asks for the class of sign-in that the backend wants', async () => {
    const kept = await openKept({ acr: 'urn:okta:loa:2fa:any' });
    const { screen, session } = kept;
    kept.sign({ at: Date.now(), acr: 'urn:okta:loa:1fa:any' });
    await show(kept);
    await screen.find('dialog', question);
    session.onSignIn = () => kept.sign({ at: Date.now(), acr: 'urn:okta:loa:2fa:any' });
    screen.get('button', 'Sign in').click();
    await screen.find('dialog', shown);
    expect(session.requests).to.deep.equal([{ maxAge: 0, acrValues: ['urn:okta:loa:2fa:any'] }]);
  });

  it('shows nothing on Cancel, forgets what was asked for, and gives the focus back', async () => {
    const kept = await openKept();
    const { screen, session, plaintext } = kept;
    await show(kept);
    (await screen.find('button', 'Cancel')).click();
    await screen.gone('dialog');
    await screen.focusOn('button', `Show: Secret that ends with ${plaintext.slice(-4)}`);
    expect(session.signIns).to.equal(0);
    expect(sessionStorage.getItem(storageKey)).to.equal(null);
  });

  it('says that it cannot be done where there is no session', async () => {
    const { session: _, ...portalOptions } = { session: undefined };
    const opened = await openSecrets({
      scenario: oneSecret,
      reveal: { authentication: () => ({ at: 0 }) },
      ...portalOptions,
    });
    await generate(opened.screen);
    opened.screen.get('button', 'Done').click();
    (await opened.screen.find('button', /^Show: /)).click();
    await opened.screen.find('dialog', question);
    await opened.screen.reads('This page can’t sign you in again. Sign out, sign in, and come back.');
    expect(opened.screen.has('button', 'Sign in')).to.equal(false);
    await expect(opened.host).to.be.accessible();
  });

  it('says that it cannot be done where the session refuses', async () => {
    const kept = await openKept();
    const { screen, session } = kept;
    session.onSignIn = () => Promise.reject(new PortalError('unauthenticated'));
    await show(kept);
    (await screen.find('button', 'Sign in')).click();
    await screen.reads('This page can’t sign you in again.');
    screen.get('button', 'Cancel').click();
    await screen.gone('dialog');
    expect(sessionStorage.getItem(storageKey)).to.equal(null);
  });

  it('says what failed', async () => {
    const kept = await openKept();
    kept.store.failNext('secrets.reveal', new PortalError('server'));
    await show(kept);
    await kept.screen.reads('The secret was not changed. Something went wrong on the server.');
    expect(kept.screen.has('dialog')).to.equal(false);
  });

  it('asks for nothing more of an app that the element has turned away from', async () => {
    const kept = await openKept();
    await show(kept);
    await kept.screen.find('dialog', question);
    kept.host.appId = 'app-another-app';
    await kept.screen.gone('dialog');
    await kept.screen.reads('Wd3e');
    expect(kept.callsOf('secrets.reveal')).to.have.length(1);
  });
});

describe('<zi-secret-manager> and a sign-in that leaves the page for it', () => {
  it('keeps ids of what it goes on with, and nothing secret', async () => {
    const kept = await openKept();
    const { screen, session, plaintext, secretId } = kept;
    await show(kept);
    let left = '';
    // As a redirect does, before the page goes: nothing is fresh yet.
    session.onSignIn = () => void (left = sessionStorage.getItem(storageKey) ?? '');
    (await screen.find('button', 'Sign in')).click();
    await settle();
    expect(JSON.parse(left)).to.have.all.keys('appId', 'secretId', 'at').and.to.include({ appId, secretId });
    expect(left).not.to.include(plaintext);
    expect(sessionStorage.getItem(storageKey), 'until the page goes').to.equal(left);
    (await screen.find('button', 'Cancel')).click();
    await screen.gone('dialog');
  });

  it('keeps them where the call after it is cut off by the page that goes', async () => {
    const kept = await openKept();
    const { screen, session, store, secretId } = kept;
    await show(kept);
    session.onSignIn = () => void store.failNext('secrets.reveal', new PortalError('network'));
    (await screen.find('button', 'Sign in')).click();
    await screen.gone('dialog');
    expect(JSON.parse(sessionStorage.getItem(storageKey) ?? '{}')).to.include({ secretId });
    // What is not kept from the next test.
    kept.sign({ at: Date.now() });
    await show(kept);
    await screen.find('dialog', shown);
    expect(sessionStorage.getItem(storageKey)).to.equal(null);
  });

  it('goes on with the secret on the next page load, once', async () => {
    const kept = await openKept();
    const { portal, secretId, plaintext } = kept;
    kept.sign({ at: Date.now() });
    leaveBehind(secretId);
    const next = new Screen(await addManager(portal));
    await next.find('dialog', shown);
    expect(valueOf(next)).to.equal(plaintext);
    expect(sessionStorage.getItem(storageKey)).to.equal(null);
    next.get('button', 'Done').click();
    await next.gone('dialog');
    const third = new Screen(await addManager(portal));
    await rows(third);
    await settle();
    expect(third.has('dialog')).to.equal(false);
  });

  it('goes on with it where the element was taken off the page in the middle of that', async () => {
    const kept = await openKept();
    kept.sign({ at: Date.now() });
    leaveBehind(kept.secretId);
    kept.store.hangNext('secrets.reveal');
    const host = await addManager(kept.portal);
    await eventually(() => expect(kept.callsOf('secrets.reveal')).to.have.length(1));
    host.remove();
    const next = new Screen(await addManager(kept.portal));
    await next.find('dialog', shown);
    expect(valueOf(next)).to.equal(kept.plaintext);
  });

  it('says that the sign-in was not enough where it comes back to the same question', async () => {
    const { portal, secretId } = await openKept();
    leaveBehind(secretId);
    const host = await addManager(portal);
    const next = new Screen(host);
    await next.find('dialog', question);
    await next.reads(notEnough);
    await expect(host).to.be.accessible();
    next.get('button', 'Cancel').click();
    await next.gone('dialog');
  });

  for (const [what, pending] of [
    ['that took longer than ten minutes', { at: Date.now() - 10 * 60_000 - 1 }],
    ['for a secret that is gone', { secretId: 'ocs-gone' }],
    ['for another app', { appId: 'app-another-app' }],
  ] as const) {
    it(`does not go on after a sign-in ${what}`, async () => {
      const kept = await openKept();
      kept.sign({ at: Date.now() });
      leaveBehind(kept.secretId, pending);
      const next = new Screen(await addManager(kept.portal));
      await rows(next);
      await settle();
      expect(next.has('dialog')).to.equal(false);
      expect(kept.callsOf('secrets.reveal')).to.have.length(0);
    });
  }

  it('is not irritated by something else under its name', async () => {
    const { portal } = await openKept();
    sessionStorage.setItem(storageKey, 'not { json');
    const next = new Screen(await addManager(portal));
    expect(await rows(next)).to.have.length(2);
    expect(next.has('dialog')).to.equal(false);
  });
});
