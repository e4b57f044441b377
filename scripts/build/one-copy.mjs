/**
 * Rollup plugin: files that are loaded on demand take what they share with the main file from a registry, not by the
 * main file's address.
 *
 * By its address they would name it plainly, and a page that loads `devportal.js?v=2`, or from behind a redirect, would
 * run it twice. The registry's key has the build in it: a file of another build finds nothing and fails to load, instead
 * of meeting code that it was not made for.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';

import MagicString from 'magic-string';

import { root } from '../run.mjs';

/**
 * @param {string} main The file name of the main file, which is the only entry.
 * @returns {import('rollup').Plugin}
 */
export function oneCopy(main) {
  let key;
  return {
    name: 'one-copy',
    renderStart() {
      const hash = createHash('sha256');
      // Some name others by their folder: the same source makes the same files wherever it is built.
      const codes = [...this.getModuleIds()].sort().map((id) => this.getModuleInfo(id)?.code ?? '');
      for (const code of codes) hash.update(code.replaceAll(root, ''));
      key = `globalThis[Symbol.for('zoominfo devportal ${hash.digest('hex').slice(0, 8)}')]`;
    },
    /** All that such a file needs is asked for at once, not one after the other. */
    renderDynamicImport({ getTargetChunkImports }) {
      const needed = (getTargetChunkImports() ?? []).filter(
        ({ type, fileName }) => type === 'internal' && fileName !== main,
      );
      const early = needed.map(({ resolvedImportPath }) => `import(${resolvedImportPath}).catch(() => {}), `);
      return { left: `(${early.join('')}import(`, right: '))' };
    },
    async renderChunk(code, chunk, _options, { chunks }) {
      const output = new MagicString(code);
      /** @type {{ body: any[] }} Estree's types leave out the positions that rollup's parser gives. */
      const { body } = this.parse(code);
      if (chunk.fileName === main) {
        const shared = new Set(Object.values(chunks).flatMap(({ importedBindings }) => importedBindings[main] ?? []));
        if (shared.size === 0) return null;
        register(output, body, { key, shared, own: await exportsOf(this, chunk.facadeModuleId) });
      } else {
        for (const node of body) {
          if (node.type !== 'ImportDeclaration' || basename(node.source.value) !== main) continue;
          output.update(node.start, node.end, node.specifiers.length > 0 ? take(node, key) : '');
        }
      }
      return { code: output.toString(), map: output.generateMap({ hires: true }) };
    },
  };
}

/** What a module gives to who imports it, with what it passes on from others as a whole. */
async function exportsOf(context, id) {
  const { exports, code } = context.getModuleInfo(id);
  const names = new Set(exports);
  for (const { type, source } of context.parse(code).body) {
    if (type !== 'ExportAllDeclaration') continue;
    const passed = await context.resolve(source.value, id);
    for (const name of await exportsOf(context, passed.id)) names.add(name);
  }
  return names;
}

/** The main file keeps the exports of its entry; those that rollup added for the other files go to the registry. */
function register(output, body, { key, shared, own }) {
  const entries = [];
  for (const node of body) {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration) continue;
    const names = node.specifiers.map(({ local, exported }) => [local.name, exported.name]);
    for (const [local, exported] of names) if (shared.has(exported)) entries.push(`${exported}: ${local}`);
    const kept = names
      .filter(([, exported]) => own.has(exported))
      .map(([local, exported]) => `${local} as ${exported}`);
    output.update(node.start, node.end, `export { ${kept.join(', ')} };`);
  }
  // The first copy on a page is good for all.
  output.append(`\n${key} ??= { ${entries.join(', ')} };\n`);
}

function take({ specifiers }, key) {
  const names = specifiers.map(({ imported, local }) => `${imported.name}: ${local.name}`);
  return `const { ${names.join(', ')} } = ${key};`;
}
