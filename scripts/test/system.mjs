/**
 * What the tests need besides packages: a Chromium, PostgreSQL's programs, those that the Quickstart's snippets run in,
 * and, if they can be had, a Firefox and a WebKit. On Debian, root gets them installed.
 */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { canInstallPackages, installPackage } from '../debian.mjs';
import { installEngines } from '../engines/find-engines.mjs';
import { findBrowser } from '../find-browser.mjs';

/** A program of each, and Debian's package with it. */
const programs = [
  ['initdb', 'postgresql'],
  ['bash', 'bash'],
  ['curl', 'curl'],
  ['openssl', 'openssl'],
  ['python3', 'python3'],
];

export async function prepareSystem() {
  // Every step then takes the same one, without a search of its own.
  process.env.CHROME_PATH = await findBrowser();
  if (!canInstallPackages()) return;
  for (const [, name] of programs.filter(([program]) => !isInstalled(program))) {
    const { ok, output } = await installPackage(name);
    if (!ok) throw new Error(`${name} cannot be installed\n${output}`);
  }
  await installEngines();
}

/** Debian keeps PostgreSQL's programs out of PATH, in a folder a version. */
function isInstalled(program) {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions];
  return folders.some((folder) => existsSync(join(folder, program)));
}
