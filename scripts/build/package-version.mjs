/** Rollup plugin: writes the package's version where the source has a placeholder. */
const placeholder = '0.0.0-source';

/**
 * @param {string} file What tsc made of `elements/version.ts`.
 * @param {string} version
 * @returns {import('rollup').Plugin}
 */
export function packageVersion(file, version) {
  return {
    name: 'package-version',
    transform(code, id) {
      if (id !== file) return null;
      if (!code.includes(placeholder)) this.error(`There is no ${placeholder} to replace`);
      // One line, as long as its columns are asked for by nobody.
      return { code: code.replace(placeholder, version), map: null };
    },
  };
}
