/** The tables of README.md, each between the markers of the command that writes it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

const folder = fileURLToPath(new URL('.', import.meta.url));
const readmeFile = join(folder, 'README.md');

/** Where a command keeps what it measured. */
export function resultsFile(name: string): string {
  return join(folder, 'results', `${name}.json`);
}

/** The README with `tables` in the places that `command` writes, and all else as it stands. */
export async function readmeWith(tables: Record<string, string>, command: string): Promise<string> {
  const readme = await readFile(readmeFile, 'utf8');
  const filled = Object.entries(tables).reduce((text, [name, table]) => {
    const [begin, end] = [`<!-- ${name}: written by ${command} -->`, `<!-- /${name} -->`];
    const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
    if (start < 0 || stop < start) throw new Error(`bench/README.md has no place for ${name}`);
    return `${text.slice(0, start)}${begin}\n\n${table}\n\n${text.slice(stop)}`;
  }, readme);
  return format(filled, { ...(await resolveConfig(readmeFile)), parser: 'markdown' });
}

export async function writeReadme(tables: Record<string, string>, command: string): Promise<void> {
  await writeFile(readmeFile, await readmeWith(tables, command));
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
