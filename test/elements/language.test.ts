import '../../src/define/app-details.js';
import '../../src/define/app-list.js';
import '../../src/define/create-app.js';
import '../../src/define/dev-portal.js';
import '../../src/define/secret-policy.js';

import { expect, fixture, html } from '@open-wc/testing';

import { createMemoryStore } from '../../src/backends/memory/memory-backend.js';
import { scenarios } from '../../src/backends/memory/scenarios.js';
import * as hebrew from '../../src/i18n/he/index.js';
import { createPortal, type Portal, type PortalOptions } from '../../src/portal/portal.js';
import { eventually, fill, Screen, settle } from './support/forms.js';

/** A portal that leaves the language to the page. */
function portalOf(options: Partial<PortalOptions> = {}): Portal {
  const backend = createMemoryStore({ scenario: scenarios.guide }).as(scenarios.guide.viewer);
  return createPortal({ backend, timeZone: 'America/New_York', ...options });
}

async function listIn(lang: string, portal = portalOf()): Promise<Screen> {
  const page = await fixture(html`<main lang=${lang}><zi-app-list .portal=${portal}></zi-app-list></main>`);
  return new Screen(page.querySelector('zi-app-list') as HTMLElement);
}

function base(screen: Screen): HTMLElement {
  return screen.root.querySelector('.base') as HTMLElement;
}

describe('the language of an element', () => {
  it('is the one of the page around it, words and dates', async () => {
    const screen = await listIn('de');
    await screen.find('heading', 'API-Apps');
    await screen.reads('20. Mai 2025, 10:09');
    expect(base(screen).lang).to.equal('de');
    expect(base(screen).dir).to.equal('ltr');
  });

  it('is the nearest one, be it above the shadow root that it is in', async () => {
    const page = await fixture(html`<main lang="fr"><div lang="de"></div></main>`);
    const box = page.querySelector('div') as HTMLElement;
    const list = document.createElement('zi-app-list');
    list.portal = portalOf();
    box.attachShadow({ mode: 'open' }).append(list);
    await new Screen(list).find('heading', 'API-Apps');
  });

  it('is each element’s own: two are on one page', async () => {
    const [german, french] = await Promise.all([listIn('de'), listIn('fr')]);
    await german.find('button', 'App erstellen');
    await french.find('button', 'Créer une application');
  });

  it('is what the portal says, before the page', async () => {
    const screen = await listIn('fr', portalOf({ locale: 'de-AT' }));
    await screen.find('heading', 'API-Apps');
    expect(base(screen).lang).to.equal('de-AT');
  });

  it('says nothing in English first', async () => {
    const texts: string[] = [];
    const page = await fixture(html`<main lang="ja"></main>`);
    const list = document.createElement('zi-app-list');
    list.portal = portalOf();
    page.append(list);
    const screen = new Screen(list);
    const observer = new MutationObserver(() => texts.push(screen.text));
    await list.updateComplete;
    texts.push(screen.text);
    observer.observe(screen.root, { childList: true, subtree: true, characterData: true });
    await eventually(() => {
      expect(screen.text).to.include('My New App');
    });
    observer.disconnect();
    expect(texts.filter((text) => /Create App|Last Updated|Loading/.test(text))).to.deep.equal([]);
  });

  it('runs from right to left where it is read so, and the keys with it', async () => {
    const screen = await listIn('ar');
    await eventually(() => {
      expect(base(screen).dir).to.equal('rtl');
    });
    expect(getComputedStyle(base(screen)).direction).to.equal('rtl');
    const [name, ...rest] = screen.root.querySelectorAll('thead th:not(:first-child)');
    const left = (element: Element | undefined): number => element?.getBoundingClientRect().left ?? 0;
    expect(rest.every((cell) => left(cell) < left(name))).to.equal(true);
  });

  it('says where a switch is on: its knob is at the end of the line then', async () => {
    for (const [language, on, off] of [
      ['de', 100, 0],
      ['ar', 0, 100],
    ] as const) {
      const screen = await listIn(language);
      const switches = await eventually(() => {
        const found = screen.all('switch') as HTMLInputElement[];
        if (found.length !== 4) throw new Error('The rows are on their way');
        return found;
      });
      const places = switches.map((one) => [one.checked, parseFloat(getComputedStyle(one).backgroundPositionX)]);
      expect(places).to.deep.equal([
        [true, on],
        [true, on],
        [true, on],
        [false, off],
      ]);
    }
  });

  it('is English where we have no words in it, said to be English and from left to right', async () => {
    const page = await fixture(html`<main lang="fi" dir="rtl"></main>`);
    const list = document.createElement('zi-app-list');
    list.portal = portalOf();
    page.append(list);
    const screen = new Screen(list);
    await screen.find('heading', 'API Apps');
    await screen.reads('May 20, 2025, 10:09 AM');
    expect(base(screen).lang).to.equal('en');
    expect(getComputedStyle(base(screen)).direction).to.equal('ltr');
  });

  for (const [said, heading] of [
    ['de_DE', 'API-Apps'],
    ['de-Latn-CH-1996', 'API-Apps'],
    ['zh-Hant-TW', 'API Apps'],
    ['{{ language }}', 'API Apps'],
    ['', 'API Apps'],
  ] as const) {
    it(`understands lang="${said}" as it can`, async () => {
      const screen = await listIn(said);
      await screen.find('heading', heading);
    });
  }

  it('follows a switch while a form is half filled, and keeps what was typed', async () => {
    const page = await fixture(html`<main lang="en"><zi-create-app .portal=${portalOf()}></zi-create-app></main>`);
    const screen = new Screen(page.querySelector('zi-create-app') as HTMLElement);
    const name = await screen.find<HTMLInputElement>('textbox', /App Integration Name/);
    fill(name, 'Ärger & Söhne');
    const uri = screen.root.querySelector('input[type=url], input[inputmode=url]') as HTMLInputElement;
    fill(uri, 'http://not-yet');
    screen.get('button', 'Create').click();
    await screen.reads('Use https://.');
    await eventually(() => expect(screen.focused === uri).to.equal(true));
    name.focus();
    page.setAttribute('lang', 'de');
    await screen.find('button', 'Erstellen');
    expect(screen.text).not.to.include('Use https://.');
    expect(screen.root.contains(name)).to.equal(true);
    expect(name.value).to.equal('Ärger & Söhne');
    expect(uri.value).to.equal('http://not-yet');
    expect(screen.focused === name).to.equal(true);
    page.setAttribute('lang', 'en');
    await screen.find('button', 'Create');
    expect(name.value).to.equal('Ärger & Söhne');
  });

  it('goes on in the one before until the next one is there', async () => {
    const page = await fixture(html`<main lang="de"><zi-secret-policy></zi-secret-policy></main>`);
    const element = page.querySelector('zi-secret-policy') as HTMLElement & { portal?: Portal };
    element.portal = portalOf();
    const screen = new Screen(element);
    await eventually(() => {
      expect(base(screen).lang).to.equal('de');
    });
    await screen.find('heading', 'Client-Secrets');
    page.setAttribute('lang', 'nl');
    for (let turn = 0; turn < 20; turn += 1) {
      expect(screen.text).not.to.equal('');
      await Promise.resolve();
    }
    await eventually(() => {
      expect(base(screen).lang).to.equal('nl');
    });
  });

  it('reaches the elements inside the whole portal', async () => {
    const page = await fixture(html`<main lang="de"><zi-dev-portal demo="guide"></zi-dev-portal></main>`);
    const portal = new Screen(page.querySelector('zi-dev-portal') as HTMLElement);
    const list = await eventually(() => {
      const found = portal.root.querySelector('zi-app-list');
      if (!found) throw new Error('no list yet');
      return new Screen(found);
    });
    await list.find('heading', 'API-Apps');
    page.setAttribute('lang', 'fr');
    await list.find('button', 'Créer une application');
    await eventually(() => {
      expect(base(portal).lang).to.equal('fr');
    });
  });

  it('takes the host’s own words, in the language that is shown', async () => {
    const words = (language: string): object => ({
      appList: { title: language === 'de' ? 'Unsere Anwendungen' : 'Our applications' },
    });
    const screen = await listIn('de', portalOf({ words }));
    await screen.find('heading', 'Unsere Anwendungen');
    await screen.find('button', 'App erstellen');
    screen.host.parentElement?.setAttribute('lang', 'en');
    await screen.find('heading', 'Our applications');
  });

  it('takes a name that was copied out of a right-to-left sentence, with the marks around it', async () => {
    const page = await fixture(html`<main lang="he"><zi-app-details .portal=${portalOf()}></zi-app-details></main>`);
    const details = page.querySelector('zi-app-details') as HTMLElement;
    const app = scenarios.guide.apps.find(({ tenantId }) => tenantId === 'tenant-harbor');
    details.setAttribute('app-id', app?.id ?? '');
    const screen = new Screen(details);
    const [actions] = await eventually(() => {
      const found = screen.all('button', hebrew.appDetails.actions);
      if (found.length === 0) throw new Error('no actions yet');
      return found;
    });
    actions?.click();
    (await screen.find('menuitem', hebrew.appDetails.remove)).click();
    const field = await screen.find<HTMLInputElement>('textbox');
    expect(field.labels?.[0]?.textContent).to.include(`\u2068${app?.name}\u2069`);
    fill(field, `\u2068${app?.name}\u2069`);
    await eventually(() => {
      expect(screen.root.querySelector('[part~=confirm]')?.getAttribute('aria-disabled')).to.equal('false');
    });
  });

  it('is not looked after any more once the element has left', async () => {
    const page = await fixture(html`<main lang="en"><zi-app-list .portal=${portalOf()}></zi-app-list></main>`);
    const list = page.querySelector('zi-app-list') as HTMLElement;
    const screen = new Screen(list);
    await screen.find('heading', 'API Apps');
    list.remove();
    page.setAttribute('lang', 'de');
    await settle();
    expect(screen.root.textContent).to.include('API Apps');
    page.append(list);
    await screen.find('heading', 'API-Apps');
  });
});
