/** In a file of its own: a tag is defined once a page. */
import { expect } from '@open-wc/testing';

import { define } from '../../src/elements/define-element.js';

function element(): CustomElementConstructor {
  return class extends HTMLElement {};
}

describe('define', () => {
  it('leaves another copy its tag, and what would render that undefined', () => {
    const foreign = element();
    customElements.define('zi-part-of-another', foreign);
    define('zi-part-of-another', element());
    define('zi-own-part', element());
    define('zi-mixed', element(), ['zi-own-part', 'zi-part-of-another']);
    define('zi-whole', element(), ['zi-own-part']);
    expect(customElements.get('zi-part-of-another') === foreign).to.equal(true);
    expect(customElements.get('zi-mixed') === undefined).to.equal(true);
    expect(customElements.get('zi-whole') === undefined).to.equal(false);
  });

  it('gives one class a second tag', () => {
    const named = element();
    define('zi-once', named);
    define('zi-twice', named);
    expect(document.createElement('zi-twice') instanceof named).to.equal(true);
  });
});
