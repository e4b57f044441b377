import '../../src/define/secret-manager.js';

import { expect, fixture, html } from '@open-wc/testing';

import { createMemoryStore } from '../../src/backends/memory/memory-backend.js';
import { scenarios } from '../../src/backends/memory/scenarios.js';
import { createPortal } from '../../src/portal/portal.js';
import { Screen } from './support/forms.js';

describe('<zi-secret-manager>', () => {
  it('shows the client ID and says what it is', async () => {
    const store = createMemoryStore({ scenario: scenarios.guide });
    const portal = createPortal({ backend: store.as(scenarios.guide.viewer), locale: 'en-US', timeZone: 'UTC' });
    const host = await fixture<HTMLElement>(
      html`<zi-secret-manager app-id="app-my-new-app" .portal=${portal}></zi-secret-manager>`,
    );
    const screen = new Screen(host);
    const field = await screen.find<HTMLInputElement>('textbox', 'Client ID');
    expect(field.value).to.equal('0oamju0l4fwq09yljd7');
    console.log(screen.text, document.hasFocus());
    for (const b of screen.all('button')) console.log(b.textContent);
    await expect(host).to.be.accessible();
    store.dispose();
  });
});
