import '../../src/define/app-list.js';

import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';

import { createMemoryBackend } from '../../src/backends/memory/memory-backend.js';
import { scenarios } from '../../src/backends/memory/scenarios.js';
import { checkContrast, type ContrastPair } from '../../src/portal/contrast.js';
import { watchContrast } from '../../src/portal/contrast-watch.js';
import { createPortal } from '../../src/portal/portal.js';
import { eventually } from '../elements/support/forms.js';

const pale = '--zi-color-accent: #b9b2ff; --zi-color-on-accent: #fff';

/** A list on a page of its own; `checkContrast: false` leaves the watching to the tests. */
async function list(page: string, brand = ''): Promise<HTMLElement> {
  const portal = createPortal({
    backend: createMemoryBackend({ scenario: scenarios.guide }),
    checkContrast: false,
    locale: 'en',
  });
  const frame = await fixture(
    html`<div style=${page}><zi-app-list style=${brand} .portal=${portal}></zi-app-list></div>`,
  );
  const element = frame.querySelector('zi-app-list') as HTMLElement;
  await eventually(() => expect(element.shadowRoot?.querySelector('.base') === null).to.equal(false));
  return element;
}

const light = 'color-scheme: light; background: #fff';
const dark = 'color-scheme: dark; background: #101114';

const tooLow = (pairs: readonly ContrastPair[]): string[] =>
  pairs.filter(({ enough }) => !enough).map(({ use }) => use);

const ratioOf = (pairs: readonly ContrastPair[], use: string): number =>
  pairs.find((pair) => pair.use === use)?.ratio ?? NaN;

describe('checkContrast', () => {
  for (const [name, page] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    it(`finds enough in what the elements bring along, ${name}`, async () => {
      const pairs = checkContrast(await list(page));
      expect(pairs).to.have.length(15);
      expect(tooLow(pairs)).to.deep.equal([]);
    });
  }

  it('measures as WCAG does: 21 for black on white, 4.54 for #767676', async () => {
    const pairs = checkContrast(await list(light, '--zi-color-text: #000; --zi-color-accent: #767676'));
    expect(ratioOf(pairs, 'text')).to.equal(21);
    expect(ratioOf(pairs, 'links')).to.equal(4.54);
  });

  it('finds what is too low in a bad brand, with the variables, the colours and what is needed', async () => {
    const pairs = checkContrast(await list(light, pale));
    expect(tooLow(pairs)).to.deep.equal([
      'text on the accent colour',
      'links',
      'links on the page',
      'focus ring',
      'focus ring on the page',
    ]);
    expect(pairs.find(({ use }) => use === 'links')).to.deep.equal({
      use: 'links',
      variables: ['--zi-color-accent', '--zi-color-surface'],
      color: '#b9b2ff',
      background: '#ffffff',
      ratio: 1.93,
      needed: 4.5,
      enough: false,
    });
  });

  it('looks at the theme that is shown: a brand for light alone fails in the dark', async () => {
    const brand = '--zi-color-accent: #4b3bd1; --zi-color-on-accent: #fff';
    expect(tooLow(checkContrast(await list(light, brand)))).to.deep.equal([]);
    expect(tooLow(checkContrast(await list(dark, brand)))).to.include('links');
  });

  it('takes any notation of colours', async () => {
    const brand = '--zi-color-accent: oklch(0.47 0.22 280); --zi-color-text: color-mix(in srgb, black 90%, white)';
    const pairs = checkContrast(await list(light, brand));
    expect(tooLow(pairs)).to.deep.equal([]);
    expect(pairs.find(({ use }) => use === 'text')?.color).to.equal('#1a1a1a');
  });

  it('looks through what is not opaque at what is behind', async () => {
    const brand = '--zi-color-text: rgb(0 0 0 / 50%)';
    const element = await list('color-scheme: light; background: linear-gradient(#fff, #fff)', brand);
    const pairs = checkContrast(element);
    expect(pairs.find(({ use }) => use === 'text')?.color).to.match(/^#(7f7f7f|808080)$/);
    expect(pairs.some(({ use }) => use === 'text on the page')).to.equal(false);
  });

  it('sees that the theme of an element is not that of its page', async () => {
    const element = await list(light);
    element.setAttribute('theme', 'dark');
    const pairs = checkContrast(element);
    expect(tooLow(pairs)).to.include('text on the page');
    expect(tooLow(pairs)).not.to.include('text');
  });

  it('leaves nothing behind', async () => {
    const element = await list(light);
    const before = element.shadowRoot?.childElementCount;
    checkContrast(element);
    expect(element.shadowRoot?.childElementCount).to.equal(before);
  });
});

describe('watchContrast', () => {
  const { warn } = console;
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });

  afterEach(() => {
    console.warn = warn;
  });

  it('says on the console what is too low, once for each pair', async () => {
    const element = await list(light, '--zi-color-accent: #c0a000; --zi-color-on-accent: #000');
    watchContrast(element);
    await eventually(() => expect(warnings.length).to.equal(4));
    expect(warnings[0]).to.match(
      /^<zi-app-list> links: --zi-color-accent on --zi-color-surface has a contrast of 2\.\d+:1, and 4\.5:1 is needed/,
    );
    watchContrast(await list(light, '--zi-color-accent: #c0a000; --zi-color-on-accent: #000'));
    element.classList.add('changed');
    await new Promise((done) => setTimeout(done, 300));
    expect(warnings.length).to.equal(4);
  });

  it('follows a change of the theme', async () => {
    const element = await list('background: #777', '--zi-color-accent: #3a2bb0; --zi-color-on-accent: #fff');
    element.setAttribute('theme', 'light');
    watchContrast(element);
    await new Promise((done) => setTimeout(done, 300));
    const before = warnings.length;
    element.setAttribute('theme', 'dark');
    await eventually(() => expect(warnings.slice(before).join()).to.contain('> links: '));
  });

  it('says nothing of a good brand', async () => {
    watchContrast(await list(dark, '--zi-color-accent: #7fd0ea; --zi-color-on-accent: #05222d'));
    await new Promise((done) => setTimeout(done, 300));
    expect(warnings).to.deep.equal([]);
  });
});

describe('an element on the address of a developer', () => {
  it('is watched unless its portal says otherwise', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    try {
      const portal = createPortal({ backend: createMemoryBackend({ scenario: scenarios.guide }), locale: 'en' });
      await fixture(
        html`<div style=${light}>
          <zi-app-list style="--zi-color-accent: #d0b0ff" .portal=${portal}></zi-app-list>
        </div>`,
      );
      await eventually(() => expect(warnings.join()).to.contain('#d0b0ff'));
    } finally {
      console.warn = warn;
    }
  });
});
