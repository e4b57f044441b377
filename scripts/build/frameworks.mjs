/** Writes what is made from the custom-elements manifest: wrappers and types for frameworks, data for editors. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { readElements } from './elements.mjs';
import { angularFiles } from './frameworks/angular.mjs';
import { editorFiles } from './frameworks/editors.mjs';
import { reactFiles } from './frameworks/react.mjs';
import { jsxModule, propsModule, svelteModule, vueModule } from './frameworks/types.mjs';

/** A module of types alone, which can be imported like any other. */
const nothing = 'export {};\n';

/** @param {string} folder That of custom-elements.json, whose files are published. */
export function writeFrameworks(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
  const elements = readElements(manifest);
  const files = {
    ...reactFiles(elements),
    ...angularFiles(elements),
    ...editorFiles(manifest, JSON.parse(readFileSync('package.json', 'utf8'))),
    'jsx.js': nothing,
    'svelte.js': nothing,
    'vue.js': nothing,
    'types/props.d.ts': propsModule(elements),
    'types/jsx.d.ts': jsxModule(elements),
    'types/svelte.d.ts': svelteModule(elements),
    'types/vue.d.ts': vueModule(elements),
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
