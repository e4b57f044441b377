import '../../src/define/dev-portal.js';

import { expect, fixture, html } from '@open-wc/testing';

import { DevPortalDriver } from './support/dev-portal-driver.js';
import { eventually } from './support/forms.js';
import { stage } from './support/stage.js';

/** What a host would write. */
async function styled(css: string): Promise<DevPortalDriver> {
  const page = await fixture<HTMLElement>(
    html`<div>
      <style>
        ${css}
      </style>
      <zi-dev-portal .portal=${stage().portal}></zi-dev-portal>
    </div>`,
  );
  return new DevPortalDriver(page.querySelector('zi-dev-portal') as HTMLElement);
}

/** Which no element inherits, and none of ours sets. */
const order = (element: Element): string => getComputedStyle(element).order;

describe("a host's styles of parts", () => {
  it('reach from the portal into the list, and what comes into it later', async () => {
    const portal = await styled('zi-dev-portal::part(cell-status), zi-dev-portal::part(menu-item) { order: 3 }');
    const list = await (await portal.list()).loaded();
    const cell = list.host.shadowRoot?.querySelector('[part~=cell-status]') as Element;
    await eventually(() => expect(order(cell)).to.equal('3'));
    list.get('button', 'Actions for My New App').click();
    const item = await list.find('menuitem', 'Edit');
    await eventually(() => expect(order(item)).to.equal('3'));
  });

  it('reach two elements down, and leave what each is as a whole to itself', async () => {
    const portal = await styled('zi-dev-portal::part(copy), zi-dev-portal::part(base) { order: 3 }');
    const list = await (await portal.list()).loaded();
    list.get('button', 'My New App').click();
    await eventually(() => {
      const details = portal.host.shadowRoot?.querySelector('zi-app-details')?.shadowRoot;
      const copy = details?.querySelector('zi-secret-manager')?.shadowRoot?.querySelector('[part~=copy]');
      if (!copy) throw new Error('the secrets are not there yet');
      expect(order(copy)).to.equal('3');
    });
    const whole = portal.host.shadowRoot?.querySelector('[part~=base]') as Element;
    expect(order(whole)).to.equal('3');
    expect(portal.host.shadowRoot?.querySelector('zi-app-details')?.getAttribute('exportparts')).to.not.match(
      /\bbase\b/,
    );
  });
});
