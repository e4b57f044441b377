/** What the tests need besides packages: a Chromium and PostgreSQL's programs. On Debian, root gets them installed. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { canInstallPackages, installPackage } from '../debian.mjs';
import { findBrowser } from '../find-browser.mjs';

export async function prepareSystem() {
  // Every step then takes the same one, without a search of its own.
  process.env.CHROME_PATH = await findBrowser();
  if (hasPostgres() || !canInstallPackages()) return;
  const { ok, output } = await installPackage('postgresql');
  if (!ok) throw new Error(`PostgreSQL cannot be installed\n${output}`);
}

/** Debian keeps the server's programs out of PATH, in a folder a version. */
function hasPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions];
  return folders.some((folder) => existsSync(join(folder, 'initdb')));
}
