import { expect, oneEvent } from '@open-wc/testing';

import type { App } from '../../src/contract/app.js';
import { gifImage, jpegImage, pngImage, svgImage, textFile } from '../../src/testing/images.js';
import { goodDraft, openForm } from './support/create-app-screen.js';
import { choose, drop, eventually, imageFile, settle } from './support/forms.js';

const tooSmall = 'The image is too small: it has to be at least 420px by 120px.';

describe('<zi-create-app> and the logo', () => {
  it('shows a chosen file and its size, and is accessible', async () => {
    const { host, screen } = await openForm();
    await screen.chooseLogo(pngImage({ width: 840, height: 240 }));
    await drawn(screen.get<HTMLImageElement>('img', 'Preview of the logo'), 840, 240);
    expect(screen.content.logo).to.equal('840 × 240 px, 26 kB');
    await expect(host).to.be.accessible();
  });

  for (const [format, bytes] of [
    ['PNG', pngImage()],
    ['JPEG', jpegImage()],
    ['GIF', gifImage()],
  ] as const) {
    it(`shows a ${format}, whatever its name says`, async () => {
      const { screen } = await openForm();
      choose(screen.logo, imageFile(bytes, 'logo.txt'));
      await drawn(await screen.find<HTMLImageElement>('img', 'Preview of the logo'), 420, 120);
      expect(screen.problems).to.deep.equal([]);
    });
  }

  it('shows a dropped file, and keeps the browser from opening it', async () => {
    const { screen } = await openForm();
    const browserOpensIt = drop(screen.dropZone, imageFile(pngImage()));
    expect(browserOpensIt).to.equal(false);
    await drawn(await screen.find<HTMLImageElement>('img', 'Preview of the logo'), 420, 120);
    expect(screen.content.logo).to.match(/^420 × 120 px, /);
  });

  it('says what is wrong with a dropped file at once', async () => {
    const { screen } = await openForm();
    drop(screen.dropZone, imageFile(pngImage({ width: 419 })));
    await screen.reads(tooSmall);
    expect(screen.problemAt(screen.logo)).to.equal(tooSmall);
    expect(screen.has('img', 'Preview of the logo')).to.equal(false);
  });

  it('says that a file which is no image is none, by its bytes, and is accessible so', async () => {
    const { host, screen } = await openForm();
    choose(screen.logo, imageFile(textFile(), 'logo.png'));
    await screen.reads('The file is not a PNG, JPG, JPEG or GIF image, whatever its name says.');
    await expect(host).to.be.accessible();
  });

  it('draws no SVG that calls itself a PNG', async () => {
    const { screen } = await openForm();
    choose(screen.logo, imageFile(svgImage(), 'logo.png'));
    await screen.reads('SVG is not accepted.');
    expect(screen.has('img', 'Preview of the logo')).to.equal(false);
  });

  it('refuses a picture that has the right structure and cannot be drawn', async () => {
    const { host, screen, callsOf } = await openForm();
    await screen.fill(goodDraft);
    const bytes = pngImage();
    bytes[24] = 99; // bits a pixel
    choose(screen.logo, imageFile(bytes));
    await screen.reads('The image is damaged.');
    expect(screen.has('img', 'Preview of the logo')).to.equal(false);
    screen.create();
    await host.updateComplete;
    expect(callsOf('apps.create')).to.have.length(0);
  });

  it('keeps a refused file from being sent until it is taken away', async () => {
    const { host, screen, callsOf } = await openForm();
    await screen.fill(goodDraft);
    await screen.chooseLogo(pngImage({ height: 119 }));
    screen.create();
    await host.updateComplete;
    expect(callsOf('apps.create')).to.have.length(0);
    await eventually(() => {
      if (screen.logo !== screen.focused) throw new Error('The focus is not on the logo');
    });
    screen.get('button', 'Remove logo').click();
    await host.updateComplete;
    expect(screen.problems).to.deep.equal([]);
    const told = oneEvent(host, 'zi-app-created');
    screen.create();
    await told;
  });

  it('puts another file in place of the first', async () => {
    const { screen } = await openForm();
    await screen.chooseLogo(pngImage({ width: 419 }));
    choose(screen.logo, imageFile(pngImage({ width: 500, height: 200 })));
    await eventually(() => {
      expect(screen.content.logo).to.match(/^500 × 200 px, /);
    });
    expect(screen.problems).to.deep.equal([]);
  });

  it('takes the file chosen last where one is slow to be read', async () => {
    const { screen } = await openForm();
    const slow = imageFile(pngImage({ width: 600, height: 200 }));
    let answer: () => void = () => undefined;
    const bytes = slow.arrayBuffer();
    slow.arrayBuffer = (): Promise<ArrayBuffer> => new Promise((resolve) => (answer = () => resolve(bytes)));
    // Through a drop, whose event hands over the very file, not a copy of it.
    const transfer = { types: ['Files'], files: [slow] };
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: transfer });
    screen.dropZone.dispatchEvent(event);
    await screen.reads('Reading the file…');
    choose(screen.logo, imageFile(pngImage()));
    await screen.find('img', 'Preview of the logo');
    answer();
    await bytes;
    await settle();
    expect(screen.content.logo).to.match(/^420 × 120 px, /);
  });

  it('says that a file can no longer be read', async () => {
    const { screen } = await openForm();
    const gone = imageFile(pngImage());
    gone.arrayBuffer = (): Promise<ArrayBuffer> => Promise.reject(new DOMException('Gone.', 'NotFoundError'));
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files: [gone] } });
    screen.dropZone.dispatchEvent(event);
    await screen.reads('The image is damaged.');
  });

  it('sends the logo along, and lets it go with the form', async () => {
    const { host, screen } = await openForm();
    await screen.fill(goodDraft);
    await screen.chooseLogo(pngImage({ width: 640, height: 160 }));
    const preview = screen.get<HTMLImageElement>('img', 'Preview of the logo').src;
    const told = oneEvent<CustomEvent<{ app: App }>>(host, 'zi-app-created');
    screen.create();
    const { app } = (await told).detail;
    expect(app.logo).to.deep.include({ width: 640, height: 160 });
    await screen.gone('img', 'Preview of the logo');
    expect(
      await fetch(preview).then(
        () => 'there',
        () => 'gone',
      ),
      'the preview’s memory',
    ).to.equal('gone');
  });

  it('shows the logo again when the element is moved in the page', async () => {
    const { host, screen } = await openForm();
    await screen.chooseLogo(pngImage());
    const place = document.createElement('div');
    host.parentElement!.append(place);
    place.append(host);
    await host.updateComplete;
    await drawn(await screen.find<HTMLImageElement>('img', 'Preview of the logo'), 420, 120);
  });

  it('lets the logo’s memory go when the element leaves the page', async () => {
    const { host, screen } = await openForm();
    await screen.chooseLogo(pngImage());
    const preview = screen.get<HTMLImageElement>('img', 'Preview of the logo').src;
    host.remove();
    expect(
      await fetch(preview).then(
        () => 'there',
        () => 'gone',
      ),
    ).to.equal('gone');
  });
});

/** Waits until the browser has read it. Not `decode()`, which waits for a page in the background to be shown. */
async function drawn(image: HTMLImageElement, width: number, height: number): Promise<void> {
  await eventually(() => {
    expect([image.naturalWidth, image.naturalHeight]).to.deep.equal([width, height]);
  });
}
