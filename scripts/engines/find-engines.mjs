/**
 * Finds a Firefox and a WebKit to test with beside Chromium: FIREFOX_PATH or the system's Firefox, and WebKitGTK's
 * driver with a display in memory, which Linux alone has. On Debian, root gets them installed.
 */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { canInstallPackages, installPackage } from '../debian.mjs';

const macFirefox = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** @returns {string | undefined} The path of a Firefox. */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named && !existsSync(named)) throw new Error(`FIREFOX_PATH names ${named}, which does not exist.`);
  return named ?? inPath('firefox') ?? inPath('firefox-esr') ?? (existsSync(macFirefox) ? macFirefox : undefined);
}

/** @returns {import('./webkit-launcher.mjs').WebKitPrograms | undefined} */
export function findWebKit() {
  const driver = inPath('WebKitWebDriver');
  const browser = miniBrowser();
  const display = inPath('Xvfb');
  return driver && browser && display ? { driver, browser, display } : undefined;
}

/** Debian's packages of each; what cannot be installed is found missing by its step, which says so. */
export async function installEngines() {
  if (!canInstallPackages()) return;
  if (!findFirefox()) await installPackage('firefox-esr');
  if (!findWebKit()) {
    await installPackage('webkit2gtk-driver');
    await installPackage('xvfb');
  }
}

function inPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/** Linux distributions keep it out of PATH, Debian in a folder an architecture. */
function miniBrowser() {
  const lib = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  const folders = ['/usr/lib', '/usr/lib64', '/usr/libexec', ...lib.map((name) => join('/usr/lib', name))];
  return folders.map((folder) => join(folder, 'webkit2gtk-4.1', 'MiniBrowser')).find((path) => existsSync(path));
}
