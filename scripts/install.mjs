/** Installs the dependencies where the lock file asks for others than are there. Uses nothing that is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './run.mjs';

/** `npm ci` on a fresh clone and after a change of package-lock.json; otherwise nothing. Throws where npm fails. */
export function installDependencies() {
  if (isInstalled()) return;
  console.log('Installing dependencies');
  const { status } = spawnSync('npm', ['ci'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ci failed with status ${status}`);
}

/** npm notes what it has installed, in the form of the lock file, without what other platforms need. */
export function isInstalled(folder = root) {
  const kept = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(kept)) return false;
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const found = packagesOf(kept);
  const differs = ([path, { version, optional, link }]) =>
    path.includes('node_modules/') && !link && found[path]?.version !== version && !(optional && !found[path]);
  return !Object.entries(wanted).some(differs);
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
