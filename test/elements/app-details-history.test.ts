import { expect } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import type { HistoryEntry } from '../../src/contract/history.js';
import { PortalError } from '../../src/contract/errors.js';
import { openDetails, type OpenDetails } from './support/edit-screen.js';
import { eventually, settle } from './support/forms.js';
import { folded } from './support/text.js';

const appId = 'app-my-new-app';

/** So many entries over the first one. */
async function withEntries(count: number, options: Parameters<typeof openDetails>[1] = {}): Promise<OpenDetails> {
  const opened = await openDetails(appId, options);
  await opened.details.loaded('My New App');
  for (let version = 1; version <= count; version += 1) {
    await opened.colleague.apps.update({ appId, version: String(version), changes: { active: version % 2 === 0 } });
  }
  opened.portal.changes.announce({ kind: 'app', appId }, undefined);
  if (count > 0) await opened.details.reads('Olivia Chen switched the app');
  return opened;
}

function entries({ details }: OpenDetails): string[] {
  return [...details.root.querySelectorAll('.entries > li')].map(({ textContent }) => folded(textContent));
}

/** The files that were handed to the browser. */
function downloads(): { name: string; bytes: () => Promise<ArrayBuffer> }[] {
  const files: { name: string; bytes: () => Promise<ArrayBuffer> }[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
    const bytes = fetch(this.href).then((response) => response.arrayBuffer());
    files.push({ name: this.download, bytes: () => bytes });
  };
  restore = (): void => {
    HTMLAnchorElement.prototype.click = click;
  };
  return files;
}
let restore = (): void => undefined;

afterEach(() => {
  restore();
});

/** Rows and cells, as a spreadsheet reads them (RFC 4180). */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted = '', end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

async function exported(opened: OpenDetails): Promise<{ name: string; text: string; rows: string[][] }> {
  const files = downloads();
  opened.details.get('button', 'Export as CSV').click();
  const [file] = await eventually(() => {
    if (files.length === 0) throw new Error('no file yet');
    return files;
  });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file?.bytes());
  return { name: file?.name ?? '', text, rows: parse(text.slice(1)) };
}

describe('<zi-app-details> history', () => {
  it('says who did what and when, newest first, and is accessible', async () => {
    const opened = await openDetails(appId);
    const { host, details, colleague } = opened;
    await details.loaded('My New App');
    const changes = { name: 'CRM', scopes: ['ziapi:search', 'marketing:audiences'] };
    await colleague.apps.update({ appId, version: '1', changes });
    await colleague.secrets.create({ appId, idempotencyKey: crypto.randomUUID() });
    opened.portal.changes.announce({ kind: 'secrets', appId }, undefined);
    await details.reads('Olivia Chen generated a client secret that ends with');
    const [secret, update, created] = entries(opened);
    expect(secret).to.include('Olivia Chen generated a client secret');
    expect(update).to.include('Olivia Chen changed the app');
    expect(update).to.include('App Integration Name changed from “My New App” to “CRM”');
    expect(update).to.include('Scopes added: Manage Audiences');
    expect(update).to.include('Scopes removed: Enrich API');
    expect(created).to.equal('Daniel Ortiz created the app May 20, 2025, 10:09 AM EDT');
    await expect(host).to.be.accessible();
  });

  it('comes in pages', async () => {
    const opened = await withEntries(14);
    expect(entries(opened)).to.have.length(10);
    opened.details.get('button', 'Show more').click();
    await opened.details.gone('button', 'Show more');
    expect(entries(opened)).to.have.length(15);
    expect(entries(opened).at(-1)).to.include('Daniel Ortiz created the app');
  });

  it('puts what comes in over what is on screen', async () => {
    const opened = await withEntries(14);
    const { details, colleague, portal } = opened;
    details.get('button', 'Show more').click();
    await details.gone('button', 'Show more');
    await colleague.apps.update({ appId, version: '15', changes: { name: 'CRM' } });
    portal.changes.announce({ kind: 'app', appId }, undefined);
    await details.reads('to “CRM”');
    expect(entries(opened)).to.have.length(16);
    expect(new Set(entries(opened).slice(1)).size, 'nothing twice').to.be.greaterThan(1);
  });

  it('says why a page did not come, and reads it again', async () => {
    const opened = await withEntries(14);
    const { details, store } = opened;
    store.failNext('apps.history', new PortalError('network'));
    details.get('button', 'Show more').click();
    await details.reads('The history could not be read. The server can’t be reached.');
    expect(entries(opened)).to.have.length(10);
    details.get('button', 'Try again').click();
    await details.gone('button', 'Try again');
    details.get('button', 'Show more').click();
    await eventually(() => expect(entries(opened)).to.have.length(15));
  });

  it('is not there where the backend keeps none', async () => {
    const { details } = await openDetails(appId, {
      without: ({ apps: { history: _, ...apps }, ...backend }) => ({ ...backend, apps }),
    });
    await details.loaded('My New App');
    expect(details.has('heading', 'History')).to.equal(false);
  });

  describe('as a file', () => {
    it('has every entry, also those that are not on screen', async () => {
      const opened = await withEntries(14);
      const { name, text, rows } = await exported(opened);
      expect(name).to.equal('My New App history.csv');
      expect(text.startsWith('\ufeff"Time (UTC)","Person"'), 'the mark of UTF-8').to.equal(true);
      expect(rows).to.have.length(16);
      expect(rows[15]).to.deep.equal([
        '2025-05-20T14:09:00.000Z',
        'Daniel Ortiz',
        'person-developer',
        'created the app',
        '',
        '',
        '',
        '',
      ]);
      await opened.details.notices('History exported');
    });

    it('has a row for each change, in words', async () => {
      const opened = await openDetails(appId);
      await opened.details.loaded('My New App');
      const changes = { name: 'A "quoted", name', scopes: ['ziapi:search'] };
      await opened.colleague.apps.update({ appId, version: '1', changes });
      const { rows } = await exported(opened);
      expect(rows.slice(1, 3).map((row) => row.slice(3, 7))).to.deep.equal([
        ['changed the app', 'App Integration Name', 'My New App', 'A "quoted", name'],
        ['changed the app', 'Scopes', 'Search API\nEnrich API', 'Search API'],
      ]);
    });

    it('has nothing that a spreadsheet would calculate, and a name that every system takes', async () => {
      const names = ['=HYPERLINK("https://x.example")', '+1', '-1', '@SUM(A1)', '＝1+1', ' =1+1', '..\\a/b:c*?"<>|d'];
      const history = (): HistoryEntry[] =>
        names.map((text, index) => ({
          id: String(index),
          at: '2025-05-20T14:09:00.000Z',
          by: { id: '\t=1', name: text },
          action: text,
          changes: [{ path: 'name', before: [text], after: ['\r=1'] }],
          text,
        }));
      const opened = await openDetails(appId, {
        without: (backend) => ({
          ...backend,
          apps: {
            ...backend.apps,
            get: async (input) => ({ ...(await backend.apps.get(input)), name: names.at(-1) ?? '' }),
            history: () => Promise.resolve({ items: history(), nextCursor: null }),
          },
        }),
      });
      await opened.details.find('heading', names.at(-1) ?? '');
      await opened.details.find('button', 'Export as CSV');
      const { name, rows } = await exported(opened);
      expect(name).to.equal('a b c d history.csv');
      const cells = rows.slice(1).flat();
      expect(cells.filter((cell) => /^\s*[=+\-@＝]|^[\t\r]/.test(cell))).to.deep.equal([]);
      expect(cells).to.include(`'${names[0] ?? ''}`);
    });

    it('can be stopped', async () => {
      const opened = await withEntries(0);
      const { details, store, callsOf } = opened;
      const files = downloads();
      store.hangNext('apps.history', Infinity);
      details.get('button', 'Export as CSV').click();
      await details.reads('Reading the history… 0 entries so far');
      details.get('button', 'Cancel').click();
      await details.find('button', 'Export as CSV');
      expect(callsOf('apps.history').at(-1)?.signal?.aborted).to.equal(true);
      await settle();
      expect(files).to.deep.equal([]);
    });

    it('says why it could not be made', async () => {
      const { details, store } = await withEntries(0);
      store.failNext('apps.history', new PortalError('timeout'));
      details.get('button', 'Export as CSV').click();
      await details.reads('The history could not be read. The server took too long to answer.');
    });
  });

  it('shows text as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const [app] = scenarios.guide.apps;
    const scenario = { ...scenarios.guide, apps: app ? [{ ...app, name }] : [] };
    const opened = await openDetails(appId, { scenario });
    await opened.details.loaded(name);
    await opened.colleague.apps.update({ appId, version: '1', changes: { name: 'CRM' } });
    opened.portal.changes.announce({ kind: 'app', appId }, undefined);
    await opened.details.reads(`changed from “${name}” to “CRM”`);
    expect(opened.details.root.querySelector('img[src=x]')).to.equal(null);
  });
});
