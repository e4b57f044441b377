import '../../src/define/review-queue.js';
import '../../src/define/secret-manager.js';
import '../../src/define/subscription-manager.js';

import { expect, fixture, html, unsafeStatic } from '@open-wc/testing';

import { scenarios } from '../../src/backends/memory/scenarios.js';
import { eventually } from './support/forms.js';
import { stage } from './support/stage.js';

/** Pixels: where rows are cards on the smallest phones, and around the places where they become rows and have room. */
const widths = [288, 320, 650, 680, 740, 900, 940];

const elements = [
  { tag: 'zi-secret-manager', scenario: scenarios.guide },
  { tag: 'zi-review-queue', scenario: scenarios.reviews },
  { tag: 'zi-subscription-manager', scenario: scenarios.users },
];

describe('an element with a table', () => {
  for (const { tag, scenario } of elements) {
    // Of those that have the longest words.
    for (const language of ['de', 'nl']) {
      it(`has room for ${tag} in ${language} within its own width`, async () => {
        // The page says in which language.
        const portal = { ...stage({ scenario }).portal, locale: undefined };
        const name = unsafeStatic(tag);
        const page: HTMLElement = await fixture(
          html`<main lang=${language}><${name} app-id="app-technographic-enrich" .portal=${portal}></${name}></main>`,
        );
        const root = page.firstElementChild?.shadowRoot as ShadowRoot;
        await eventually(() => expect(root.querySelector('tbody td time, tbody td select')).to.not.equal(null));
        const base = root.querySelector('.base') as HTMLElement;
        for (const width of widths) {
          page.style.inlineSize = `${width}px`;
          expect(base.scrollWidth, `${width} pixels`).to.be.at.most(width);
        }
      });
    }
  }
});
