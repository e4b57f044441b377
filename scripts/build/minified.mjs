/** Rollup plugin: minifies the files of a bundle. */
import { minify } from 'rolldown/utils';

/**
 * Names at the top are mangled, properties never: they are our public API, and lit's.
 *
 * @type {import('rolldown/utils').MinifyOptions}
 */
const options = {
  module: true,
  sourcemap: true,
  compress: { target: 'es2022' },
  mangle: { toplevel: true },
  codegen: { removeWhitespace: true, legalComments: 'none' },
};

/** @returns {import('rollup').Plugin} */
export function minified() {
  return {
    name: 'minified',
    async renderChunk(text, { fileName }) {
      const { code, map, errors } = await minify(fileName, text, options);
      if (errors.length > 0)
        this.error(`Cannot minify ${fileName}: ${errors.map(({ message }) => message).join('\n')}`);
      return { code, map: JSON.stringify(map) };
    },
  };
}
