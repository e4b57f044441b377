/** Rollup plugin: reads what tsc wrote. */
import { existsSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

/**
 * Its source maps are handed on, so that the final ones point at src/. And the `sideEffects` of package.json name
 * files of dist/, by which those of `folder` would all be taken for free of effects, and no element be defined.
 *
 * @param {string} folder
 * @returns {import('rollup').Plugin}
 */
export function tscOutput(folder) {
  return {
    name: 'tsc-output',
    load(copy) {
      const [id] = copy.split('?');
      if (!id.startsWith(folder + sep) || !existsSync(`${id}.map`)) return null;
      return {
        code: readFileSync(id, 'utf8').replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n'),
        map: JSON.parse(readFileSync(`${id}.map`, 'utf8')),
        moduleSideEffects: /^(?:cdn|define)(?:\.js$|[\\/])/.test(relative(folder, id)),
      };
    },
  };
}
