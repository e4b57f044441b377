import { readdirSync, readFileSync } from 'node:fs';

/** One way into the package. */
export interface Entry {
  /** As an `import` names it. */
  specifier: string;
  /** Paths from the package's root. */
  module: string;
  types: string | undefined;
}

/** Null closes a path that a pattern would open. */
type Target = string | { types: string; default: string } | null;

export const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
  exports: Record<string, Target>;
  customElements: string;
};

/** Every module that the `exports` of package.json open, a pattern once for each file that it fits. */
export const entries: Entry[] = Object.entries(manifest.exports).flatMap(([subpath, target]) => {
  if (target === null) return [];
  const { types, default: module } = typeof target === 'string' ? { types: undefined, default: target } : target;
  const names = namesFor(module).filter((name) => manifest.exports[subpath.replace('*', name)] !== null);
  return names.map((name) => ({
    specifier: `${manifest.name}${subpath.slice(1)}`.replace('*', name),
    module: module.replace('*', name),
    types: types?.replace('*', name),
  }));
});

/** Those that JavaScript can import. */
export const modules: Entry[] = entries.filter(({ module }) => module.endsWith('.js'));

/** The entries that are there for what they do on import. */
export function defines({ specifier }: Entry): boolean {
  return ['define', 'react', 'angular'].some((folder) => specifier.startsWith(`${manifest.name}/${folder}`));
}

/** What may stand for the `*` of a path; one empty name where it has none. */
function namesFor(path: string): string[] {
  const [folder = '', ending] = path.split('*');
  if (ending === undefined) return [''];
  return readdirSync(folder).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []));
}
