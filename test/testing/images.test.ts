import { expect, oneEvent } from '@open-wc/testing';

import { checkLogo } from '../../src/contract/logo.js';
import { gifImage, jpegImage, pngImage, svgImage, textFile } from '../../src/testing/images.js';

const makers = {
  PNG: { make: pngImage, type: 'image/png' },
  JPEG: { make: jpegImage, type: 'image/jpeg' },
  GIF: { make: gifImage, type: 'image/gif' },
} as const;

for (const [name, { make, type }] of Object.entries(makers)) {
  describe(`a ${name} made in code`, () => {
    for (const size of [
      { width: 420, height: 120 },
      { width: 421, height: 123 },
      { width: 1000, height: 1000 },
    ]) {
      it(`decodes in the browser at ${size.width} by ${size.height}`, async () => {
        const bitmap = await createImageBitmap(new Blob([make(size)], { type }));
        expect([bitmap.width, bitmap.height]).to.deep.equal([size.width, size.height]);
        const { data } = pixels(bitmap);
        const grey = name === 'PNG' ? 0 : 0x80;
        expect(new Set(data.filter((_, index) => index % 4 < 3))).to.deep.equal(new Set([grey]));
      });
    }

    it('is the smallest logo that is taken, unless told otherwise', () => {
      expect(checkLogo(make())).to.deep.equal({ ok: true, mediaType: type, width: 420, height: 120 });
    });
  });
}

describe('pngImage', () => {
  it('fills a file up to the byte, and it still decodes', async () => {
    const bytes = pngImage({ byteLength: 1_000_001 });
    expect(bytes).to.have.length(1_000_001);
    expect((await createImageBitmap(new Blob([bytes]))).width).to.equal(420);
  });

  it('can claim a size it has not', () => {
    const bytes = pngImage({ claimed: { width: 30_000, height: 30_000 } });
    expect(bytes.length).to.be.below(10_000);
    expect(checkLogo(bytes)).to.deep.include({ ok: false, code: 'too-wide' });
  });
});

describe('svgImage and textFile', () => {
  it('are a picture that a browser draws, and none', async () => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svgImage()], { type: 'image/svg+xml' }));
    await oneEvent(image, 'load'); // not decode(), which waits for a page in the background to be shown
    URL.revokeObjectURL(image.src);
    expect([image.naturalWidth, image.naturalHeight]).to.deep.equal([420, 120]);
    const refused = await createImageBitmap(new Blob([textFile()], { type: 'image/png' })).catch(() => 'refused');
    expect(refused).to.equal('refused');
  });
});

function pixels(bitmap: ImageBitmap): ImageData {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}
