/** Finds a Chromium to test with: CHROME_PATH, the system's, Playwright's; on Debian as root it is installed. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Launcher } from 'chrome-launcher';
import { chromium } from 'playwright-core';

import { canInstallPackages, installPackage } from './debian.mjs';

export const browserFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages side by side: those in the back go on as those in front.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  // Chromium's sandbox does not start for root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  }
  const found = installed();
  if (found) return found;
  if (canInstallPackages()) await installPackage('chromium');
  const now = installed();
  if (now) return now;
  throw new Error('No Chromium found. Install Chrome or Chromium, or name one in CHROME_PATH.');
}

export async function launchBrowser() {
  return chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
}

function installed() {
  try {
    const [first] = Launcher.getInstallations();
    if (first) return first;
  } catch {
    // It throws where it finds none.
  }
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findBrowser());
