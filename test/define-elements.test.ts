/** In a file of its own: a tag is defined once a page. */
import { expect, fixtureSync, waitUntil } from '@open-wc/testing';
import { html, unsafeStatic } from 'lit/static-html.js';

import { scenarios } from '../src/backends/memory/scenarios.js';
import { defineElements } from '../src/define-elements.js';
import { stage } from './elements/support/stage.js';

function textIn(root: ParentNode | null | undefined, tag: string): string {
  return root?.querySelector(tag)?.shadowRoot?.textContent ?? '';
}

describe('defineElements with a suffix', () => {
  it('gives elements that wait for their provider its portal, under the suffix too', async () => {
    const { portal } = stage({ scenario: scenarios.statuses });
    const list = unsafeStatic('zi-app-list-v2');
    const provider = unsafeStatic('zi-dev-portal-v2');
    const outer = fixtureSync(html`<${provider} .portal=${portal}><${list}></${list}></${provider}>`);
    defineElements({ suffix: 'v2' });
    await waitUntil(() => textIn(outer, 'zi-app-list-v2').includes('Approved and on'));
  });

  it('renders its own elements alone, by whatever tag it is called', async () => {
    defineElements({ suffix: 'v2' });
    defineElements();
    for (const tag of ['zi-dev-portal', 'zi-dev-portal-v2']) {
      const portal = fixtureSync(html`<${unsafeStatic(tag)} demo></${unsafeStatic(tag)}>`);
      await waitUntil(() => textIn(portal.shadowRoot, 'zi-app-list-v2').includes('My New App'));
      expect(portal.shadowRoot?.querySelector('zi-app-list') === null).to.equal(true);
    }
  });

  it('refuses what is more than the end of a tag', () => {
    for (const suffix of ['V2', 'v2>', 'v2-', '-v2', 'v 2', '"']) {
      expect(() => defineElements({ suffix }), suffix).to.throw(TypeError, suffix);
    }
  });
});
