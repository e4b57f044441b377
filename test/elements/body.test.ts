import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';

import type { PortalHost } from '../../src/controllers/portal-controller.js';
import { BodyController } from '../../src/elements/views/body.js';
import type { Portal } from '../../src/portal/portal.js';
import { controls } from '../../src/styles/controls.js';
import { tokens } from '../../src/styles/tokens.js';
import { eventually } from './support/forms.js';
import { folded } from './support/text.js';

/** Loads a body that the test lets arrive, or not. */
class TestElement extends LitElement implements PortalHost {
  static override styles = [tokens, controls];
  declare portal?: Portal | undefined;
  loads: { arrive(text: string): void; fail(): void }[] = [];
  readonly #body = new BodyController<{ render(): string }>(this, async () => {
    const text = await new Promise<string>((arrive, reject) => {
      this.loads.push({ arrive, fail: () => reject(new TypeError('Failed to fetch dynamically imported module')) });
    });
    return { render: () => text };
  });

  override render(): unknown {
    return this.#body.render();
  }

  get shown(): string {
    return folded(this.renderRoot.textContent);
  }
}
customElements.define('test-bodied', TestElement);

describe('an element whose body is loaded on demand', () => {
  const show = (): Promise<TestElement> => fixture<TestElement>(html`<test-bodied></test-bodied>`);

  it('says that it is loading, then shows its body', async () => {
    const element = await show();
    expect(element.shown).to.equal('Loading…');
    expect(element.renderRoot.querySelector('[aria-busy=true]')).to.exist;
    element.loads[0]?.arrive('the body');
    await eventually(() => expect(element.shown).to.equal('the body'));
  });

  it('has its look while it is loading, and where that fails', async () => {
    const element = await show();
    const line = (): string =>
      getComputedStyle(element.renderRoot.querySelector('.skeleton') as Element).backgroundColor;
    expect(line()).not.to.equal('rgba(0, 0, 0, 0)');
    element.loads[0]?.fail();
    await eventually(() => expect(element.shown).to.contain('Try again'));
    const retry = getComputedStyle(element.renderRoot.querySelector('button') as Element);
    expect(retry.borderTopStyle).to.equal('solid');
    expect(retry.backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
  });

  it('loads once, however often it comes and goes', async () => {
    const element = await show();
    const { parentElement: home } = element;
    element.remove();
    home?.append(element);
    element.loads[0]?.arrive('the body');
    await eventually(() => expect(element.shown).to.equal('the body'));
    expect(element.loads).to.have.length(1);
  });

  it('says that the body did not come, and tries again when asked', async () => {
    const element = await show();
    element.loads[0]?.fail();
    await eventually(() => expect(element.shown).to.contain('Try again'));
    await expect(element).to.be.accessible();
    element.renderRoot.querySelector('button')?.click();
    await eventually(() => expect(element.shown).to.equal('Loading…'));
    element.loads[1]?.arrive('the body');
    await eventually(() => expect(element.shown).to.equal('the body'));
  });
});
