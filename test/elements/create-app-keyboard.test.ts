import { expect, oneEvent } from '@open-wc/testing';

import { pngImage } from '../../src/testing/images.js';
import { type FormScreen, goodDraft, openForm } from './support/create-app-screen.js';
import { press, tabTo, type } from './support/forms.js';

/** Opens a category with the keys and puts the focus on one of its scopes. */
async function tabToScope(screen: FormScreen, category: string, scope: RegExp): Promise<void> {
  await tabTo(screen, 'checkbox', category);
  await press('Tab', 'Enter');
  await tabTo(screen, 'checkbox', scope);
}

describe('<zi-create-app> from the keyboard', () => {
  it('is filled in and sent without a mouse', async () => {
    const { host, screen, apps } = await openForm();
    await tabTo(screen, 'textbox', /^App Integration Name/);
    await type('My Internal App');
    await tabTo(screen, 'radio', /^For internal use only/);
    await press('ArrowDown');
    await screen.focusOn('radio', /^For partner and internal use/);
    await press('ArrowUp');
    await tabTo(screen, 'textbox', 'Sign-in redirect URI 1');
    await type('https://app.example/callback');
    await tabTo(screen, 'button', 'Add URI');
    await press('Enter');
    await screen.focusOn('textbox', 'Sign-in redirect URI 2');
    await type('http://localhost:8123/callback');
    await tabToScope(screen, 'ziapi', /^Search API/);
    await press(' ');
    await tabTo(screen, 'button', 'Create');
    const told = oneEvent(host, 'zi-app-created');
    await press('Enter');
    await told;
    expect((await apps())[0]).to.deep.include({
      name: 'My Internal App',
      applicationType: 'internal',
      redirectUris: ['https://app.example/callback', 'http://localhost:8123/callback'],
      scopes: ['ziapi:search'],
    });
  });

  it('is sent with Enter in a text field', async () => {
    const { host, screen } = await openForm();
    await screen.fill(goodDraft);
    screen.name.focus();
    const told = oneEvent(host, 'zi-app-created');
    await press('Enter');
    await told;
  });

  it('goes through the three states of a category with the space bar', async () => {
    const { host, screen } = await openForm();
    await tabToScope(screen, 'Marketing', /^Manage Audiences/);
    await press(' ');
    await host.updateComplete;
    const box = screen.get<HTMLInputElement>('checkbox', 'Marketing');
    expect(box.indeterminate).to.equal(true);
    await tabTo(screen, 'checkbox', 'Marketing', 'Shift+Tab');
    await press(' ');
    await host.updateComplete;
    expect([box.indeterminate, box.checked]).to.deep.equal([false, true]);
    await press(' ');
    await host.updateComplete;
    expect([box.indeterminate, box.checked]).to.deep.equal([false, false]);
    expect(screen.content.scopes).to.deep.equal([]);
  });

  it('reaches no scope that cannot be chosen', async () => {
    const { screen } = await openForm();
    await tabToScope(screen, 'ziapi', /^Enrich API/);
    await press('Tab');
    expect(screen.focused?.textContent).to.include('Cancel');
  });

  it('reaches the logo’s file, and takes it away', async () => {
    const { screen } = await openForm();
    await screen.chooseLogo(pngImage());
    screen.name.focus();
    await press('Tab');
    expect(screen.focused === screen.logo, 'the focus is on the file').to.equal(true);
    await tabTo(screen, 'button', 'Remove logo');
    await press('Enter');
    await screen.gone('button', 'Remove logo');
    expect(screen.content.logo).to.equal(undefined);
  });

  it('leads from field to field that needs attention', async () => {
    const { host, screen } = await openForm();
    screen.create();
    await screen.focusOn('textbox', /^App Integration Name/);
    await type('My App');
    await press('Enter');
    await screen.focusOn('textbox', 'Sign-in redirect URI 1');
    await type('https://app.example/callback');
    await press('Enter');
    await screen.focusOn('group', 'Scopes');
    expect(screen.problems).to.deep.equal(['Select at least one scope.']);
    await tabTo(screen, 'checkbox', 'Marketing');
    await press(' ');
    await tabTo(screen, 'button', 'Create');
    const told = oneEvent(host, 'zi-app-created');
    await press('Enter');
    await told;
  });

  it('removes a redirect URI', async () => {
    const { screen } = await openForm();
    await screen.fill({ redirectUris: ['https://a.example/', 'https://b.example/'] });
    screen.name.focus();
    await tabTo(screen, 'button', 'Remove URI 1');
    await press('Enter');
    await screen.focusOn('textbox', 'Sign-in redirect URI 1');
    expect(screen.content.uris).to.deep.equal(['https://b.example/']);
  });

  it('is left with Cancel', async () => {
    const { host, screen } = await openForm();
    await screen.fill(goodDraft);
    await tabTo(screen, 'button', 'Cancel');
    const told = oneEvent(host, 'zi-create-app-cancelled');
    await press('Enter');
    await told;
    await host.updateComplete;
    expect(screen.content.name).to.equal('');
  });
});
