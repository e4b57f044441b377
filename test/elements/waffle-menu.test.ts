import '../../src/define/waffle-menu.js';

import { expect, fixture, html, oneEvent } from '@open-wc/testing';

import { people, type Scenario, scenarios } from '../../src/backends/memory/scenarios.js';
import type { DevPortalBackend } from '../../src/contract/backend.js';
import { PortalError } from '../../src/contract/errors.js';
import type { Product } from '../../src/contract/user.js';
import { createPortal, type Portal } from '../../src/portal/portal.js';
import { FakeSession } from './support/fake-session.js';
import { eventually, press, Screen, settle, tabTo } from './support/forms.js';
import { stage } from './support/stage.js';
import { folded } from './support/text.js';

class Waffle extends Screen {
  static async show(portal: Portal | undefined, current?: string): Promise<Waffle> {
    const host = await fixture<HTMLElement>(html`<zi-waffle-menu .portal=${portal}></zi-waffle-menu>`);
    if (current !== undefined) host.setAttribute('current', current);
    return new Waffle(host);
  }

  get names(): string[] {
    return this.all('menuitem').map((item) => folded(item.textContent).slice(2));
  }

  async open(): Promise<this> {
    (await this.find('button', 'Products')).click();
    await this.find('menu');
    return this;
  }

  /** Which product has the focus. */
  get here(): string {
    return folded(this.focused?.textContent).slice(2);
  }
}

function having(...subscriptions: string[]): Scenario {
  return { ...scenarios.guide, people: [{ ...people.developer, subscriptions }] };
}

const everything = having('sales', 'marketing', 'talent', 'devportal');

/** Somebody whose products are at these addresses. */
function withProducts(products: Product[] | undefined): Portal {
  const backend = stage({ scenario: everything }).portal.backend;
  const viewer: DevPortalBackend['viewer'] = {
    get: async (input, options) => {
      const { products: _, ...rest } = await backend.viewer.get(input, options);
      return { ...rest, ...(products && { products }) };
    },
  };
  return createPortal({ backend: { ...backend, viewer } });
}

describe('<zi-waffle-menu>', () => {
  it('shows the products of the person, the one of this page marked', async () => {
    const { portal } = stage({ scenario: having('sales', 'devportal') });
    const waffle = await (await Waffle.show(portal)).open();
    expect(waffle.names).to.deep.equal(['Sales', 'DevPortal']);
    expect(waffle.get('menuitem', 'DevPortal').getAttribute('aria-current')).to.equal('page');
    expect(waffle.get('menuitem', 'Sales').hasAttribute('aria-current')).to.equal(false);
    await expect(waffle.host).to.be.accessible();
  });

  it('marks another product where the page is its', async () => {
    const { portal } = stage({ scenario: everything });
    const waffle = await (await Waffle.show(portal, 'sales')).open();
    expect(waffle.get('menuitem', 'Sales').getAttribute('aria-current')).to.equal('page');
  });

  it('has the DevPortal only for who has its subscription, from when it is given', async () => {
    const { portal, store } = stage({ scenario: scenarios['no-subscription'] });
    const waffle = await Waffle.show(portal);
    (await waffle.find('button', 'Products')).click();
    await waffle.reads('You have no products yet.');
    const { users } = store.as(people['org-admin'].id);
    const [nora] = (await users.list({ search: 'Nora' })).items;
    await users.update({
      userId: nora?.id ?? '',
      version: nora?.version ?? '',
      changes: { subscriptions: ['devportal'] },
    });
    portal.changes.announce({ kind: 'users' }, undefined);
    await waffle.find('menuitem', 'DevPortal');
  });

  describe('what is chosen', () => {
    const product: Product = { id: 'sales', name: 'Sales', url: '#sales' };

    it('is told to the host, and gone to', async () => {
      const waffle = await (await Waffle.show(withProducts([product]))).open();
      const heard = oneEvent<CustomEvent<{ product: Product }>>(waffle.host, 'zi-product-selected');
      waffle.get('menuitem', 'Sales').click();
      expect((await heard).detail.product).to.deep.equal(product);
      await eventually(() => expect(location.hash).to.equal('#sales'));
      history.replaceState(null, '', location.pathname + location.search);
      await waffle.gone('menu');
    });

    it('is not gone to where the host does it', async () => {
      const waffle = await (await Waffle.show(withProducts([product]))).open();
      waffle.host.addEventListener('zi-product-selected', (event) => {
        event.preventDefault();
      });
      waffle.get('menuitem', 'Sales').click();
      await settle();
      expect(location.hash).to.equal('');
    });

    it('is left to the browser where another tab is wanted', async () => {
      const waffle = await (await Waffle.show(withProducts([product]))).open();
      let told = 0;
      waffle.host.addEventListener('zi-product-selected', () => (told += 1));
      const click = new MouseEvent('click', { ctrlKey: true, cancelable: true });
      const link = waffle.get('menuitem', 'Sales');
      // The test's own page stays the only one.
      link.addEventListener('click', (event) => {
        event.preventDefault();
      });
      link.dispatchEvent(click);
      expect(told).to.equal(0);
      expect(waffle.has('menu')).to.equal(true);
    });

    it('is a link for addresses of the web alone', async () => {
      const urls = [
        'https://app.example/',
        '/sales',
        'javascript:alert(1)',
        ' JavaScript:alert(1)',
        'data:text/html,x',
      ];
      const products = [...urls, 'http://[', null].map((url, index) => ({ id: `p${index}`, name: `P${index}`, url }));
      const waffle = await (await Waffle.show(withProducts(products))).open();
      const links = waffle.all('menuitem').map((item) => item.getAttribute('href'));
      expect(links).to.deep.equal([
        'https://app.example/',
        `${location.origin}/sales`,
        ...Array.from({ length: 5 }, () => null),
      ]);
    });
  });

  describe('by the keyboard', () => {
    it('moves over the tiles as they stand, and stays within them', async () => {
      const { portal } = stage({ scenario: everything });
      const waffle = await Waffle.show(portal);
      await waffle.find('button', 'Products');
      await tabTo(waffle, 'button', 'Products');
      await press('Enter');
      await waffle.focusOn('menuitem', 'Sales');
      const stops: string[] = [];
      for (const key of [
        'ArrowRight',
        'ArrowRight',
        'ArrowLeft',
        'ArrowDown',
        'Home',
        'ArrowDown',
        'ArrowDown',
        'ArrowUp',
        'ArrowLeft',
        'End',
      ]) {
        await press(key);
        stops.push(waffle.here);
      }
      expect(stops).to.deep.equal([
        'Marketing',
        'Talent',
        'Marketing',
        'Marketing',
        'Sales',
        'DevPortal',
        'DevPortal',
        'Sales',
        'Sales',
        'DevPortal',
      ]);
    });

    it('closes on Escape, and gives the focus back', async () => {
      const { portal } = stage({ scenario: everything });
      const waffle = await Waffle.show(portal);
      await waffle.find('button', 'Products');
      await tabTo(waffle, 'button', 'Products');
      await press('Enter');
      await waffle.focusOn('menuitem', 'Sales');
      await press('Escape');
      await waffle.gone('menu');
      await waffle.focusOn('button', 'Products');
    });

    it('takes the focus to products that come late', async () => {
      const { portal, store } = stage({ scenario: everything });
      const release = store.hangNext('viewer.get');
      const waffle = await Waffle.show(portal);
      await waffle.find('button', 'Products');
      await tabTo(waffle, 'button', 'Products');
      await press('Enter');
      await waffle.reads('Loading…');
      await expect(waffle.host).to.be.accessible();
      release();
      await waffle.focusOn('menuitem', 'Sales');
    });
  });

  it('says what failed, and tries again', async () => {
    const { portal, store } = stage({ scenario: everything });
    store.failNext('viewer.get', new PortalError('network'));
    const waffle = await Waffle.show(portal);
    (await waffle.find('button', 'Products')).click();
    await waffle.reads('Your products can’t be shown. The server can’t be reached.');
    await expect(waffle.host).to.be.accessible();
    waffle.get('button', 'Try again').click();
    await waffle.find('menuitem', 'DevPortal');
  });

  describe('is not there', () => {
    it('while nobody is signed in', async () => {
      const session = new FakeSession({ status: 'signed-out' });
      const { portal, calls } = stage({ scenario: everything, session });
      const waffle = await Waffle.show(portal);
      expect(waffle.has('button')).to.equal(false);
      expect(calls).to.deep.equal([]);
      await session.signIn();
      await waffle.find('button', 'Products');
      await session.signOut();
      await waffle.gone('button');
    });

    it('where the backend does not say which products there are', async () => {
      const waffle = await Waffle.show(withProducts(undefined));
      await waffle.gone('button');
    });

    it('without a portal', async () => {
      const waffle = await Waffle.show(undefined);
      expect(waffle.has('button')).to.equal(false);
    });
  });
});
