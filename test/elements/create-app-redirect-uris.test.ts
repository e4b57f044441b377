import { expect } from '@open-wc/testing';

import { openForm } from './support/create-app-screen.js';

const [first, second, third] = ['https://a.example/', 'https://b.example/', 'https://c.example/'];

describe('<zi-create-app> and the redirect URIs', () => {
  it('adds an empty row, keeps what was typed in the others, and puts the focus into it', async () => {
    const { screen } = await openForm();
    await screen.fill({ redirectUris: [first] });
    screen.get('button', 'Add URI').click();
    await screen.focusOn('textbox', 'Sign-in redirect URI 2');
    expect(screen.content.uris).to.deep.equal([first, '']);
  });

  it('removes the row it is told to, keeps what was typed in the others, and puts the focus into the next', async () => {
    const { screen } = await openForm();
    await screen.fill({ redirectUris: [first, second, third] });
    screen.get('button', 'Remove URI 2').click();
    await screen.focusOn('textbox', 'Sign-in redirect URI 2');
    expect(screen.content.uris).to.deep.equal([first, third]);
  });

  it('puts the focus into the row before when the last one is removed', async () => {
    const { screen } = await openForm();
    await screen.fill({ redirectUris: [first, second] });
    screen.get('button', 'Remove URI 2').click();
    await screen.focusOn('textbox', 'Sign-in redirect URI 1');
    expect(screen.content.uris).to.deep.equal([first]);
  });

  it('empties the only row, so that there is always one to type in', async () => {
    const { screen } = await openForm();
    await screen.fill({ redirectUris: [first] });
    screen.get('button', 'Remove URI 1').click();
    await screen.focusOn('textbox', 'Sign-in redirect URI 1');
    expect(screen.content.uris).to.deep.equal(['']);
  });

  it('leaves a problem with its row when the row before it goes', async () => {
    const { screen } = await openForm();
    await screen.fill({ redirectUris: [first, 'http://b.example/', third] });
    screen.create();
    await screen.reads('Use https://.');
    screen.get('button', 'Remove URI 1').click();
    await screen.gone('textbox', 'Sign-in redirect URI 3');
    expect(screen.problemAt(screen.uri(1))).to.include('Use https://.');
    expect(screen.problemAt(screen.uri(2))).to.equal('');
  });

  it('says why there is no row to add at the maximum, with Add still reachable, and is accessible', async () => {
    const { host, screen } = await openForm();
    await screen.fill({ redirectUris: Array.from({ length: 20 }, (_, index) => `https://app.example/${index}`) });
    const add = screen.get('button', 'Add URI');
    expect(add.getAttribute('aria-disabled')).to.equal('true');
    expect(screen.description(add)).to.equal('Use at most 20 redirect URIs.');
    add.focus();
    await screen.focusOn('button', 'Add URI');
    add.click();
    await host.updateComplete;
    expect(screen.uris).to.have.length(20);
    await expect(host).to.be.accessible();
  });

  it('adds again once there is room', async () => {
    const { screen } = await openForm();
    await screen.fill({ redirectUris: Array.from({ length: 20 }, (_, index) => `https://app.example/${index}`) });
    screen.get('button', 'Remove URI 7').click();
    await screen.gone('textbox', 'Sign-in redirect URI 20');
    screen.get('button', 'Add URI').click();
    await screen.focusOn('textbox', 'Sign-in redirect URI 20');
    expect(screen.content.uris.at(-1)).to.equal('');
  });

  it('sends no empty rows and no outer blanks, and keeps the rows in their order', async () => {
    const { screen, callsOf } = await openForm();
    await screen.fill({ name: 'My App', redirectUris: ['', ` ${second} `, '', first], scopes: ['ziapi:search'] });
    screen.create();
    await screen.find('button', 'Create');
    const [call] = callsOf('apps.create');
    expect((call?.input as { draft: { redirectUris: string[] } }).draft.redirectUris).to.deep.equal([second, first]);
  });
});
