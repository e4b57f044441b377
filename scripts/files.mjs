/** Looks for files; Node 20 has no patterns of its own. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} folder
 * @param {string} ending What the name ends in.
 * @returns {string[]} Paths that start with the folder, sorted.
 */
export function filesIn(folder, ending) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
    .sort();
}
