/**
 * Rollup plugin for files that are loaded on demand: they render with the lit of the main file, not with one of their
 * own. It is handed over by name and not imported, for the reason that `on-demand.mjs` gives.
 */
const key = `globalThis[Symbol.for('zoominfo devportal lit')]`;

/** Where each comes from. What else of lit such a file imports fails the build. */
const sources = { lit: ['css', 'html', 'nothing'], 'lit/directives/keyed.js': ['keyed'] };

/** What the main file begins with. The first one on a page is good for all. */
export const shareLit = `${Object.entries(sources)
  .map(([source, names]) => `import { ${names.join(', ')} } from '${source}';`)
  .join('\n')}
${key} ??= { ${Object.values(sources).flat().join(', ')} };
`;

/** @returns {import('rollup').Plugin} */
export function sharedLit() {
  const prefix = '\0shared ';
  return {
    name: 'shared-lit',
    resolveId(source) {
      if (sources[source]) return prefix + source;
      // lit-element and the like would bring a second copy in.
      if (/^(@lit\/reactive-element|lit|lit-html|lit-element)(\/|$)/.test(source)) {
        this.error(`A file that is loaded on demand cannot import ${source}`);
      }
      return null;
    },
    load(id) {
      const names = id.startsWith(prefix) && sources[id.slice(prefix.length)];
      return names ? `export const { ${names.join(', ')} } = ${key};` : null;
    },
  };
}
