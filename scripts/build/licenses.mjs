/** Rollup plugin: writes the licences of the bundled packages next to the bundle, since its comments are dropped. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @param {Map<string, string>} texts Filled with a licence text by package name and version. */
export function licenses(texts) {
  return {
    name: 'licenses',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => ('modules' in file ? Object.entries(file.modules) : []));
      for (const [id, { renderedLength }] of modules) {
        const folder = renderedLength > 0 && id.includes('node_modules') ? packageFolder(id) : undefined;
        if (folder) addLicense(texts, folder);
      }
    },
  };
}

function addLicense(texts, folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  texts.set(`${name} ${version}`, file ? readFileSync(join(folder, file), 'utf8').trim() : license);
}

/** Packages may hold further package.json files, which only say `"type"`. */
function packageFolder(id) {
  for (let folder = dirname(id); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version) return folder;
  }
  return undefined;
}
