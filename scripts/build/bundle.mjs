/** Makes the bundles that rollup.config.mjs describes. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import { rollup } from 'rollup';

/** Writes one bundle; what is wrong with a file is told with its place. */
export async function bundle({ output, ...input }) {
  try {
    const built = await rollup({ ...input, onLog: report });
    await built.write(output);
    await built.close();
  } catch (error) {
    throw error.loc ? new Error(`${error.loc.file}:${error.loc.line}: ${error.message}`, { cause: error }) : error;
  }
}

/** Writes the package's modules, in a thread of their own: they share no work with the other bundle. */
export async function bundlePackage() {
  await once(new Worker(new URL('package-worker.mjs', import.meta.url)), 'exit');
}

/** The oddities of the packages that we bundle are theirs. */
function report(level, { code, message, id, ids = [id] }) {
  const foreign = ids.every((path) => path?.includes('node_modules'));
  if (level === 'warn' && !foreign) console.error(`Warning: ${message} (${code})`);
}
