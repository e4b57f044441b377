import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';

import { build } from 'esbuild';

import { defines, type Entry, entries, modules } from './support/exports.js';

/** Imports the modules one after the other in a Node of their own; answers the tags that each has defined. */
function importAll(list: Entry[]): Record<string, string[]> {
  const script = `
    const found = {};
    let defined;
    for (const specifier of ${JSON.stringify(list.map(({ specifier }) => specifier))}) {
      defined = found[specifier] = [];
      globalThis.customElements = { get: () => undefined, getName: () => null, define: (tag) => defined.push(tag) };
      await import(specifier);
    }
    console.log(JSON.stringify(found));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  assert.equal(status, 0, `It has thrown, or does not come to an end:\n${stderr}`);
  return JSON.parse(stdout) as Record<string, string[]>;
}

/** Our code that is left in a page's bundle which imports the module and uses nothing of it. */
async function bundleOf({ specifier }: Entry): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `import '${specifier}';`, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
    external: ['@angular/core', 'react', 'lit', 'lit/*', '@lit/*', '@okta/*', 'tslib', 'zod', 'zod/*'],
  });
  const text = outputFiles.map((file) => file.text).join('');
  return text.replace(/^(?:\/\/.*|import .*)$/gm, '').trim();
}

describe('exports of package.json', () => {
  it('name files that are there, with types for every module', () => {
    const missing = entries.flatMap(({ module, types }) => [module, types]).filter((path) => path && !existsSync(path));
    assert.deepEqual(missing, []);
    assert.deepEqual(
      modules.filter(({ types }) => types === undefined),
      [],
    );
  });

  it('can be imported where there is no DOM', () => {
    // The app's build links Angular's directives; without one the compiler has to be there.
    const specifiers = ['@angular/compiler', ...modules.map(({ specifier }) => specifier)];
    const names = specifiers.map((specifier) => `await import('${specifier}');`).join('\n');
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', names], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    assert.equal(status, 0, stderr);
  });

  it('define nothing', () => {
    const found = importAll(modules.filter((entry) => !defines(entry)));
    assert.deepEqual(
      Object.entries(found).filter(([, tags]) => tags.length > 0),
      [],
    );
  });

  it('define their elements under define/', () => {
    const found = importAll(modules.filter((entry) => entry.specifier.endsWith('/define')));
    const tags = Object.values(found).flat();
    assert.ok(tags.length > 0);
    for (const tag of tags) assert.match(tag, /^zi-[a-z-]+$/);
  });
});

describe('sideEffects of package.json', () => {
  it('lets a bundler leave out what nothing is used of', async () => {
    for (const entry of modules.filter((module) => !defines(module))) {
      assert.equal(await bundleOf(entry), '', entry.specifier);
    }
  });

  it('keeps what defines elements', async () => {
    for (const entry of modules.filter(defines)) assert.notEqual(await bundleOf(entry), '', entry.specifier);
  });
});
