/** Files of the peers' packages, as they are published. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const packages = fileURLToPath(new URL('../node_modules/', import.meta.url));

export const read = (path: string): Buffer => readFileSync(`${packages}${path}`);

export const versionOf = (name: string): string =>
  (JSON.parse(read(`${name}/package.json`).toString()) as { version: string }).version;
