/**
 * The command `front` for tests: a page that has lost the focus to another tab gets it back, for keys go to the tab in
 * front. The pages of an engine that has just one are there already.
 *
 * @type {import('@web/test-runner').TestRunnerPlugin}
 */
export const frontPlugin = {
  name: 'front',
  async executeCommand({ command, session }) {
    if (command !== 'front') return undefined;
    const { browser } = /** @type {any} */ (session);
    await browser.getPage?.(session.id)?.bringToFront?.();
    return true;
  },
};
