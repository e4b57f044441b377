/** What a page loads, in bytes: bundled by esbuild with one set of options for all, or as a peer publishes it. */
import { relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { build, type Metafile } from 'esbuild';

/** Each file is compressed by itself, as a server sends it. */
export interface Weight {
  files: number;
  raw: number;
  gzip: number;
  brotli: number;
}

export function weigh(files: readonly Uint8Array[]): Weight {
  const sum = (size: (file: Uint8Array) => number) => files.reduce((total, file) => total + size(file), 0);
  return {
    files: files.length,
    raw: sum((file) => file.length),
    gzip: sum((file) => gzipSync(file, { level: 9 }).length),
    brotli: sum((file) => brotliCompressSync(file).length),
  };
}

/** Fonts and pictures are asked for apart, and not weighed. */
const pictures = Object.fromEntries(
  ['.woff', '.woff2', '.ttf', '.eot', '.svg', '.png', '.gif'].map((kind) => [kind, 'file'] as const),
);

export interface Page {
  code: string;
  /** Where its imports are looked up. */
  folder: string;
  /** Modules, by the end of their path, that are imported on demand and wanted before the thing can be seen. */
  shown?: readonly string[];
  /** What on-demand files are of something else, by their path. */
  apart?: RegExp;
}

/** `first`: all that is loaded until the thing is there. `opened`: with all that it loads when its parts are opened. */
export async function weighPage({ code, folder, shown = [], apart }: Page): Promise<{ first: Weight; opened: Weight }> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder, sourcefile: 'page.js' },
    absWorkingDir: folder,
    outdir: 'page',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: pictures,
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
    write: false,
  });
  const contents = new Map(outputFiles.map((file) => [relative(folder, file.path), file.contents]));
  const { outputs } = metafile;
  const isPage = ({ entryPoint }: Metafile['outputs'][string]) => entryPoint === 'page.js';
  const [entry, output] = Object.entries(outputs).find(([, one]) => isPage(one)) ?? [];
  if (!entry || !output) throw new Error('esbuild made no page');
  const styles = output.cssBundle ? [output.cssBundle] : [];
  const wanted = shown.map((end) => {
    const [file] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(end)) ?? [];
    if (!file) throw new Error(`Nothing is loaded on demand from ${end}`);
    return file;
  });
  const weighFiles = (files: Iterable<string>) =>
    weigh([...files].map((file) => contents.get(file)).filter((file) => file !== undefined));
  const first = reached(outputs, [entry, ...styles, ...wanted], ({ kind }) => kind === 'import-statement');
  const opened = reached(
    outputs,
    [...first],
    ({ path, kind }) =>
      kind === 'import-statement' || (kind === 'dynamic-import' && !apart?.test(outputs[path]?.entryPoint ?? '')),
  );
  return { first: weighFiles(first), opened: weighFiles(opened) };
}

type Import = Metafile['outputs'][string]['imports'][number];

function reached(outputs: Metafile['outputs'], from: readonly string[], follow: (one: Import) => boolean): Set<string> {
  const found = new Set(from);
  for (const file of found) {
    for (const one of outputs[file]?.imports ?? []) if (!one.external && follow(one)) found.add(one.path);
  }
  return found;
}
