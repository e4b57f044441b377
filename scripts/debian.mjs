/** Installs Debian's packages, where this is Debian and we are root. */
import { existsSync } from 'node:fs';

import { run } from './run.mjs';

export function canInstallPackages() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Answers `{ ok, output }`. */
export async function installPackage(name) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  return run('apt-get', ['install', '-y', '--no-install-recommends', name], { env });
}
