/**
 * Rollup plugin: each language has its own copy of the few lines that only languages use.
 *
 * What several files on demand share would stand in the main file, where English never asks for it.
 */
import { dirname, resolve } from 'node:path';

const ofLanguage = /\/i18n\/([\w-]+)\/[\w-]+\.js$/;
const copied = /\/i18n\/(?:count|isolate)\.js$/;

/** @returns {import('rollup').Plugin} */
export function ownCopies() {
  return {
    name: 'own-copies',
    resolveId(source, importer = '') {
      const [, code] = ofLanguage.exec(importer) ?? [];
      if (!code || !source.startsWith('.')) return null;
      const id = resolve(dirname(importer), source);
      return copied.test(id) ? `${id}?${code}` : null;
    },
  };
}
