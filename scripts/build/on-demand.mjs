/** Rollup plugin: takes what is imported on demand out of a bundle, to be a file of its own under a stable name. */
import { basename } from 'node:path';

/**
 * Such a file carries all it needs. Were code shared with the main file, it would be imported from there by its plain
 * address, and a page that loads `devportal.js?v=2`, or a newer one than its cache holds, would run two of them.
 *
 * @param {Map<string, string>} found Filled with the module of each such file, by its name.
 * @returns {import('rollup').Plugin}
 */
export function onDemand(found) {
  return {
    name: 'on-demand',
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string') return null;
      const target = await this.resolve(specifier, importer);
      if (!target || target.external) this.error(`Cannot find ${specifier}, which ${importer} imports on demand`);
      const name = fileName(specifier);
      if ((found.get(name) ?? target.id) !== target.id) this.error(`Two modules would both become ${name}`);
      found.set(name, target.id);
      return { id: `./${name}`, external: true };
    },
  };
}

/** `../auth/okta-session.js` is okta-session.js, `@okta/okta-auth-js/core` is okta-auth-js-core.js. */
function fileName(specifier) {
  const name = specifier.startsWith('.')
    ? basename(specifier, '.js')
    : specifier.replace(/^@[^/]+\//, '').replaceAll('/', '-');
  return `${name}.js`;
}
