import { expect } from '@open-wc/testing';

import { itWith } from './support/engine.js';
import { eventually, settle } from './support/forms.js';
import { longWaits } from './support/long-waits.js';
import { clipboard, oneSecret, openIssued, openSecrets, rows } from './support/secret-screen.js';
import type { Screen } from './support/forms.js';

const guard = 'You haven’t copied the secret. Once this closes, nobody can show it again.';
const minute = 60_000;
const clientId = '0oame6vb2lrlr5h0ld7';

const field = (screen: Screen): HTMLInputElement => screen.get<HTMLInputElement>('textbox', 'Client secret');

/** Until the end of the test, the tab is one that is not looked at. */
function hideTab(): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
  cleanups.push(() => {
    Reflect.deleteProperty(document, 'visibilityState');
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

interface Download {
  name: string;
  type: string;
  text: string;
}

/** What the browser would have put into files. */
function downloads(): () => Promise<Download[]> {
  const files: { name: string; blob: Blob | undefined }[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob: Blob): string => {
    const url = createObjectURL(blob);
    blobs.set(url, blob);
    return url;
  };
  const click = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click');
  HTMLAnchorElement.prototype.click = function (): void {
    files.push({ name: this.download, blob: blobs.get(this.href) });
  };
  cleanups.push(() => {
    URL.createObjectURL = createObjectURL;
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    expect(Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')).to.deep.equal(click);
  });
  return () =>
    Promise.all(
      files.map(async ({ name, blob }) => ({ name, type: blob?.type ?? '', text: (await blob?.text()) ?? '' })),
    );
}

const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

describe('<zi-secret-manager> and the sight of a new secret', () => {
  it('is gone after a minute, and is back for another one on Show', async () => {
    const waits = longWaits();
    const { host, screen, plaintext } = await openIssued();
    waits.end(minute);
    await screen.reads('Hidden, so that nobody reads it over your shoulder. You can still copy it.');
    expect(field(screen).value).to.match(/^•+$/);
    expect(host.shadowRoot?.innerHTML).not.to.include(plaintext);
    await expect(host).to.be.accessible();
    screen.get('button', 'Show').click();
    await screen.find('button', 'Hide');
    expect(field(screen).value).to.equal(plaintext);
    waits.end(minute);
    await screen.find('button', 'Show');
    expect(field(screen).value).to.match(/^•+$/);
  });

  it('is gone when another tab is looked at, and does not come back by itself', async () => {
    const { screen, plaintext } = await openIssued();
    hideTab();
    await screen.find('button', 'Show');
    expect(field(screen).value).to.match(/^•+$/);
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(field(screen).value).to.match(/^•+$/);
    screen.get('button', 'Show').click();
    await screen.find('button', 'Hide');
    expect(field(screen).value).to.equal(plaintext);
  });

  it('goes and comes with Hide and Show', async () => {
    const { screen, plaintext } = await openIssued();
    screen.get('button', 'Hide').click();
    await screen.find('button', 'Show');
    expect(field(screen).value).to.match(/^•+$/);
    expect(screen.description(field(screen))).to.include('You can still copy it.');
    screen.get('button', 'Show').click();
    await screen.find('button', 'Hide');
    expect(field(screen).value).to.equal(plaintext);
  });

  it('is not needed for a copy', async () => {
    const { texts } = clipboard();
    const { screen, plaintext } = await openIssued();
    screen.get('button', 'Hide').click();
    await screen.find('button', 'Show');
    screen.get('button', 'Copy').click();
    await screen.find('button', 'Copied');
    expect(texts).to.deep.equal([plaintext]);
    expect(field(screen).value, 'still hidden').to.match(/^•+$/);
  });

  it('comes back, selected, where a copy of what is hidden is refused', async () => {
    clipboard().deny();
    const { screen, plaintext } = await openIssued();
    screen.get('button', 'Hide').click();
    await screen.find('button', 'Show');
    screen.get('button', 'Copy').click();
    await screen.reads('The browser refused to copy. The secret is selected');
    await eventually(() => {
      const { value, selectionStart, selectionEnd } = field(screen);
      expect(value.slice(selectionStart ?? 0, selectionEnd ?? 0)).to.equal(plaintext);
    });
  });
});

describe('<zi-secret-manager> and the ways to keep a new secret', () => {
  it('downloads it for .env, which counts as kept', async () => {
    const files = downloads();
    const { screen, plaintext } = await openIssued();
    screen.get('button', 'Download .env').click();
    await screen.reads('Secret downloaded');
    expect(await files()).to.deep.equal([
      { name: `${clientId}.env`, type: 'text/plain', text: `CLIENT_ID=${clientId}\nCLIENT_SECRET=${plaintext}\n` },
    ]);
    screen.get('button', 'Done').click();
    await screen.gone('dialog');
  });

  it('downloads it as JSON, also while it is hidden', async () => {
    const files = downloads();
    const { screen, plaintext } = await openIssued();
    screen.get('button', 'Hide').click();
    await screen.find('button', 'Show');
    screen.get('button', 'Download JSON').click();
    await screen.reads('Secret downloaded');
    const [file] = await files();
    expect(file).to.include({ name: `${clientId}.json`, type: 'application/json' });
    expect(JSON.parse(file?.text ?? '')).to.deep.equal({ client_id: clientId, client_secret: plaintext });
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true })), 'may leave').to.equal(true);
  });

  it('takes the warning away with a download', async () => {
    downloads();
    const { screen } = await openIssued();
    screen.get('button', 'Done').click();
    await screen.reads(guard);
    screen.get('button', 'Download .env').click();
    await screen.find('button', 'Done');
    expect(screen.text).not.to.include(guard);
  });

  it('gives the memory of the file back after a while', async () => {
    const waits = longWaits();
    downloads();
    const revoked: string[] = [];
    const { revokeObjectURL } = URL;
    URL.revokeObjectURL = (url): void => {
      revoked.push(url);
      revokeObjectURL(url);
    };
    const { screen } = await openIssued();
    screen.get('button', 'Download .env').click();
    waits.end(10_000);
    URL.revokeObjectURL = revokeObjectURL;
    expect(revoked).to.have.length(1);
  });

  it('counts a copy of the whole of it by hand', async () => {
    const { screen } = await openIssued();
    field(screen).focus();
    field(screen).dispatchEvent(new ClipboardEvent('copy', { bubbles: true, composed: true }));
    await screen.find('button', 'Copied');
    screen.get('button', 'Done').click();
    await screen.gone('dialog');
  });

  it('does not count a copy of a part of it', async () => {
    const { screen } = await openIssued();
    field(screen).focus();
    field(screen).setSelectionRange(0, 12);
    field(screen).dispatchEvent(new ClipboardEvent('copy', { bubbles: true, composed: true }));
    await settle();
    screen.get('button', 'Done').click();
    await screen.reads(guard);
  });

  it('does not count a copy of what stands for it', async () => {
    const { screen } = await openIssued();
    screen.get('button', 'Hide').click();
    await screen.find('button', 'Show');
    field(screen).select();
    field(screen).dispatchEvent(new ClipboardEvent('copy', { bubbles: true, composed: true }));
    await settle();
    screen.get('button', 'Done').click();
    await screen.reads(guard);
  });

  it('leaves the clipboard as it is when it is hidden and closed', async () => {
    const { texts } = clipboard();
    const { screen, plaintext } = await openIssued();
    screen.get('button', 'Copy').click();
    await screen.find('button', 'Copied');
    screen.get('button', 'Hide').click();
    await screen.find('button', 'Show');
    screen.get('button', 'Done').click();
    await screen.gone('dialog');
    await settle();
    expect(texts).to.deep.equal([plaintext]);
  });
});

describe('<zi-secret-manager> and a page that is left without unloading', () => {
  const goTo = async (hash: string): Promise<string> => {
    location.hash = hash;
    await settle();
    return location.hash;
  };

  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  itWith('the Navigation API', 'holds a new secret that is not kept, and warns', async () => {
    const { screen, plaintext } = await openIssued();
    expect(await goTo('#elsewhere')).to.equal('');
    await screen.reads(guard);
    expect(field(screen).value).to.equal(plaintext);
    screen.get('button', 'Go back').click();
    await screen.find('button', 'Done');
  });

  it('lets the person go once they have said that they stored it', async () => {
    const { screen } = await openIssued();
    screen.get('checkbox', 'I have stored this secret in a safe place').click();
    expect(await goTo('#elsewhere')).to.equal('#elsewhere');
    expect(screen.text).not.to.include(guard);
  });

  it('lets the person go once it was given up, and with no new secret', async () => {
    const { screen } = await openIssued();
    screen.get('button', 'Done').click();
    (await screen.find('button', 'Close without the secret')).click();
    await screen.gone('dialog');
    expect(await goTo('#after')).to.equal('#after');
    const other = await openSecrets({ scenario: oneSecret });
    await rows(other.screen);
    expect(await goTo('#elsewhere')).to.equal('#elsewhere');
  });

  it('lets the page go on once the element is gone', async () => {
    const { host } = await openIssued();
    host.remove();
    expect(await goTo('#elsewhere')).to.equal('#elsewhere');
  });
});
