/** What the benchmarks need beyond the repository's own tools, installed where it is missing. No package runs a script. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

export function installPeers(...names: readonly string[]): void {
  if (names.every((name) => existsSync(join(folder, 'node_modules', name)))) return;
  const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('bench/ has not what it needs: npm ci --prefix bench --ignore-scripts');
}
