/**
 * The command `front` for tests: a page that has lost the focus gets it back, as Firefox's pages do not by themselves. The
 * pages of an engine that cannot be asked have it.
 *
 * @type {import('@web/test-runner').TestRunnerPlugin}
 */
export const frontPlugin = {
  name: 'front',
  async executeCommand({ command, session }) {
    if (command !== 'front') return undefined;
    const page = /** @type {any} */ (session).browser.getPage?.(session.id);
    if (!page?.bringToFront) return true;
    // A page that is in front already would leave the focus where it is, in the browser's own controls.
    const other = await page.browserContext().newPage();
    await other.bringToFront();
    await page.bringToFront();
    await other.close();
    return true;
  },
};
