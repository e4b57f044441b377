import { expect } from '@open-wc/testing';

import { people, scenarios } from '../../src/backends/memory/scenarios.js';
import { withClipboard } from './support/clipboard.js';
import { eventually, fill, type Screen, settle } from './support/forms.js';
import { clientId, loadedQuickstart, openQuickstart, registered, withUris } from './support/quickstart-screen.js';

const paste = (screen: Screen, text: string): void => fill(screen.get('textbox', 'What was refused'), text);

/** The two lines, what differs in brackets. */
function lines(screen: Screen): string[] {
  return [...screen.root.querySelectorAll('[part~=comparison] dd')].map((line) =>
    [...line.childNodes]
      .map((node) => {
        if (node instanceof Comment) return '';
        if (!(node instanceof HTMLElement)) return node.textContent;
        const spoken = node.querySelector('.visually-hidden')?.textContent ?? '';
        return `[${node.localName} ${spoken.trim()} ${node.textContent.slice(spoken.length)}]`;
      })
      .join('')
      .trim(),
  );
}

describe('a refused redirect URI', () => {
  it('says nothing before something is there', async () => {
    const { screen } = await loadedQuickstart();
    expect(screen.root.querySelector('[part~=comparison]')).to.equal(null);
    paste(screen, '  ');
    await settle();
    expect(screen.root.querySelector('[part~=comparison]')).to.equal(null);
  });

  it('is compared with the nearest one, what differs marked in both and said', async () => {
    const { screen, host, calls } = await loadedQuickstart({
      scenario: withUris('https://reports.example/x', registered),
    });
    const before = calls.length;
    paste(screen, `${registered.replace('https', 'http')}/`);
    await screen.reads('This redirect URI is not registered. The nearest one differs');
    expect(lines(screen)).to.deep.equal([
      'http://enrich.harbor.example/oauth/callback[del only sent: /]',
      'http[ins only registered: s]://enrich.harbor.example/oauth/callback',
    ]);
    expect(screen.text).to.include('http and https are two schemes').and.to.include('ends with a slash');
    expect(screen.all('status').some(({ textContent }) => textContent.includes('is not registered'))).to.equal(true);
    await expect(host).to.be.accessible();
    expect(calls).to.have.length(before);
  });

  it('shows a blank and what cannot be seen', async () => {
    const { screen } = await loadedQuickstart();
    paste(screen, `${registered} \u200b`);
    await screen.reads('There is a blank or an invisible character in it.');
    expect(lines(screen)[0]).to.equal(`${registered}[del only sent: ␣[U+200B]]`);
  });

  it('is found in the address of the whole request, which may be another app’s', async () => {
    const { screen } = await loadedQuickstart();
    const query = new URLSearchParams({ client_id: '0oa-another', redirect_uri: registered });
    paste(screen, `https://id.example/v1/authorize?${String(query)}`);
    await screen.reads(`The request has another client ID: 0oa-another. This app’s is ${clientId}.`);
    expect(screen.text).to.include('This redirect URI is registered, exactly as it is here');
  });

  it('is said to be registered, with what else may be wrong', async () => {
    const { screen, host } = await loadedQuickstart();
    paste(screen, registered);
    await screen.reads('This redirect URI is registered, exactly as it is here');
    expect(screen.text).to.include(`this one’s client ID is ${clientId}`);
    expect(screen.root.querySelector('[part~=comparison]')).to.equal(null);
    await expect(host).to.be.accessible();
  });

  it('is said to be registered with an app that is switched off', async () => {
    const { screen, backend } = await loadedQuickstart({ scenario: scenarios.statuses, appId: 'app-under-review' });
    const { redirectUris } = await backend.apps.get({ appId: 'app-under-review' });
    paste(screen, redirectUris[0]!);
    await screen.reads('This redirect URI is registered, exactly as it is here');
    expect(screen.root.querySelector('.refused')?.textContent).to.include('This app is switched off');
  });

  it('is said to wait where it is proposed and under review', async () => {
    const { screen } = await loadedQuickstart({
      scenario: { ...scenarios.reviews, viewer: people.partner.id },
      appId: 'app-lantern-sync',
    });
    paste(screen, 'https://sync.lanterm.example/oauth/callback');
    await screen.reads('This redirect URI is still under review');
    expect(screen.root.querySelector('[part~=comparison]')).to.equal(null);
  });

  it('gives the registered one to copy', async () => {
    const { screen } = await loadedQuickstart();
    paste(screen, `${registered}/`);
    await screen.reads('ends with a slash');
    const copies: string[] = [];
    await withClipboard(
      async (text) => void copies.push(text),
      async () => {
        screen.get('button', 'Copy the registered one').click();
        await screen.find('button', 'Copied');
      },
    );
    expect(copies).to.deep.equal([registered]);
  });

  it('is no longer there with another app', async () => {
    const { screen, host } = await loadedQuickstart();
    paste(screen, `${registered}/`);
    await screen.reads('ends with a slash');
    host.appId = 'app-another-app';
    await eventually(() => {
      expect(screen.get<HTMLTextAreaElement>('textbox', 'What was refused').value).to.equal('');
      expect(screen.root.querySelector('[part~=comparison]')).to.equal(null);
    });
  });

  it('is text, whatever it looks like', async () => {
    const { screen } = await openQuickstart();
    await screen.find('heading', 'Redirect URI refused?');
    paste(screen, 'https://a.example/<img src=x onerror=alert(1)>');
    await screen.reads('<img␣src=x');
    expect(screen.root.querySelector('img')).to.equal(null);
  });
});
