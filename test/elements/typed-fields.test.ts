import '../../src/define/app-list.js';
import '../../src/define/create-app.js';
import '../../src/define/subscription-manager.js';

import { expect, fixture, html } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import { eventually } from './support/forms.js';
import { stage } from './support/stage.js';

const typed = 'input:is([type=text], [type=search], [type=url], [type=password]), textarea';
const fields = [{ key: 'purpose', label: 'Purpose', type: 'textarea' } as const];

describe('a field that is typed into', () => {
  it('is laid out by itself: neither an item of a grid or a flex box, nor sized by what it holds', async () => {
    const { portal } = stage({ scenario: scenarios.users });
    const place = await fixture(html`
      <div>
        <zi-app-list .portal=${portal}></zi-app-list>
        <zi-create-app .portal=${portal} .fields=${fields}></zi-create-app>
        <zi-subscription-manager .portal=${portal}></zi-subscription-manager>
      </div>
    `);
    for (const [element, count] of [
      ['zi-app-list', 1],
      ['zi-create-app', 3],
      ['zi-subscription-manager', 1],
    ] as const) {
      const inputs = (): HTMLElement[] => [
        ...(place.querySelector(element)?.shadowRoot?.querySelectorAll<HTMLElement>(typed) ?? []),
      ];
      await eventually(() => expect(inputs().length, element).to.equal(count));
      for (const input of inputs()) {
        const told = `${element} ${input.id}`;
        expect(getComputedStyle(input).contain, told).to.equal('strict');
        expect(getComputedStyle(input.parentElement!).display, told).to.equal('block');
        expect(input.getBoundingClientRect().height, told).to.be.at.least(input.localName === 'textarea' ? 60 : 32);
        expect(input.getBoundingClientRect().width, told).to.be.at.least(100);
      }
    }
  });
});
