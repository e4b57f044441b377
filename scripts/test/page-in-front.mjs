/**
 * Pages side by side in one window, of which only the one in front gets its frames at once.
 *
 * Chromium gives the others a frame after 300 ms to a second, also where focus is emulated. As long as the processors are
 * busy that is well, as it saves them the drawing; a page that were left alone behind would wait for each frame until its
 * end. So the page that has run for longest is in front, and when it is done, the one that began after it.
 */

/**
 * @returns {(page: import('puppeteer-core').Page) => void} To be told of each new page. A page at `about:blank` has nothing
 *   to do, and is used again.
 */
export function pageInFront() {
  /** @type {Set<import('puppeteer-core').Page>} In the order in which they began. */
  const running = new Set();
  return (page) => {
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame()) return;
      if (frame.url() === 'about:blank') running.delete(page);
      else running.add(page);
      const [longest] = running;
      // At the end it may be closed already, with the whole browser.
      longest?.bringToFront().catch(() => {});
    });
  };
}
