/** `npm run build`: types and JavaScript by tsc, packages and the CDN bundle by rollup, the manifest by its analyzer. */
import { rm } from 'node:fs/promises';

import { bin, root, run } from './run.mjs';

const steps = [
  ['tsc', ['-p', 'tsconfig.json']],
  ['rollup', ['-c', '--silent', '--failAfterWarnings']],
  [
    'custom-elements-manifest',
    ['analyze', '--litelement', '--globs', 'src/elements/*/*.ts', '--outdir', 'dist', '--quiet'],
  ],
];

await Promise.all(['build', 'dist'].map((folder) => rm(`${root}${folder}`, { recursive: true, force: true })));
for (const [name, args] of steps) {
  const { ok, output } = await run(bin(name), args);
  if (ok) continue;
  process.stderr.write(`The build failed at ${name}:\n${output}`);
  process.exit(1);
}
