import { expect } from '@open-wc/testing';

import { decodeBase64, encodeBase64 } from '../../src/contract/base64.js';

describe('base64', () => {
  it('gives the vectors of RFC 4648', () => {
    const vectors = ['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==', 'Zm9vYmE=', 'Zm9vYmFy'];
    for (const [length, text] of vectors.entries()) {
      const bytes = new TextEncoder().encode('foobar'.slice(0, length));
      expect(encodeBase64(bytes)).to.equal(text);
      expect(decodeBase64(text)).to.deep.equal(bytes);
    }
  });

  it('takes a million bytes there and back', () => {
    const bytes = Uint8Array.from({ length: 1_000_000 }, (_, index) => index % 251);
    expect(decodeBase64(encodeBase64(bytes))).to.deep.equal(bytes);
  });

  it('gives nothing for what is no base64', () => {
    for (const text of ['%', 'Zg=', 'Z', '\u00e4\u00e4\u00e4\u00e4', 'Zm9v-_8=']) {
      expect(decodeBase64(text)).to.equal(undefined);
    }
  });
});
