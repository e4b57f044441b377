/** Rollup plugin: an entry module that is in no file. */
import { join } from 'node:path';

/**
 * @param {string} code Its text.
 * @param {string} folder Where its relative imports start.
 * @returns {import('rollup').Plugin}
 */
export function virtual(code, folder) {
  return {
    name: 'virtual',
    resolveId(source, importer) {
      if (source === virtual.id) return source;
      return importer === virtual.id && source.startsWith('.') ? join(folder, source) : null;
    },
    load: (id) => (id === virtual.id ? code : null),
  };
}

virtual.id = '\0entry';
