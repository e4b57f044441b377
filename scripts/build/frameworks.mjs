/** Writes what is made from the custom-elements manifest: wrappers and types for frameworks, data for editors. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { readElements } from './elements.mjs';
import { reactFiles } from './frameworks/react.mjs';

/** @param {string} folder That of custom-elements.json, whose files are published. */
export function writeFrameworks(folder) {
  const elements = readElements(folder);
  const files = { ...reactFiles(elements) };
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
