/** Goes into test/elements/. */
import { expect } from '@open-wc/testing';

import { FakeSession } from './support/fake-session.js';
import { settle } from './support/forms.js';
import { dialogTitle, generate, oneSecret, openSecrets, withSecrets } from './support/secret-screen.js';

describe('<zi-secret-manager> when the sign-in ends', () => {
  it('keeps a new secret on screen while the sign-in ends', async () => {
    const session = new FakeSession();
    const { screen } = await openSecrets({ scenario: oneSecret, session });
    const plaintext = await generate(screen);
    session.expire();
    await settle();
    await screen.find('dialog', dialogTitle);
    expect(screen.get<HTMLInputElement>('textbox', 'Client secret').value).to.equal(plaintext);
  });
});

describe('<zi-secret-manager> and a slow clipboard', () => {
  it('does not count a copy of one secret, answered late, for the next', async () => {
    let answer: () => void = () => undefined;
    const writeText = (): Promise<void> => new Promise((resolve) => (answer = resolve));
    Object.defineProperty(navigator.clipboard, 'writeText', { configurable: true, value: writeText });
    const { screen } = await openSecrets({ scenario: withSecrets(() => []) });
    await generate(screen);
    screen.get('button', 'Copy').click();
    screen.get('button', 'Done').click();
    (await screen.find('button', 'Close without the secret')).click();
    await screen.gone('dialog');
    await generate(screen);
    answer();
    await settle();
    screen.get('button', 'Done').click();
    await settle();
    Reflect.deleteProperty(navigator.clipboard, 'writeText');
    expect(screen.text).to.include('You haven’t copied the secret.');
  });
});
