import { expect } from '@open-wc/testing';

import { checkLogo } from '../../src/contract/logo.js';
import { gifImage, jpegImage, pngImage, svgImage, textFile } from '../../src/testing/images.js';

const makers = { PNG: pngImage, JPEG: jpegImage, GIF: gifImage };

describe('checkLogo', () => {
  for (const [name, make] of Object.entries(makers)) {
    it(`reads type and size of a ${name} from its bytes`, () => {
      const verdict = checkLogo(make({ width: 640, height: 200 }));
      const mediaType = `image/${name.toLowerCase()}`;
      expect(verdict).to.deep.equal({ ok: true, mediaType, width: 640, height: 200 });
    });

    it(`finds a ${name} too small by a pixel on either side`, () => {
      for (const size of [{ width: 419 }, { height: 119 }]) {
        expect(checkLogo(make(size))).to.include({ ok: false, code: 'too-small' });
      }
    });

    it(`finds a ${name} that breaks off anywhere damaged, or no image at all`, () => {
      const whole = make();
      for (const length of [7, 10, 24, 40, 200, Math.floor(whole.length / 2), whole.length - 2]) {
        const { ok, ...rest } = checkLogo(whole.subarray(0, length));
        expect([ok, `${length} ${'code' in rest && rest.code}`]).to.deep.equal([
          false,
          `${length} ${length < 8 && name === 'PNG' ? 'not-an-image' : 'damaged'}`,
        ]);
      }
    });
  }

  it('counts bytes before it looks at any', () => {
    expect(checkLogo(pngImage({ byteLength: 1_000_000 }))).to.include({ ok: true });
    const verdict = { ok: false, code: 'too-big', limit: 1_000_000 };
    expect(checkLogo(pngImage({ byteLength: 1_000_001 }))).to.deep.equal(verdict);
    expect(checkLogo(new Uint8Array(1_000_001))).to.deep.equal(verdict);
  });

  it('refuses what would unpack to gigabytes', () => {
    const verdict = { ok: false, code: 'too-wide', limit: 8_192 };
    expect(checkLogo(pngImage({ claimed: { width: 30_000, height: 30_000 } }))).to.deep.equal(verdict);
    expect(checkLogo(pngImage({ claimed: { width: 8_193, height: 200 } }))).to.deep.equal(verdict);
    expect(checkLogo(pngImage({ claimed: { width: 420, height: 2 ** 31 } }))).to.deep.equal(verdict);
    expect(checkLogo(pngImage({ claimed: { width: 8_192, height: 8_192 } }))).to.include({ ok: true });
  });

  it('refuses a size of nothing', () => {
    expect(checkLogo(pngImage({ claimed: { width: 0, height: 120 } }))).to.include({ code: 'damaged' });
  });

  it('knows an SVG, with or without a declaration and with blanks before it', () => {
    expect(checkLogo(svgImage())).to.include({ ok: false, code: 'svg' });
    expect(checkLogo(new TextEncoder().encode('\ufeff \n<SVG\nxmlns="http://www.w3.org/2000/svg"/>'))).to.include({
      code: 'svg',
    });
  });

  it('takes nothing else for an image', () => {
    const webp = new TextEncoder().encode('RIFF\u0010\0\0\0WEBPVP8 ');
    for (const bytes of [textFile(), new Uint8Array(), webp, new TextEncoder().encode('<html><svgx>')]) {
      expect(checkLogo(bytes)).to.include({ ok: false, code: 'not-an-image' });
    }
  });

  it('goes by what a host allows', () => {
    const policy = { maxBytes: 1_000_000, minWidth: 16, minHeight: 16, maxSide: 64 };
    expect(checkLogo(pngImage({ width: 32, height: 32 }), policy)).to.include({ ok: true });
    expect(checkLogo(pngImage({ width: 65, height: 32 }), policy)).to.include({ code: 'too-wide', limit: 64 });
  });

  it('reads bytes that start inside a bigger buffer', () => {
    const whole = new Uint8Array([1, 2, 3, ...pngImage()]);
    expect(checkLogo(whole.subarray(3))).to.include({ ok: true, width: 420 });
  });
});
